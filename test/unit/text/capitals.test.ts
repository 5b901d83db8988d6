import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachCapitalised } from '../../../src/text/capitals.ts';

const PATTERN = String.raw`\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*)?`;

it('finds what matchAll finds', () => {
  const piece = fc.constantFrom(
    'Ann',
    'Lee',
    'A',
    'bo',
    'Éa',
    'ǅa',
    '𐐀𐐨',
    '\ud801',
    ' ',
    '.',
    'ß',
    '東',
    'USA',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const found: [string, number][] = [];
      eachCapitalised(text, new RegExp(PATTERN, 'uy'), (words, index) => found.push([words, index]));
      const all = [...text.matchAll(new RegExp(PATTERN, 'gu'))];
      expect(found).toEqual(all.map((match) => [match[0], match.index]));
    }),
  );
});
