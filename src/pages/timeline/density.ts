import type { Moment } from '../../records/catalogue.ts';

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
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
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

/** Counts per month, or per year for an archive of more than twenty years; null when a single one would stand there, or none. */
export function densityOf(printed: readonly Moment[], happened: readonly Moment[]): Density | null {
  const dated = printed.filter(({ period }) => /^\d{4}-\d\d$/.test(period)).map(({ period }) => period);
  if (dated.length === 0) return null;
  // Moments come newest first.
  const first = dated.at(-1)!;
  const last = dated[0]!;
  if (first === last) return null;
  const unit = monthsBetween(first, last) > 240 ? 'year' : 'month';
  const cut = unit === 'year' ? 4 : 7;
  const count = (moments: readonly Moment[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { period } of moments) {
      const key = period.slice(0, cut);
      if (period.length >= cut) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const up = count(printed);
  const down = count(happened);
  const periods = unit === 'year' ? yearsFrom(first, last) : monthsFrom(first, last);
  const most = Math.max(1, ...up.values());
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
    unit === 'year'
      ? Number(period) % 5 === 0
        ? [{ x: round(i * step), label: period }]
        : []
      : period.endsWith('-01') || i === 0
        ? [{ x: round(i * step), label: period.slice(0, 4) }]
        : [],
  );
  const top = bars.reduce((a, b) => (b.printed > a.printed ? b : a));
  return {
    unit,
    from: first.slice(0, cut),
    to: last.slice(0, cut),
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

function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

function monthsBetween(first: string, last: string): number {
  return monthNumber(last) - monthNumber(first) + 1;
}

function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: monthsBetween(first, last) }, (_, i) => {
    const month = monthNumber(first) + i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function yearsFrom(first: string, last: string): string[] {
  const from = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, i) =>
    String(from + i).padStart(4, '0'),
  );
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
