import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  isRealDay,
  lastDayOfMonth,
  weekdayOf,
} from '../../text/calendar.ts';
import { HOLIDAYS, type Holiday } from '../lexicon/holidays.ts';
import type { Surroundings } from './surroundings.ts';
import type { CalendarTemporal } from './temporal.ts';
import { mondayOf, type Placed, placedDay, placedDays, placedMonth, placedYear, unplaced } from './values.ts';

/** Half a year: a day further off than this belongs to the year before or after. */
const HALF_YEAR = 183;

/** Places a date that is told by its name. */
export function placeCalendar(
  temporal: CalendarTemporal,
  around: Surroundings,
): { placed: Placed; conflict: number | null } {
  const { month, day, lastDay, weekday, clock } = temporal;
  if (temporal.holiday) return { placed: placeHoliday(temporal, around), conflict: null };
  if (temporal.shortYear) return { placed: placedYear(centuryOf(temporal.year!, around)), conflict: null };
  if (month === undefined) {
    if (temporal.year !== undefined) return { placed: placedYear(temporal.year), conflict: null };
    return { placed: weekday ? placeWeekday(temporal, around) : unplaced('XXXX'), conflict: null };
  }
  const year = temporal.year ?? around.sharedYear ?? yearOf(temporal, around);
  if (year === null) return { placed: unplaced(unknownYear(month, day)), conflict: null };
  if (day === undefined) return { placed: placedMonth(year, month), conflict: null };
  if (!isRealDay(year, month, day)) return { placed: placedMonth(year, month), conflict: null };
  const days = daysFromCivil(year, month, day);
  if (lastDay !== undefined && lastDay <= lastDayOfMonth(year, month)) {
    return { placed: placedDays({ from: days, to: days + lastDay - day }), conflict: null };
  }
  const actual = weekdayOf(days);
  return { placed: placedDay(days, clock), conflict: weekday && weekday !== actual ? actual : null };
}

const two = (n: number): string => String(n).padStart(2, '0');
const unknownYear = (month: number, day?: number): string =>
  day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;

/** The full year of two digits: the last such year that had begun when the clip was printed. */
function centuryOf(short: number, around: Surroundings): number {
  const now = around.published === null ? 2000 : civilFromDays(around.published).year;
  const century = Math.floor(now / 100) * 100;
  return century + short > now ? century - 100 + short : century + short;
}

/** The year of a month or day that is named without one; null when there is nothing to take it from. */
function yearOf(temporal: CalendarTemporal, around: Surroundings): number | null {
  const { month, day, which } = temporal;
  if (month === undefined) return null;
  if (around.narrative) return yearOfTelling(month, around);
  if (around.published === null) return null;
  const { published } = around;
  const { year } = civilFromDays(published);
  const at = (y: number): number => daysFromCivil(y, month, day ?? 15);
  if (temporal.weekday && day) {
    // "Tuesday, March 4": the nearest year in which the two agree
    const fitting = [year, year - 1, year + 1].filter(
      (y) => isRealDay(y, month, day) && weekdayOf(daysFromCivil(y, month, day)) === temporal.weekday,
    );
    if (fitting[0] !== undefined) return fitting[0];
  }
  if (day === undefined && which) return yearOfMonthPointedAt(month, which, published);
  const ahead = at(year) - published;
  const tense = around.tense;
  const margin = day === undefined ? 16 : 0;
  if (tense === 'past') return ahead > margin ? year - 1 : year;
  if (tense === 'future') return ahead < -margin ? year + 1 : year;
  return ahead > HALF_YEAR ? year - 1 : ahead < -HALF_YEAR - 90 ? year + 1 : year;
}

function yearOfMonthPointedAt(month: number, which: string, published: number): number {
  const now = civilFromDays(published);
  if (which === 'last' || which === 'previous') return month < now.month ? now.year : now.year - 1;
  if (which === 'next' || which === 'following') return month > now.month ? now.year : now.year + 1;
  return now.year;
}

/** In a telling, the year goes on from the day last spoken of, and turns when the months begin again. */
function yearOfTelling(month: number, around: Surroundings): number | null {
  const { mentioned } = around;
  if (!mentioned) return around.published === null ? null : civilFromDays(around.published).year;
  if (mentioned.grain === 'decade' || mentioned.grain === 'century') return null;
  const { year, month: last } = civilFromDays(mentioned.range.from);
  if (mentioned.grain === 'year') return year;
  return month + 8 < last ? year + 1 : year;
}

function placeWeekday(temporal: CalendarTemporal, around: Surroundings): Placed {
  const weekday = temporal.weekday!;
  const { clock, which } = temporal;
  const base = weekdayBase(around);
  if (base === null) return unplaced(`XXXX-WXX-${weekday}${clock ?? ''}`, clock ? 'TIME' : 'DATE');
  if (temporal.week !== undefined) return placedDay(mondayOf(base) + temporal.week * 7 + weekday - 1, clock);
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  if (which === 'this' || which === 'same') return placedDay(mondayOf(base) + weekday - 1, clock);
  if (which === 'next' || which === 'following') return placedDay(base + (ahead || 7), clock);
  if (which === 'last' || which === 'previous') return placedDay(base + ahead - 7, clock);
  if (ahead === 0 || around.tense === 'future') return placedDay(base + ahead, clock);
  return placedDay(base + ahead - 7, clock);
}

function weekdayBase(around: Surroundings): number | null {
  if (!around.narrative) return around.published;
  return around.mentioned?.grain === 'day' ? around.mentioned.range.from : null;
}

function placeHoliday(temporal: CalendarTemporal, around: Surroundings): Placed {
  const holiday = HOLIDAYS.get(temporal.holiday!)!;
  if (temporal.year !== undefined) return placedDay(holidayIn(holiday, temporal.year), temporal.clock);
  const base = around.narrative ? around.mentioned?.range.from : around.published;
  if (base === undefined || base === null) return unplaced('XXXX-XX-XX');
  const { year } = civilFromDays(base);
  const near = [year - 1, year, year + 1].map((y) => holidayIn(holiday, y));
  if (around.narrative) return placedDay(near[1]!, temporal.clock);
  const tense = around.tense;
  const past = near.filter((days) => days <= base).at(-1)!;
  const coming = near.find((days) => days >= base)!;
  if (tense === 'past') return placedDay(past, temporal.clock);
  if (tense === 'future') return placedDay(coming, temporal.clock);
  return placedDay(base - past <= coming - base ? past : coming, temporal.clock);
}

function holidayIn(holiday: Holiday, year: number): number {
  if (holiday.fromEaster !== undefined) return easter(year) + holiday.fromEaster;
  const month = holiday.month!;
  if (holiday.day !== undefined) return daysFromCivil(year, month, holiday.day);
  if (holiday.nth === -1) {
    const next = addMonths(year, month, 1);
    const last = daysFromCivil(next.year, next.month, 1) - 1;
    return last - ((weekdayOf(last) - holiday.weekday! + 7) % 7);
  }
  const first = daysFromCivil(year, month, 1);
  return first + ((holiday.weekday! - weekdayOf(first) + 7) % 7) + (holiday.nth! - 1) * 7;
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return daysFromCivil(year, Math.floor(f / 31), (f % 31) + 1);
}
