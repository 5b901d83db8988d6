import type { EdtfDate } from '../../records/span.ts';
import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  formatDay,
  formatEdtf,
  isEdtf,
  lastDayOfMonth,
  weekdayOf,
} from '../../text/calendar.ts';
import type { Surroundings } from './surroundings.ts';
import type { LengthTemporal, ShiftTemporal } from './temporal.ts';
import {
  type Grain,
  mondayOf,
  type Placed,
  placedCentury,
  placedDay,
  placedDecade,
  placedHalf,
  placedMonth,
  placedQuarter,
  placedWeek,
  placedWeekend,
  placedYear,
  unplaced,
} from './values.ts';

const FINER_THAN: Readonly<Record<Grain, number>> = {
  day: 0,
  week: 1,
  weekend: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 3,
  year: 4,
  decade: 5,
  century: 6,
};

/** Places what is counted from the day of printing, or from the day last spoken of. */
export function placeShift(temporal: ShiftTemporal, around: Surroundings): Placed {
  // In a telling "today" is the reader's day, not one of the story.
  if (
    (around.narrative || around.published === null) &&
    temporal.unit === 'day' &&
    temporal.from === 'published' &&
    temporal.count === 0 &&
    !temporal.clock
  ) {
    return unplaced('PRESENT_REF');
  }
  const base = baseOf(temporal, around);
  const type = temporal.clock || temporal.unit === 'hour' || temporal.unit === 'minute' ? 'TIME' : 'DATE';
  if (base === null) return unplaced(temporal.clock ? `XXXX-XX-XX${temporal.clock}` : 'XXXX-XX-XX', type);
  const placed = step(temporal, base, around);
  // "ten million years ago" is off every calendar
  return isEdtf(placed.edtf ?? '') ? placed : unplaced(temporal.count < 0 ? 'PAST_REF' : 'FUTURE_REF', type);
}

function step(temporal: ShiftTemporal, base: number, around: Surroundings): Placed {
  const { unit, count, clock } = temporal;
  const { year, month } = civilFromDays(base);
  switch (unit) {
    case 'second':
    case 'minute':
      return { ...placedDay(base), type: 'TIME' };
    case 'hour':
      return { ...placedDay(base + Math.trunc(count / 24)), type: Math.abs(count) >= 24 ? 'DATE' : 'TIME' };
    case 'day':
      return placedDay(base + Math.round(count), clock);
    case 'fortnight':
      return placedDay(base + Math.round(count * 14));
    case 'week':
      return placedWeek(mondayOf(base) + Math.round(count) * 7);
    case 'weekend':
      return placedWeekend(mondayOf(base) + 7 * weekendStep(count, base, around));
    case 'month': {
      const at = addMonths(year, month, Math.round(count));
      return placedMonth(at.year, at.month);
    }
    case 'quarter': {
      const at = addMonths(year, month, Math.round(count * 3));
      return placedQuarter(at.year, Math.ceil(at.month / 3));
    }
    case 'half':
      return placedHalf(year, month <= 6 ? 1 : 2);
    case 'year':
      return stepYears(temporal, base, around);
    case 'decade':
      return Number.isInteger(count)
        ? placedDecade(year + count * 10)
        : placedYear(Math.round(year + count * 10));
    case 'century':
      return Number.isInteger(count)
        ? placedCentury(Math.floor(year / 100) + 1 + count)
        : placedYear(Math.round(year + count * 100));
  }
}

/** "a year earlier" after "in February 2013" is February 2012; after a day, the year before. */
function stepYears(temporal: ShiftTemporal, base: number, around: Surroundings): Placed {
  const { year, month } = civilFromDays(base);
  const { count } = temporal;
  if (!Number.isInteger(count)) {
    const at = addMonths(year, month, Math.round(count * 12));
    return placedMonth(at.year, at.month);
  }
  const grain = around.mentioned?.grain;
  if (temporal.from === 'mentioned' && Math.abs(count) === 1 && !around.narrative) {
    if (grain === 'month') return placedMonth(year + count, month);
    if (grain === 'quarter') return placedQuarter(year + count, Math.ceil(month / 3));
  }
  return placedYear(year + count);
}

/** Early in the week "the weekend" is the one that was, unless the sentence looks ahead. */
function weekendStep(count: number, base: number, around: Surroundings): number {
  if (count !== 0) return count;
  const { tense } = around;
  return tense !== 'future' && weekdayOf(base) <= (tense === 'past' ? 5 : 4) ? -1 : 0;
}

function baseOf(temporal: ShiftTemporal, around: Surroundings): number | null {
  const { mentioned, published, narrative } = around;
  if (temporal.from === 'published' && !(narrative && mentioned && isBound(temporal))) return published;
  // An hour belongs to the day last spoken of near by: "on Sunday … the polls closed at 22:30".
  if (temporal.clock && temporal.count === 0) return around.mentionedDay ?? (narrative ? null : published);
  if (!mentioned) return temporal.counted && !COMPARED.has(temporal.unit) ? null : published;
  const fine = FINER_THAN[mentioned.grain];
  const need =
    temporal.unit === 'week' || temporal.unit === 'weekend'
      ? 1
      : temporal.unit === 'month'
        ? 2
        : temporal.unit === 'quarter'
          ? 3
          : temporal.unit === 'year'
            ? 4
            : 6;
  const needed = ['day', 'hour', 'minute', 'second', 'fortnight'].includes(temporal.unit) ? 0 : need;
  if (fine <= needed) return mentioned.range.from;
  return narrative || needed > 0 ? null : published;
}

// "from 60 tons a year earlier" compares with the present where nothing else was told; "two days later" does not.
const COMPARED: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

// "the end of the year" in a telling is the year told of; "last year" and "today" are not.
const isBound = (temporal: ShiftTemporal): boolean => temporal.count === 0 && temporal.unit !== 'day';

/** "the past 24 hours", "the next two weeks": the days they cover up to, or from, the day of printing. */
export function placeToward(temporal: LengthTemporal, around: Surroundings): EdtfDate | null {
  const { published } = around;
  if (!temporal.toward || published === null || !Number.isFinite(temporal.count)) return null;
  const sign = temporal.toward === 'past' ? -1 : 1;
  const { year, month, day } = civilFromDays(published);
  const count = temporal.count * sign;
  const ends = (other: string, own: string): EdtfDate => (sign < 0 ? `${other}/${own}` : `${own}/${other}`);
  const daysPer: Readonly<Partial<Record<string, number>>> = {
    minute: 0,
    second: 0,
    hour: 1 / 24,
    day: 1,
    week: 7,
    weekend: 7,
    fortnight: 14,
  };
  const days = daysPer[temporal.unit];
  if (days !== undefined) return ends(formatDay(published + Math.round(count * days)), formatDay(published));
  if (temporal.unit === 'month' || temporal.unit === 'quarter') {
    const at = addMonths(year, month, Math.round(count * (temporal.unit === 'month' ? 1 : 3)));
    const other = daysFromCivil(at.year, at.month, Math.min(day, lastDayOfMonth(at.year, at.month)));
    return ends(formatDay(other), formatDay(published));
  }
  const years =
    temporal.unit === 'decade' ? 10 : temporal.unit === 'century' ? 100 : temporal.unit === 'half' ? 0.5 : 1;
  return ends(formatEdtf(Math.round(year + count * years)), formatEdtf(year));
}
