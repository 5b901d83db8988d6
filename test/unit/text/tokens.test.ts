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
  it('keeps an initial and its stop together inside a name only', () => {
    expect(words('George W. Bush took vitamin C. The doctor')).toContain('W.');
    expect(words('George W. Bush took vitamin C. The doctor')).not.toContain('C.');
  });
  it('ends a sentence after an abbreviation when the next word opens one', () => {
    expect(sentences('He left the U.S. The visit was short.')).toEqual([
      'He left the U.S.',
      'The visit was short.',
    ]);
  });
  it('ends a sentence at a line end where lines are paragraphs', () => {
    expect(sentences('Nana Kojo\nNana Kwesi\nNana Arku')).toEqual(['Nana Kojo', 'Nana Kwesi', 'Nana Arku']);
  });
  it('reads on over the line ends of wrapped prose', () => {
    const lines = [
      'The mayor of the small harbour town said on Tuesday that the',
      'new ferry would sail in the spring, when the ice has left the',
      'upper bay, and that the old one would be sold to a yard in',
      'the north.',
    ];
    expect(sentences(lines.join('\n'))).toHaveLength(1);
  });
  it('takes time linear in a text without line ends or stops', () => {
    expect(tokenise('word '.repeat(400_000)).count).toBe(400_000);
  });
  it('cuts other scripts and emoji without breaking a character', () => {
    expect(words('Москва 🙂 مرحبا')).toEqual(['Москва', '🙂', 'مرحبا']);
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
