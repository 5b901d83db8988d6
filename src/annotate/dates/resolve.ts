import type { EdtfDate } from '../../records/span.ts';
import { civilFromDays, edtfRange, isEdtf } from '../../text/calendar.ts';
import { placeCalendar } from './place-calendar.ts';
import { placePeriod } from './place-period.ts';
import { placeShift, placeToward } from './place-shift.ts';
import type { Surroundings } from './surroundings.ts';
import type { Found, Told } from './temporal.ts';
import { tenseAt } from './tense.ts';
import { lengthValue, type Placed, unplaced } from './values.ts';
import { lower, type Words } from './words.ts';

/** A placed expression; `conflict` is the weekday that the calendar has where the text has another. */
export interface Resolved {
  readonly found: Told;
  readonly placed: Placed;
  readonly stated: boolean;
  readonly conflict: number | null;
}

/** Places every expression on the calendar, in the order of the text: each can lean on those before it. */
export function resolveTimes(
  words: Words,
  found: readonly Told[],
  published: EdtfDate | null,
  sentenceOf: (word: number) => { from: number; to: number },
): Resolved[] {
  const day = edtfRange(published)?.from ?? null;
  const narrative = tellsHistory(found, day);
  const shared = sharedYears(words, found, day);
  let mentioned: Surroundings['mentioned'] = null;
  let lastDay: { day: number; end: number } | null = null;
  return found.map((one, i) => {
    const around: Surroundings = {
      published: day,
      narrative,
      mentioned,
      mentionedDay: lastDay && isNear(words, lastDay.end, one.first) ? lastDay.day : null,
      get tense() {
        return tenseAt(words, one.first, one.last, sentenceOf(one.first));
      },
      sharedYear: shared[i]!,
    };
    const { placed, conflict } = place(one, around);
    if (one.told && placed.range && placed.grain && (placed.type === 'DATE' || placed.type === 'TIME')) {
      mentioned = { range: placed.range, grain: placed.grain };
      if (placed.grain === 'day') lastDay = { day: placed.range.from, end: words.ends[one.last - 1]! };
    }
    return { found: one, placed, conflict, stated: isStated(one) };
  });
}

const NEAR = 600;

/** Whether at most one paragraph break and a few sentences lie between. */
function isNear(words: Words, end: number, first: number): boolean {
  const start = words.starts[first]!;
  return start - end < NEAR && words.text.slice(end, start).split(/\n\s*\n/).length <= 2;
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
      return {
        placed: { ...unplaced(value, 'DURATION'), edtf: isEdtf(range ?? '') ? range : null },
        conflict: null,
      };
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
 * those that count from it ("Friday", "last week"). One of unknown day tells history when nothing in it counts from one.
 */
function tellsHistory(found: readonly Found[], published: number | null): boolean {
  const year = published === null ? null : civilFromDays(published).year;
  let distant = 0;
  let near = 0;
  let full = 0;
  for (const { temporal } of found) {
    if (temporal.form === 'calendar' && temporal.year !== undefined) {
      if (temporal.month) full++;
      if (year === null || Math.abs(temporal.year - year) > 1) distant++;
      else near++;
    } else if (temporal.form === 'calendar' && temporal.weekday && !temporal.day) near += 2;
    else if (temporal.form === 'shift' && temporal.from === 'published') near++;
  }
  if (year === null) return near === 0 ? full >= 1 || distant >= 2 : full >= 4;
  return distant >= 4 && distant > near * 2;
}

/**
 * The years that months without one take from their right neighbour, for every expression: "July to December 2004",
 * "May and June in 1981", "March last year". Read from the end, so that a year passes on along a list.
 */
function sharedYears(words: Words, found: readonly Found[], published: number | null): (number | null)[] {
  const shared: (number | null)[] = found.map(() => null);
  for (let i = found.length - 2; i >= 0; i--) {
    const { temporal, last } = found[i]!;
    const next = found[i + 1]!;
    if (temporal.form !== 'calendar' || temporal.year !== undefined || !temporal.month) continue;
    const gap = next.first - last;
    const link = gap > 0 ? lower(words, next.first - 1) : '';
    if (gap <= 2 && isSameYear(next)) shared[i] = lastYear(found, i);
    else if (gap <= 2) shared[i] = yearFrom(temporal.month, next, shared[i + 1]!, gap, link, published);
  }
  return shared;
}

/** "in March the same year" */
function isSameYear({ temporal }: Found): boolean {
  return (
    temporal.form === 'shift' &&
    temporal.unit === 'year' &&
    temporal.from === 'mentioned' &&
    temporal.count === 0
  );
}

/** The year that was told last before an expression. */
function lastYear(found: readonly Found[], before: number): number | null {
  for (let i = before - 1; i >= 0; i--) {
    const { temporal } = found[i]!;
    if (temporal.form === 'calendar' && temporal.year !== undefined && !temporal.shortYear)
      return temporal.year;
  }
  return null;
}

function yearFrom(
  month: number,
  next: Found,
  passedOn: number | null,
  gap: number,
  link: string,
  published: number | null,
): number | null {
  const { temporal } = next;
  if (temporal.form === 'shift' && temporal.unit === 'year' && temporal.from === 'published') {
    // "May 18 half a year ago" names no year.
    const whole = Number.isInteger(temporal.count);
    return published !== null && whole && (gap === 0 || /^(?:of|,)$/.test(link))
      ? civilFromDays(published).year + temporal.count
      : null;
  }
  if (temporal.form !== 'calendar') return null;
  const year = temporal.year ?? passedOn;
  if (year === null || temporal.shortYear) return null;
  if (temporal.month === undefined) return link === 'in' ? year : null;
  if (gap === 0 || !/^(?:-|–|—|to|and|through|until|or|,)$/.test(link)) return null;
  return temporal.month < month ? year - 1 : year;
}
