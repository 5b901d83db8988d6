import type { EdtfDate } from '../records/span.ts';
import { CALENDAR_NAMES } from './calendar-names.ts';

/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** First and last day of a stretch of time, both included, counted in days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Days since 1970-01-01, without time zones or clocks (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `daysFromCivil`. */
export function civilFromDays(days: number): CivilDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO weekday of a day: 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** A month counted from a month: (2024, 1) and −1 give 2023, 12. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** ISO 8601 week of a day: the week belongs to the year that its Thursday lies in. */
export function isoWeek(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 4;
  const year = civilFromDays(thursday).year;
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1 };
}

/** First day (a Monday) of an ISO week. */
export function startOfIsoWeek(year: number, week: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `2024`, `0987`, `-0044`: a year as EDTF writes it. */
export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** EDTF of what is known: (2024), (2024, 8) or (2024, 8, 30). */
export function formatEdtf(year: number, month?: number, day?: number): EdtfDate {
  const known = [formatYear(year)];
  if (month !== undefined) known.push(two(month));
  if (day !== undefined) known.push(two(day));
  return known.join('-');
}

/** `2024-08-30` for a day number. */
export function formatDay(days: number): EdtfDate {
  const { year, month, day } = civilFromDays(days);
  return formatEdtf(year, month, day);
}

/** `from/to`, or the single day when they are one. */
export function formatDayRange(range: DayRange): EdtfDate {
  return range.from === range.to ? formatDay(range.from) : `${formatDay(range.from)}/${formatDay(range.to)}`;
}

const EDTF_POINT = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T\S*)?$/;
const EDTF_UNSPECIFIED = /^(-?)(\d{2,3})(XX?)$/;

/**
 * The days that an EDTF date covers (levels 0 and 1: days, months, years, intervals, seasons 21–24, quarters 33–36,
 * halves 40–41, `199X`, `19XX`, qualifiers `?~%`). Open ends (`2024-01/..`) give the known end twice.
 * Null when it is not a date: `edtfRange('2024-02-30')` is null.
 */
export function edtfRange(edtf: EdtfDate | null | undefined): DayRange | null {
  if (!edtf) return null;
  const known = ranges.get(edtf);
  if (known !== undefined) return known;
  const range = rangeOf(edtf);
  if (ranges.size >= MOST_RANGES) ranges.clear();
  ranges.set(edtf, range);
  return range;
}

// An archive asks for the same few thousand days again and again.
const ranges = new Map<string, DayRange | null>();
const MOST_RANGES = 20_000;

function rangeOf(edtf: string): DayRange | null {
  const parts = edtf.split('/');
  if (parts.length > 2) return null;
  if (parts.length === 2) {
    const ends = parts.filter((part) => part !== '..' && part !== '').map(pointRange);
    const first = ends[0];
    const last = ends.at(-1);
    return first && last && last.to >= first.from ? { from: first.from, to: last.to } : null;
  }
  return pointRange(edtf);
}

function pointRange(edtf: string): DayRange | null {
  const bare = edtf.trim().replace(/[?~%]$/, '');
  const unspecified = EDTF_UNSPECIFIED.exec(bare);
  if (unspecified && unspecified[2]!.length + unspecified[3]!.length === 4) {
    const span = 10 ** unspecified[3]!.length;
    const year = Number(unspecified[2]) * span * (unspecified[1] ? -1 : 1);
    return { from: daysFromCivil(year, 1, 1), to: daysFromCivil(year + span - 1, 12, 31) };
  }
  const point = EDTF_POINT.exec(bare);
  if (!point) return null;
  const year = Number(point[1]);
  if (point[2] === undefined) return { from: daysFromCivil(year, 1, 1), to: daysFromCivil(year, 12, 31) };
  const month = Number(point[2]);
  if (point[3] !== undefined) {
    const day = Number(point[3]);
    if (!isRealDay(year, month, day)) return null;
    const days = daysFromCivil(year, month, day);
    return { from: days, to: days };
  }
  if (month >= 1 && month <= 12) return monthsRange(year, month, 1);
  if (month >= 21 && month <= 24) return monthsRange(year, (month - 21) * 3 + 3, 3);
  if (month >= 33 && month <= 36) return monthsRange(year, (month - 33) * 3 + 1, 3);
  if (month === 40 || month === 41) return monthsRange(year, (month - 40) * 6 + 1, 6);
  return null;
}

/** The days of `count` months from a month on. */
export function monthsRange(year: number, month: number, count: number): DayRange {
  const last = addMonths(year, month, count);
  return { from: daysFromCivil(year, month, 1), to: daysFromCivil(last.year, last.month, 1) - 1 };
}

/** Whether a text is an EDTF date that this archive understands. */
export function isEdtf(text: string): boolean {
  return edtfRange(text) !== null;
}

type NameTable = ReadonlyMap<string, number>;
const tables = (field: 'months' | 'weekdays'): ReadonlyMap<string, NameTable> =>
  new Map(
    Object.entries(CALENDAR_NAMES).map(([language, names]) => [
      language,
      new Map(
        names[field]
          .split(' ')
          .flatMap((spellings, i) => spellings.split('|').map((name) => [name, i + 1] as const)),
      ),
    ]),
  );
const MONTHS = tables('months');
const WEEKDAYS = tables('weekdays');

/**
 * Number of a month's name (1 to 12), of any case, with or without the full stop of an abbreviation; null when it is none.
 * Without a language every table is asked and a word on which they disagree is none ("listopada": October or November).
 */
export function monthNumber(word: string, language?: string): number | null {
  return look(MONTHS, word, language);
}

/** ISO number of a weekday's name (1 Monday to 7 Sunday), by the same rules as `monthNumber`. */
export function weekdayNumber(word: string, language?: string): number | null {
  return look(WEEKDAYS, word, language);
}

function look(names: ReadonlyMap<string, NameTable>, word: string, language?: string): number | null {
  const key = word.toLowerCase().replace(/\.$/, '');
  if (language !== undefined) {
    const own = names.get(language.slice(0, 2).toLowerCase());
    return own?.get(key) ?? names.get('en')!.get(key) ?? null;
  }
  let found: number | null = null;
  for (const table of names.values()) {
    const number = table.get(key);
    if (number === undefined) continue;
    if (found !== null && found !== number) return null;
    found = number;
  }
  return found;
}
