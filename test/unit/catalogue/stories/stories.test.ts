import { describe, expect, test } from 'vitest';
import { findStories as find, type Report } from '../../../../src/catalogue/stories/index.ts';
import { castOf, nameOf } from '../../../../src/catalogue/stories/name.ts';

const report = (id: string, headline: string, text: string, published: string | null = null): Report => ({
  id,
  headline,
  text,
  published,
  known: [],
  origin: id,
});

const findStories = (reports: readonly Report[]): string[][] => find(reports).map(({ own }) => [...own]);

const BRIDGE = [
  report(
    'bridge-1',
    'Holloway bridge closed',
    'Engineers found cracks in the piers of the Holloway bridge near Ravnholt. The bridge was closed.',
    '2024-03-01',
  ),
  report(
    'bridge-2',
    'Ferries replace Holloway bridge',
    'Ferries cross to Ravnholt while cracks in the piers keep the Holloway bridge closed, engineers said.',
    '2024-03-03',
  ),
  report(
    'bridge-3',
    'Who pays for the Holloway bridge?',
    'Repairs of the cracked piers of the Holloway bridge will cost Ravnholt dear, engineers warned.',
    '2024-04-20',
  ),
];
const FIRE = [
  report(
    'fire-1',
    'Fire destroys Sandby mill',
    'A fire destroyed the old flour mill of Sandby. Firefighters from three towns fought the flames.',
    '2024-03-02',
  ),
  report(
    'fire-2',
    'Sandby mill fire was arson',
    'The fire that destroyed the flour mill in Sandby was arson, firefighters and police believe.',
    '2024-03-09',
  ),
];
const ALONE = report(
  'seal',
  'Seal visits school',
  'Pupils fed a seal that had swum upstream to their playground.',
  '2024-03-05',
);

describe('stories', () => {
  test('join what tells of one thing, oldest first, and leave the rest alone', () => {
    const stories = findStories([...FIRE, ALONE, ...BRIDGE]);
    expect(new Set(stories.map((ids) => ids.join(' ')))).toEqual(
      new Set(['bridge-1 bridge-2 bridge-3', 'fire-1 fire-2']),
    );
  });

  test('do not depend on the order of the reports', () => {
    const reports = [...BRIDGE, ALONE, ...FIRE];
    expect(findStories(reports.toReversed())).toEqual(findStories(reports));
  });

  test('copies of one text follow their origin', () => {
    const copy = { ...FIRE[0]!, id: 'a-copy', origin: 'fire-1' };
    const stories = findStories([...FIRE, copy, ALONE, ...BRIDGE]);
    expect(stories.find((ids) => ids.includes('fire-1'))?.toSorted()).toEqual(['a-copy', 'fire-1', 'fire-2']);
  });

  const paragraphs = (about: string, words: string): string =>
    Array.from({ length: 3 }, (_, i) => `${about} ${words} ${i} ${about.toLowerCase()}`).join('\n');
  const bridge = (i: number): string =>
    paragraphs(
      'Engineers of the Holloway bridge looked at the cracked piers near Ravnholt once more.',
      `Ferry ${i} crossed to the Ravnholt quay with buses for the closed Holloway bridge, and divers measured the cracks in pier ${i}`,
    );
  const fire = (i: number): string =>
    paragraphs(
      'Firefighters searched the burnt flour mill of Sandby for its miller.',
      `Detective Lund of the Sandby police asked about petrol cans near the mill, and insurers counted sacks of burnt flour in silo ${i}`,
    );
  const seals = [
    'Pupils fed a seal.',
    'The choir of Elmsworth won a cup.',
    'Snow closed the pass to Marrick.',
  ];
  const rest = seals.map((text, i) => report(`rest-${i}`, text, text.repeat(8), '2024-03-05'));

  test('an article whose second half is on another story is in both, in its own first', () => {
    const both = report('both', 'Holloway bridge stays closed', `${bridge(8)}\n${fire(8)}`, '2024-03-04');
    const reports = [
      ...[1, 2, 3].map((i) => report(`b${i}`, 'Holloway bridge closed', bridge(i), '2024-03-03')),
      ...[1, 2, 3].map((i) => report(`f${i}`, 'Sandby mill burnt down', fire(i), '2024-03-03')),
      ...rest,
      both,
    ];
    expect(find(reports)).toEqual([
      { own: ['b1', 'b2', 'b3', 'both'], also: [] },
      { own: ['f1', 'f2', 'f3'], also: ['both'] },
    ]);
  });

  test('a second report printed below the first counts for its own story', () => {
    const reports = [
      ...[1, 2, 3].map((i) => report(`b${i}`, 'Holloway bridge closed', bridge(i), '2024-03-03')),
      ...[1, 2, 3].map((i) => report(`f${i}`, 'Sandby mill burnt down', fire(i), '2024-03-03')),
      ...rest,
      { ...report('both', 'Holloway bridge stays closed', bridge(8), '2024-03-04'), below: fire(8) },
    ];
    expect(find(reports).map(({ also }) => also)).toEqual([[], ['both']]);
    const [, unrelated] = [reports.pop(), report('both', 'Holloway bridge', bridge(8), '2024-03-04')];
    const below = 'A whale was seen off the lighthouse, and children named it Albert after their teacher.';
    expect(find([...reports, { ...unrelated, below }]).map(({ also }) => also)).toEqual([[], []]);
  });

  test('an empty archive, one clip, clips without words', () => {
    expect(findStories([])).toEqual([]);
    expect(findStories([ALONE])).toEqual([]);
    expect(findStories([report('a', '', ''), report('b', '', '')])).toEqual([]);
  });
});

describe('names of stories', () => {
  const articles = [
    { headline: 'Holloway bridge closed', authorities: ['places/holloway', 'places/ravnholt'] },
    { headline: 'Holloway bridge: who pays?', authorities: ['places/holloway', 'people/ane-lund'] },
  ];

  test('are made of the names and words that the articles share', () => {
    const cast = castOf(articles, new Map([['places/holloway', 2]]));
    expect(cast).toEqual(['places/holloway']);
    expect(nameOf(articles, cast, new Map())).toBe('places/holloway: bridge');
  });

  test('a story that shares none is called by its first headline', () => {
    expect(
      nameOf(
        [
          { headline: 'One', authorities: [] },
          { headline: 'Two', authorities: [] },
        ],
        [],
        new Map(),
      ),
    ).toBe('One');
  });
});
