import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/parse/index.ts';
import { readClip } from '../../src/read/index.ts';
import type { Article } from '../../src/records/article.ts';

const parse = (text: string, path: string): readonly Article[] =>
  readClip({ path, bytes: new TextEncoder().encode(text) }).value.map(
    (source) => parseSource(source, { language: 'en', timeZone: 'Europe/Kyiv' }).value,
  );

const word = fc.constantFrom(
  'By ',
  'Ann Lee',
  'said',
  '30 Aug 2024',
  '2024-08-30',
  '08/12/2024',
  'MOSCOW',
  '(Reuters)',
  ' - ',
  '"',
  '“',
  '(',
  ')',
  '/',
  ':',
  '|',
  '\n',
  '\n\n',
  '  • ',
  'Photo: ',
  'Source: ',
  'Related:',
  '© 2024',
  '---\n',
  'title: ',
  '# ',
  'the of and to',
  '.',
  'AnnLeeHead of',
  '@x',
  '\u00a0',
  '\u200b',
  'е́',
  '漢字',
  '😀',
);

describe('reading and parsing', () => {
  it('take anything, and tell only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        fc.constantFrom('a.txt', 'a.md'),
        (words, path) => {
          for (const article of parse(words.join(''), path)) {
            const { text, credits, reliesOn } = article;
            const { headline, published, section, outlet, agency, dateline, url } = article;
            for (const one of [
              headline,
              published,
              section,
              outlet,
              agency,
              dateline,
              url,
              ...reliesOn,
              ...credits,
            ]) {
              if (!one || one.start === null || one.end === null) continue;
              expect(one.end).toBeGreaterThan(one.start);
              expect(one.end).toBeLessThanOrEqual(text.length);
            }
            for (const one of [section, outlet, ...reliesOn])
              if (one?.start != null && one.end != null)
                expect(text.slice(one.start, one.end)).toBe(one.value);
            if (published) expect(published.value).toMatch(/^\d{4}(-\d\d){0,2}/);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  // Each once took time that grew with the square of its length, or could have.
  const N = 10_000;
  it.each([
    ['quotes', '"'],
    ['colons', ':'],
    ['brackets', '('],
    ['bars', '| '],
    ['stops', '. '],
    ['short lines', 'A link\n'],
    ['bullets', '• Item\n'],
    ['dates', 'Aug 30, 2024\n'],
    ['bylines', 'By Ann Lee\n'],
    ['related', 'Related:\nA headline of some words\n'],
    ['captions', 'The pier. (AP Photo/Ann Lee)\n'],
    ['names', 'Ann Lee\n\n'],
    ['sentences', 'It is a sentence of the kind that ends here now.\n'],
    ['soft hyphens', 'a\u00ad'],
    ['marks', '\u0301'],
    ['capitals', 'ABC DEF '],
    ['run-on lines', 'this goes on for ever and ever and ever\n'],
  ])('take no longer than their length for %s', (_, piece) => {
    const articles = parse(`Title\n\n${piece.repeat(N)}`, 'a.txt');
    expect(articles.length).toBe(1);
  });
});
