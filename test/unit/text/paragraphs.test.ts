import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../src/text/paragraphs.ts';

const cut = (text: string): string[] => paragraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('cuts at blank lines, with or without spaces in them', () => {
    expect(cut('One.\n\nTwo.\n \nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('cuts at line breaks of a text with one paragraph a line', () => {
    expect(cut('A short headline\nThe first paragraph is longer.')).toHaveLength(2);
  });

  it('keeps hard-wrapped prose together', () => {
    const line = 'a line of prose that was wrapped at some measure by a mail program';
    expect(cut(`${line}\n${line}\nits end.`)).toHaveLength(1);
  });
});
