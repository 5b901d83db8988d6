import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveInClip } from '../../src/annotate/coreference/index.ts';
import { passageOf } from '../../src/annotate/passage.ts';
import { findQuotes } from '../../src/annotate/quotes/index.ts';
import type { Zone } from '../../src/records/article.ts';
import type { ZoneKind } from '../../src/records/source.ts';
import { mark } from '../unit/annotate/stand-in.ts';

const LINK = /\[([^\]]+)\]\((\w+): ([^)]+)\)/g;
const NAMES = {
  'Mara Quill': 'person',
  Quill: 'person',
  'Tom Abbot': 'person',
  Abbot: 'person',
  'Ines Varga': 'person',
  'Colin Reed': 'person',
  Reed: 'person',
  'Harbour Board': 'organisation',
  'Meridian Post': 'organisation',
  Norland: 'place',
  Saltby: 'place',
} as const;

/** Cuts the zone marks off the paragraphs of a case. */
function read(line: string): { text: string; zones: Zone[] } {
  let text = '';
  const zones: Zone[] = [];
  const parts = line.split('¶').map((part) => part.trim());
  parts.forEach((part, i) => {
    const zone = /^\{([\w-]+)\} /.exec(part);
    const start = text.length;
    text += part.slice(zone?.[0].length ?? 0) + (i < parts.length - 1 ? '\n\n' : '');
    zones.push({ start, end: text.length, kind: (zone?.[1] ?? 'body') as ZoneKind });
  });
  return { text, zones };
}

const lines = readFileSync(new URL('quotes.md', import.meta.url), 'utf8').split('\n');
const cases = lines
  .filter((line) => line.startsWith('- '))
  .map((line) => {
    const expected = [...line.matchAll(LINK)].map((link) => `${link[1]} = ${link[2]}: ${link[3]}`);
    return { ...read(line.slice(2).replace(LINK, '$1')), expected };
  });

describe('the quotes corpus', () => {
  test('is there', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  test.each(cases)('$text', ({ text, zones, expected }) => {
    const place = passageOf({ text, zones, published: null, language: 'en' });
    const { mentions, references } = resolveInClip(place, mark(text, NAMES));
    const quotes = findQuotes(place, mentions, references);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    const found = quotes.map(
      ({ text: words, form, speaker }) => `${words} = ${form}: ${speaker?.name ?? '?'}`,
    );
    expect(found).toEqual(expected);
  });
});
