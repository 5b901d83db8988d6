import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, parseClip } from '../../src/index.ts';
import { text } from '../support/clip-text.ts';

const published = fc.option(fc.constantFrom('2024-08-30', '2024-08', '2023-12-31/2024-01-02'));

describe('laws of one clip', () => {
  test('annotate: every span is of the very string passed', () => {
    fc.assert(
      fc.property(text, published, (passed, date) => {
        const { mentions, quotes, dates, references, epithets } = annotate(passed, { published: date });
        for (const found of [...mentions, ...quotes, ...dates, ...references, ...epithets]) {
          expect(passed.slice(found.start, found.end)).toBe(found.text);
          expect(found.end).toBeGreaterThan(found.start);
        }
        for (const { speaker } of quotes)
          if (speaker) expect(passed.slice(speaker.start, speaker.end)).toBe(speaker.text);
        for (const list of [mentions, quotes, dates])
          expect(list).toEqual([...list].sort((a, b) => a.start - b.start || a.end - b.end));
      }),
      { numRuns: 120 },
    );
  });

  test('parseClip: zones cover the text end to end, facts stand where they say', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md', 'a.html'), (content, path) => {
        const record = parseClip({ path, bytes: Buffer.from(content) });
        let at = 0;
        for (const zone of record.zones) {
          expect(zone.start).toBe(at);
          at = zone.end;
        }
        expect(at).toBe(record.text.length);
        for (const found of [...record.mentions, ...record.quotes, ...record.dates])
          expect(record.text.slice(found.start, found.end)).toBe(found.text);
        for (const mention of record.quotes.map(({ speaker }) => speaker?.mention ?? null))
          if (mention !== null) expect(record.mentions[mention]).toBeDefined();
      }),
      { numRuns: 120 },
    );
  });

  test('parseClip: any bytes give a record, and the same one each time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'b.md', 'c.html', 'd.json', 'e'),
        (bytes, path) => {
          expect(parseClip({ path, bytes })).toEqual(parseClip({ path, bytes }));
        },
      ),
      { numRuns: 80 },
    );
  });
});
