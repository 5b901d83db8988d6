import type { Moment } from '../../records/catalogue.ts';
import { edtfRange, formatDay } from '../../text/calendar.ts';
import { groupBy } from '../../text/grouping.ts';

/** Bars over time: articles printed upwards, days told of downwards. */
export interface Density {
  readonly unit: 'day' | 'month' | 'year';
  readonly from: string;
  readonly to: string;
  readonly bars: readonly DensityBar[];
  /** The bars above the axis and below it, each row as one SVG path: hundreds of elements would be ten times as long. */
  readonly up: string;
  readonly down: string;
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly period: string }[];
  readonly most: { readonly period: string; readonly count: number };
}
export interface DensityBar {
  readonly period: string;
  readonly printed: number;
  readonly happened: number;
}

const WIDTH = 960;
const UP = 64;
const DOWN = 32;

type Unit = Density['unit'];

/** How many characters of a date name a day, a month, a year. */
const NAMED_BY: Record<Unit, number> = { day: 10, month: 7, year: 4 };

/**
 * Counts per month; per day for an archive of two months at most, per year for one of more than twenty years. Null when
 * a single one would stand there, or none.
 */
export function densityOf(printed: readonly Moment[], happened: readonly Moment[]): Density | null {
  const up = countBy(printed);
  const down = countBy(happened);
  const months = [...up.month.keys()].sort();
  const days = [...up.day.keys()].sort();
  const span = months.length === 0 ? 0 : numberOf(months.at(-1)!) - numberOf(months[0]!) + 1;
  if (span === 0) return null;
  const unit = span > 240 ? 'year' : span <= 2 && days.length > 0 ? 'day' : 'month';
  const [first, last] = unit === 'day' ? [days[0]!, days.at(-1)!] : [months[0]!, months.at(-1)!];
  const periods = periodsBetween(first, last, unit);
  return periods.length < 2 ? null : draw(unit, periods, up[unit], down[unit]);
}

type Counts = ReadonlyMap<string, number>;

// A date counts wherever it is known well enough: a month counts for its year, and for no day.
function countBy(moments: readonly Moment[]): Record<Unit, Counts> {
  const counts = {
    day: new Map<string, number>(),
    month: new Map<string, number>(),
    year: new Map<string, number>(),
  };
  const byDate = groupBy(moments, ({ edtf }) => edtf);
  for (const [edtf, same] of byDate) {
    for (const unit of ['day', 'month', 'year'] as const) {
      const key = (unit === 'day' ? edtf : same[0]!.period).slice(0, NAMED_BY[unit]);
      if (key.length === NAMED_BY[unit] && /^[\d-]+$/.test(key))
        counts[unit].set(key, (counts[unit].get(key) ?? 0) + same.length);
    }
  }
  return counts;
}

function draw(unit: Unit, periods: readonly string[], up: Counts, down: Counts): Density {
  const most = Math.max(1, ...periods.map((period) => up.get(period) ?? 0));
  const mostDown = Math.max(1, ...periods.map((period) => down.get(period) ?? 0));
  const step = WIDTH / Math.max(periods.length, 24);
  const bars = periods.map((period) => ({
    period,
    printed: up.get(period) ?? 0,
    happened: down.get(period) ?? 0,
  }));
  const rowOf = (heights: readonly number[], from: (height: number) => number): string =>
    heights
      .map((height, i) =>
        height === 0
          ? ''
          : `M${round(i * step + step * 0.1)} ${from(height)}h${round(step * 0.8)}v${height}h-${round(step * 0.8)}z`,
      )
      .join('');
  const ticks = periods.flatMap((period, i) =>
    isTick(period, i, unit) ? [{ x: round(i * step), period }] : [],
  );
  const top = bars.reduce((a, b) => (b.printed > a.printed ? b : a));
  return {
    unit,
    from: periods[0]!,
    to: periods.at(-1)!,
    bars,
    up: rowOf(
      bars.map(({ printed }) => heightOf(printed, most, UP)),
      (height) => round(UP - height),
    ),
    down: rowOf(
      bars.map(({ happened }) => heightOf(happened, mostDown, DOWN)),
      () => UP + 2,
    ),
    width: WIDTH,
    height: UP + DOWN + 4,
    axis: UP,
    ticks,
    most: { period: top.period, count: top.printed },
  };
}

// Even a single article is to be seen beside a thousand.
function heightOf(count: number, most: number, highest: number): number {
  return count === 0 ? 0 : Math.max(2, round((highest * count) / most));
}

// The first of a row and what begins a week, a year or five years.
function isTick(period: string, i: number, unit: Unit): boolean {
  if (unit === 'year') return Number(period) % 5 === 0;
  return unit === 'day' ? i % 7 === 0 : i === 0 || period.endsWith('-01');
}

/** The place of a month among all months. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function periodsBetween(first: string, last: string, unit: Unit): string[] {
  const range = edtfRange(`${first}/${last}`)!;
  const days = Array.from({ length: range.to - range.from + 1 }, (_, i) => formatDay(range.from + i));
  return [...new Set(days.map((day) => day.slice(0, NAMED_BY[unit])))];
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
