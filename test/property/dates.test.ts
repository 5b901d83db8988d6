import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '../../src/annotate/dates/index.ts';
import { passageOf } from '../../src/annotate/passage.ts';
import { isEdtf } from '../../src/text/calendar.ts';

const PIECES =
  '18 19th 2018 1990s 99 3 24 13 August Aug. May march Friday Sat last next this the past two a few days week month year ago later earlier of to – - , . : / \n every quarter third century BC AD noon 9:30 p.m. morning first half summer Christmas now than before from end'.split(
    ' ',
  );

const passage = (text: string) =>
  passageOf({
    text,
    zones: [],
    published: '2024-02-29',
    language: 'en',
  });

test('whatever stands in a text, dates are in order, apart, true to the text, and real', () => {
  const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' '));
  const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(words, glued, fc.string({ unit: 'binary' })), (text) => {
      let free = 0;
      for (const date of findDates(passage(text))) {
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.start).toBeGreaterThanOrEqual(free);
        expect(date.end).toBeGreaterThan(date.start);
        if (date.edtf !== null) expect(`${date.edtf} ${isEdtf(date.edtf)}`).toBe(`${date.edtf} true`);
        expect(date.value).toMatch(/^[\dA-Z][\dA-Z_:./-]*$/);
        if (date.event) expect(date.edtf).not.toBeNull();
        free = date.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('long runs of one thing are read to their end', () => {
  for (const piece of [
    '9',
    '1 ',
    'May ',
    'last ',
    'a-b-1990s-c ',
    '-',
    'the ',
    '(',
    '“',
    'two days later ',
  ]) {
    const text = piece.repeat(40_000 / piece.length);
    for (const date of findDates(passage(text))) expect(date.end).toBeLessThanOrEqual(text.length);
  }
});
