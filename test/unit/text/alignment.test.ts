import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/text/alignment.ts';

const codes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const common = (a: string, b: string) =>
  align(codes(a), codes(b))
    .map(([i]) => a[i])
    .join('');

describe('alignment', () => {
  it('finds what two sequences have in common', () => {
    expect(common('abcdef', 'xbcxef')).toBe('bcef');
    expect(common('abc', 'xyz')).toBe('');
    expect(common('', 'abc')).toBe('');
  });

  it('takes a stretch whole rather than its beginning elsewhere', () => {
    // "ab" stands at the front as well, but "abcd" only at the end.
    expect(align(codes('abcd'), codes('abxxabcd'))).toEqual([
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
    ]);
  });

  it('gives equal items in rising order, and all of a sequence beside itself', () => {
    const word = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const pairs = align(a, b);
        pairs.forEach(([i, k], at) => {
          expect(a[i]).toBe(b[k]);
          const before = pairs[at - 1] ?? [-1, -1];
          expect(i > before[0] && k > before[1]).toBe(true);
        });
        expect(align(a, a)).toHaveLength(a.length);
      }),
    );
  });

  it('compares only the ends of what is too long for a table', () => {
    const long = Array.from({ length: 3000 }, (_, i) => i);
    expect(align(long, [...long, -1])).toHaveLength(3000);
    expect(align([...long, -2, 7], [...long, -1, 7])).toHaveLength(3001);
  });
});
