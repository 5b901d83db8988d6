import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/tokens.ts';

const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from(tokens.starts, (start, i) => text.slice(start, tokens.ends[i]));
};
const sentences = (text: string): string[] => tokenise(text).sentences.map((s) => text.slice(s.start, s.end));

describe('tokenise', () => {
  it('splits the possessive off and keeps hyphens and inner apostrophes', () => {
    expect(words("Durov's lawyer, al-Assad and O'Brien")).toEqual([
      'Durov',
      "'s",
      'lawyer',
      ',',
      'al-Assad',
      'and',
      "O'Brien",
    ]);
  });
  it('does not end a sentence after a title or an initial', () => {
    expect(sentences('Mr. Smith met J. Doe in the U.S. capital. He left.')).toEqual([
      'Mr. Smith met J. Doe in the U.S. capital.',
      'He left.',
    ]);
  });
  it('ends a sentence at a closing mark and at a blank line', () => {
    expect(sentences('"I go." She went.\n\nA headline without a stop\n\nNext.')).toEqual([
      '"I go."',
      'She went.',
      'A headline without a stop',
      'Next.',
    ]);
  });
});
