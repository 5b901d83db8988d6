import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/text/word-table.ts';

describe('a word table', () => {
  it('makes one entry for a word, wherever it stands', () => {
    const table = new WordTable((text) => ({ text }));
    const text = 'the ferry and the pier';
    expect(table.of(text, 14, 17)).toBe(table.of(text, 0, 3));
    expect(table.of(text, 4, 9)).toEqual({ text: 'ferry' });
    expect(table.of('The')).not.toBe(table.of('the'));
  });
  it('keeps words apart when there are many, and begins anew beyond its limit', () => {
    let made = 0;
    const table = new WordTable((text) => ({ text, number: made++ }), 10_000);
    const word = (i: number): string => `w${i}`;
    for (let i = 0; i < 10_000; i++) table.of(word(i));
    for (let i = 0; i < 10_000; i++) expect(table.of(word(i)).number).toBe(i);
    expect(made).toBe(10_000);
    expect(table.of('one more').text).toBe('one more');
    expect(table.of(word(0))).toEqual({ text: 'w0', number: 10_001 });
  });
});
