import type { EdtfDate } from '../../records/span.ts';
import { civilFromDays, edtfRange } from '../../text/calendar.ts';
import { placeCalendar } from './place-calendar.ts';
import { placePeriod } from './place-period.ts';
import { placeShift, placeToward } from './place-shift.ts';
import type { Surroundings } from './surroundings.ts';
import type { Found } from './temporal.ts';
import { tenseAt } from './tense.ts';
import { lengthValue, type Placed, unplaced } from './values.ts';
import { lower, type Words } from './words.ts';

/** A placed expression; `conflict` is the weekday that the calendar has where the text has another. */
export interface Resolved {
  readonly found: Found;
  readonly placed: Placed;
  readonly stated: boolean;
  readonly conflict: number | null;
}

/** Places every expression on the calendar, in the order of the text: each can lean on those before it. */
export function resolveTimes(
  words: Words,
  found: readonly Found[],
  published: EdtfDate | null,
  sentenceOf: (word: number) => { from: number; to: number },
): Resolved[] {
  const day = edtfRange(published)?.from ?? null;
  const narrative = tellsHistory(found, day);
  let mentioned: Surroundings['mentioned'] = null;
  return found.map((one, i) => {
    const around: Surroundings = {
      published: day,
      narrative,
      mentioned,
      get tense() {
        return tenseAt(words, one.first, one.last, sentenceOf(one.first));
      },
      sharedYear: sharedYear(words, one, found[i + 1], day),
    };
    const { placed, conflict } = place(one, around);
    if (placed.range && placed.grain && (placed.type === 'DATE' || placed.type === 'TIME')) {
      mentioned = { range: placed.range, grain: placed.grain };
    }
    return { found: one, placed, conflict, stated: isStated(one) };
  });
}

function place(found: Found, around: Surroundings): { placed: Placed; conflict: number | null } {
  const { temporal } = found;
  switch (temporal.form) {
    case 'calendar':
      return placeCalendar(temporal, around);
    case 'shift':
      return { placed: placeShift(temporal, around), conflict: null };
    case 'period':
      return { placed: placePeriod(temporal, around), conflict: null };
    case 'length': {
      const value = lengthValue(temporal.unit, temporal.count);
      const range = placeToward(temporal, around);
      return { placed: { ...unplaced(value, 'DURATION'), edtf: range }, conflict: null };
    }
    case 'repeat':
      return { placed: unplaced(temporal.value, 'SET'), conflict: null };
    case 'vague':
      return { placed: unplaced(temporal.value), conflict: null };
  }
}

/** Whether the words alone give the value. */
function isStated({ temporal }: Found): boolean {
  if (temporal.form === 'calendar') return temporal.year !== undefined && !temporal.shortYear;
  if (temporal.form === 'period')
    return temporal.year !== undefined || temporal.unit === 'century' || temporal.number >= 1000;
  return temporal.form === 'repeat' || (temporal.form === 'length' && !temporal.toward);
}

/**
 * A text tells history when most of its dates with a year lie more than a year from the day of printing and outnumber
 * those that count from it ("Friday", "last week").
 */
function tellsHistory(found: readonly Found[], published: number | null): boolean {
  if (published === null) return true;
  const { year } = civilFromDays(published);
  let distant = 0;
  let near = 0;
  for (const { temporal } of found) {
    if (temporal.form === 'calendar' && temporal.year !== undefined) {
      if (Math.abs(temporal.year - year) > 1) distant++;
      else near++;
    } else if (temporal.form === 'calendar' && temporal.weekday && !temporal.day) near += 2;
    else if (temporal.form === 'shift' && temporal.from === 'published') near++;
  }
  return distant >= 4 && distant > near * 2;
}

/** The year of the next expression where the two are one phrase: "July to December 2004", "March last year". */
function sharedYear(
  words: Words,
  one: Found,
  next: Found | undefined,
  published: number | null,
): number | null {
  const { temporal } = one;
  if (temporal.form !== 'calendar' || temporal.year !== undefined || !temporal.month || !next) return null;
  const between = next.first - one.last;
  if (between > 2) return null;
  const link = lower(words, next.first - 1);
  if (next.temporal.form === 'calendar' && next.temporal.year && next.temporal.month && between >= 1) {
    if (!/^(?:-|–|—|to|and|through|until|or|,)$/.test(link)) return null;
    return next.temporal.month < temporal.month ? next.temporal.year - 1 : next.temporal.year;
  }
  if (
    next.temporal.form === 'shift' &&
    next.temporal.unit === 'year' &&
    next.temporal.from === 'published' &&
    published !== null
  ) {
    if (between > 0 && !/^(?:of|,)$/.test(link)) return null;
    return civilFromDays(published).year + next.temporal.count;
  }
  return null;
}
