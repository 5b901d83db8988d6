import { addMonths, civilFromDays, daysFromCivil } from '../../text/calendar.ts';
import type { Surroundings } from './surroundings.ts';
import type { PeriodTemporal, Which } from './temporal.ts';
import {
  type Placed,
  placedCentury,
  placedDecade,
  placedHalf,
  placedQuarter,
  placedSeason,
  SEASON_START,
  unplaced,
} from './values.ts';

/** Places a part of a year, a decade or a century. */
export function placePeriod(temporal: PeriodTemporal, around: Surroundings): Placed {
  if (temporal.unit === 'century') return placedCentury(temporal.number);
  if (temporal.unit === 'decade') return placedDecade(decadeStart(temporal.number, around));
  const base = around.narrative ? around.mentioned?.range.from : around.published;
  const year = temporal.year ?? (base === undefined || base === null ? null : yearOf(temporal, base, around));
  if (temporal.unit === 'season') {
    return year === null ? unplaced(`XXXX-${temporal.season}`) : placedSeason(year, temporal.season!);
  }
  if (temporal.unit === 'quarter')
    return year === null ? unplaced(`XXXX-Q${temporal.number}`) : placedQuarter(year, temporal.number);
  return year === null ? unplaced(`XXXX-H${temporal.number}`) : placedHalf(year, temporal.number);
}

/** "the ’80s": the last such decade that had begun. */
function decadeStart(number: number, around: Surroundings): number {
  if (number >= 100) return number;
  const now = around.published === null ? 2000 : civilFromDays(around.published).year;
  const century = Math.floor(now / 100) * 100;
  return century + number > now - 10 ? century - 100 + number : century + number;
}

const YEARS: Readonly<Record<Which, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  same: 0,
  next: 1,
  following: 1,
};

function yearOf(temporal: PeriodTemporal, base: number, around: Surroundings): number {
  const { year } = civilFromDays(base);
  const { which } = temporal;
  const named = temporal.of ?? (temporal.unit === 'season' ? undefined : which);
  if (named) {
    const told = named === 'previous' || named === 'same' || named === 'following';
    const from = told && around.mentioned ? civilFromDays(around.mentioned.range.from).year : year;
    return from + YEARS[named];
  }
  const months = temporal.unit === 'half' ? 6 : 3;
  const first =
    temporal.unit === 'season' ? SEASON_START[temporal.season!] : (temporal.number - 1) * months + 1;
  const starts = (y: number): number => daysFromCivil(y, first, 1);
  const ends = (y: number): number => {
    const next = addMonths(y, first, months);
    return daysFromCivil(next.year, next.month, 1) - 1;
  };
  const years = [year - 2, year - 1, year, year + 1];
  const begun = years.filter((y) => starts(y) <= base).at(-1)!;
  const over = years.filter((y) => ends(y) < base).at(-1)!;
  const coming = years.find((y) => starts(y) > base)!;
  if (which === 'last' || which === 'previous') return over;
  if (which === 'next' || which === 'following') return coming;
  if (which === 'this') return ends(begun) >= base ? begun : year;
  if (around.narrative) return year;
  return around.tense === 'future' && ends(begun) < base ? coming : begun;
}
