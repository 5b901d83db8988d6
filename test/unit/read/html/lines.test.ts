import { describe, expect, it } from 'vitest';
import { isCaptionLine, isFurnitureLine } from '../../../../src/read/html/lines.ts';

describe('lines that are no part of an article', () => {
  it.each([
    'READ MORE: Ferry late again',
    'Also read | Council puts off the vote',
    'Related stories',
    'Sign up for our morning letter and get the harbour news in your inbox',
    'Follow us on Facebook',
    'Share this article',
    'Advertisement',
    'More harbour news: https://courier.example/harbour',
    'Get alerts on the storm all through the week. Sign up here.',
    '© 2024 The Harbour Courier. All rights reserved.',
    'We use cookies to give you the best crossing we can',
  ])('%s', (line) => expect(isFurnitureLine(line, 0.2)).toBe(true));

  it.each([
    'Share prices of Facebook fell by a tenth on Tuesday after the ruling.',
    'Like many others in the town, she wrote of it on Twitter.',
    'Support on Facebook for the strike grew by the hour.',
    'Read aloud in the chamber, the letter on the website took nine minutes.',
    '“Follow us on the water and you will see,” he said.',
    'More than forty passengers were taken off by the pilot boat.',
    'Latest news from the front: none. The lines have been down since Friday.',
    'Live pictures of the launch were shown in the square.',
    'Get out of the water, he told them on Facebook.',
    'Related to the mayor by marriage, he had kept away from the vote.',
  ])('but not: %s', (line) => expect(isFurnitureLine(line, 0)).toBe(false));
});

describe('captions without markup', () => {
  it.each([
    'FILE - The pier at Varnmouth, May 4, 2023.',
    'The pier after the storm. Photo: Bo Reed',
    'The north channel at low water. (Courier Photo/Bo Reed)',
    'The pier at dusk. Credit: Harbour Office.',
  ])('%s', (line) => expect(isCaptionLine(line)).toBe(true));

  it.each([
    'He gave her credit: nobody else had stayed. The others were long gone by noon, and the boats with them.',
    'The file was closed in 1987.',
    'She took the photo from the pier and sent it to the office.',
  ])('but not: %s', (line) => expect(isCaptionLine(line)).toBe(false));
});
