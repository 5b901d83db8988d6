import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveInClip } from '../../src/annotate/coreference/index.ts';
import { findQuotes } from '../../src/annotate/quotes/index.ts';
import { mark, passage } from '../unit/annotate/stand-in.ts';

const NAMES = {
  'Mara Quill': 'person',
  'Tom Abbot': 'person',
  Quill: 'person',
  Board: 'organisation',
} as const;
const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '„',
    "''",
    ' ',
    ', ',
    '. ',
    ': ',
    '\n\n',
    '\n',
    ' — ',
    '(',
    ')',
  ],
  ...[
    'said',
    'told reporters',
    'Mara Quill',
    'Tom Abbot',
    'Quill',
    'the Board',
    'he',
    'she',
    'it',
    'they',
    'the mayor',
  ],
  ...[
    'that',
    'according to',
    'who',
    'and',
    'dam',
    'The dam will hold',
    'will hold',
    '😀',
    'é',
    '12"',
    'constructor',
  ],
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ').replace(/ {2}/g, ' '));
const annotated = (source: string) => {
  const place = passage(source);
  const inClip = resolveInClip(place, mark(source, NAMES));
  return { ...inClip, quotes: findQuotes(place, inClip.mentions, inClip.references) };
};

describe('laws of quotes, references and epithets', () => {
  it('every span holds the characters it claims', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quotes, references, epithets } = annotated(source);
        for (const span of [
          ...quotes,
          ...references,
          ...epithets,
          ...quotes.flatMap((quote) => quote.speaker ?? []),
        ]) {
          expect(source.slice(span.start, span.end)).toBe(span.text);
          expect(span.text).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('quotes are sorted, apart, and continue only what came before', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quotes } = annotated(source);
        quotes.forEach((quote, i) => {
          if (i > 0) expect(quote.start).toBeGreaterThanOrEqual(quotes[i - 1]!.end);
          if (quote.continues !== undefined) expect(quote.continues).toBeLessThan(i);
          expect(quote.confidence).toBeGreaterThan(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('everything that means somebody points at a mention', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quotes, mentions, references, epithets } = annotated(source);
        const speakers = quotes.flatMap((quote) =>
          (quote.speaker?.mention ?? null) === null ? [] : [quote.speaker!],
        );
        for (const { mention, name } of speakers) expect(mentions[mention!]!.name).toBe(name);
        for (const { mention } of [...references, ...epithets]) {
          if (mention !== null) expect(mentions[mention]).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a paragraph after a closed text changes nothing before it', () => {
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(!/["“”„«»'’‘:]/.test(source));
        const alone = annotated(source).quotes.map(({ start, end, form }) => [start, end, form]);
        const longer = annotated(`${source}\n\nNothing else was heard.`).quotes;
        expect(longer.slice(0, alone.length).map(({ start, end, form }) => [start, end, form])).toEqual(
          alone,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('survives marks without end', () => {
    for (const sign of [
      '"',
      '“',
      '”',
      "'",
      '‘',
      '«',
      '„',
      "''",
      '“‘',
      '" a ',
      '“a ',
      "'a ",
      'he said "yes I do" ',
    ]) {
      expect(() => annotated(sign.repeat(20_000))).not.toThrow();
    }
  });
});
