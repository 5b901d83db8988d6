import type { EdtfDate } from '../../records/span.ts';
import {
  type DayRange,
  edtfRange,
  formatDay,
  formatDayRange,
  formatEdtf,
  formatYear,
  isoWeek,
  monthsRange,
  startOfIsoWeek,
} from '../../text/calendar.ts';
import type { Season, Unit } from './temporal.ts';

/** How fine a value is. */
export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** A time expression placed: its TIMEX3 value, its EDTF date and the days it covers (null where it has no place). */
export interface Placed {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly edtf: EdtfDate | null;
  readonly range: DayRange | null;
  readonly grain: Grain | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A day, with the hour or part of the day where one is told: EDTF keeps the day, TIMEX3 the hour. */
export function placedDay(days: number, clock?: string): Placed {
  const edtf = formatDay(days);
  return {
    type: clock ? 'TIME' : 'DATE',
    value: `${edtf}${clock ?? ''}`,
    edtf,
    range: { from: days, to: days },
    grain: 'day',
  };
}

export function placedDays(range: DayRange): Placed {
  const edtf = formatDayRange(range);
  return { type: 'DATE', value: edtf, edtf, range, grain: 'day' };
}

export function placedMonth(year: number, month: number): Placed {
  return placed(formatEdtf(year, month), formatEdtf(year, month), 'month');
}

export function placedYear(year: number): Placed {
  return placed(formatYear(year), formatYear(year), 'year');
}

/** TIMEX3 counts years before Christ as they are called, EDTF with a year 0: -0017-12 is BC0018-12. */
export function asTimex(value: string): string {
  return value.replace(/(^|\/)(?:-(\d{4})|0000(?!\d))/g, (_, edge: string, year = '0') => {
    return `${edge}BC${String(Number(year) + 1).padStart(4, '0')}`;
  });
}

export function placedWeek(monday: number): Placed {
  const { year, week } = isoWeek(monday);
  const range = { from: monday, to: monday + 6 };
  return { type: 'DATE', value: `${year}-W${two(week)}`, edtf: formatDayRange(range), range, grain: 'week' };
}

export function placedWeekend(monday: number): Placed {
  const { year, week } = isoWeek(monday);
  const range = { from: monday + 5, to: monday + 6 };
  return {
    type: 'DATE',
    value: `${year}-W${two(week)}-WE`,
    edtf: formatDayRange(range),
    range,
    grain: 'weekend',
  };
}

/** A quarter as an interval of its months, which every reader of EDTF level 0 understands. */
export function placedQuarter(year: number, quarter: number): Placed {
  return placedMonths(`${formatYear(year)}-Q${quarter}`, year, quarter * 3 - 2, 3, 'quarter');
}

export function placedHalf(year: number, half: number): Placed {
  return placedMonths(`${formatYear(year)}-H${half}`, year, half * 6 - 5, 6, 'half');
}

function placedMonths(value: string, year: number, month: number, count: number, grain: Grain): Placed {
  const edtf = `${formatEdtf(year, month)}/${formatEdtf(year, month + count - 1)}`;
  return { type: 'DATE', value, edtf, range: monthsRange(year, month, count), grain };
}

const SEASON_CODE: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

export function placedSeason(year: number, season: Season): Placed {
  return placed(`${formatYear(year)}-${season}`, `${formatYear(year)}-${SEASON_CODE[season]}`, 'season');
}

/** First month of a season; the winter of a year begins in its December. */
export const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function placedDecade(year: number): Placed {
  const digits = String(Math.floor(year / 10)).padStart(3, '0');
  return placed(digits, `${digits}X`, 'decade');
}

/** The nth century: the 20th is 19XX. */
export function placedCentury(ordinal: number): Placed {
  const digits = two(ordinal - 1);
  return placed(digits, `${digits}XX`, 'century');
}

function placed(value: string, edtf: EdtfDate, grain: Grain): Placed {
  return { type: 'DATE', value, edtf, range: edtfRange(edtf), grain };
}

/** Something that cannot be placed, with the value that says so. */
export function unplaced(value: string, type: Placed['type'] = 'DATE'): Placed {
  return { type, value, edtf: null, range: null, grain: null };
}

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'Y',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};
/** What half of a unit is in whole smaller ones: half an hour is 30 minutes. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  minute: 'PT30S',
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  decade: 'P5Y',
  century: 'P50Y',
};

/** TIMEX3 value of a length: `P3D`, `PT24H`, `PXM` for an unknown number of months. */
export function lengthValue(unit: Unit, count: number): string {
  if (count === 0.5 && HALVES[unit]) return HALVES[unit];
  const number = Number.isFinite(count) ? String(unit === 'fortnight' ? count * 2 : count) : 'X';
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  return `P${time}${number}${LETTER[unit]}`;
}

/** Monday of the ISO week of a day. */
export function mondayOf(days: number): number {
  const { year, week } = isoWeek(days);
  return startOfIsoWeek(year, week);
}
