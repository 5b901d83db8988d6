import { addMonths, civilFromDays, daysFromCivil } from '../../text/calendar.ts';
import type { Surroundings } from './surroundings.ts';
import type { PeriodTemporal } from './temporal.ts';
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

function yearOf(temporal: PeriodTemporal, base: number, around: Surroundings): number {
  const { year } = civilFromDays(base);
  if (temporal.unit !== 'season' && temporal.which) {
    return temporal.which === 'last' ? year - 1 : temporal.which === 'next' ? year + 1 : year;
  }
  if (around.narrative) return year;
  const months = temporal.unit === 'season' || temporal.unit === 'quarter' ? 3 : 6;
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
  if (temporal.which === 'last') return over;
  if (temporal.which === 'next') return coming;
  if (temporal.which === 'this')
    return ends(begun) >= base ? begun : temporal.unit === 'season' && first > 2 ? year : begun;
  return around.tense === 'future' && ends(begun) < base ? coming : begun;
}
