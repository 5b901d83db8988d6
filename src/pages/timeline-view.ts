import type { Moment } from '../records/catalogue.ts';
import { edtfRange } from '../text/calendar.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { type ArticleLine, articleLine, type Site } from './site.ts';

/** A timeline as nested lists, newest first. */
export interface YearView {
  readonly year: string;
  readonly count: number;
  readonly months: readonly MonthView[];
}
export interface MonthView {
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly period: string;
  readonly count: number;
  readonly days: readonly DayView[];
}
export interface DayView {
  readonly edtf: string;
  readonly moments: readonly MomentView[];
}
export interface MomentView {
  readonly line: ArticleLine;
  /** For a day told of: the sentence, and its place in the article. */
  readonly told: { readonly excerpt: Excerpt; readonly place: string } | null;
}

export function momentView(site: Site, moment: Moment): MomentView {
  const line = articleLine(site, moment.entry);
  if (moment.date === null) return { line, told: null };
  const { article, annotation } = moment.entry.clip;
  const date = annotation.dates[moment.date]!;
  return {
    line,
    told: {
      excerpt: excerptOf(article.text, date.start, date.end),
      place: `${moment.entry.path}#d-${date.start}`,
    },
  };
}

/** Groups moments, which come newest first, by year, month and date. */
export function nestMoments(site: Site, moments: readonly Moment[]): YearView[] {
  const years: {
    year: string;
    count: number;
    months: {
      month: number | null;
      period: string;
      count: number;
      days: { edtf: string; moments: MomentView[] }[];
    }[];
  }[] = [];
  for (const moment of moments) {
    const [year = '', month] = moment.period.split(/(?<=\d)-/);
    if (years.at(-1)?.year !== year) years.push({ year, count: 0, months: [] });
    const inYear = years.at(-1)!;
    inYear.count++;
    let inMonth = inYear.months.find(({ period }) => period === moment.period);
    if (!inMonth) {
      inMonth = {
        month: month === undefined ? null : Number(month),
        period: moment.period,
        count: 0,
        days: [],
      };
      inYear.months.push(inMonth);
    }
    inMonth.count++;
    let day = inMonth.days.at(-1);
    if (day?.edtf !== moment.edtf) {
      day = { edtf: moment.edtf, moments: [] };
      inMonth.days.push(day);
    }
    day.moments.push(momentView(site, moment));
  }
  return years;
}

/** Bars over time: articles printed upwards, days told of downwards. */
export interface Density {
  readonly unit: 'day' | 'month' | 'year';
  readonly from: string;
  readonly to: string;
  readonly bars: readonly DensityBar[];
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
  readonly x: number;
  readonly width: number;
  readonly up: number;
  readonly down: number;
}

const WIDTH = 960;
const UP = 64;
const DOWN = 32;

/** Counts per month, or per year for an archive of more than twenty years; null when nothing is dated. */
export function densityOf(printed: readonly Moment[], happened: readonly Moment[]): Density | null {
  const dated = printed.filter(({ period }) => /^\d{4}-\d\d$/.test(period)).map(({ period }) => period);
  if (dated.length === 0) return null;
  // Moments come newest first.
  const first = dated.at(-1)!;
  const last = dated[0]!;
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
  const bars = periods.map((period, i): DensityBar => {
    const printedHere = up.get(period) ?? 0;
    const happenedHere = down.get(period) ?? 0;
    return {
      period,
      printed: printedHere,
      happened: happenedHere,
      x: round(i * step + step * 0.1),
      width: round(step * 0.8),
      up: printedHere === 0 ? 0 : Math.max(2, round((UP * printedHere) / most)),
      down: happenedHere === 0 ? 0 : Math.max(2, round((DOWN * happenedHere) / mostDown)),
    };
  });
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
    width: WIDTH,
    height: UP + DOWN + 4,
    axis: UP,
    ticks,
    most: { period: top.period, count: top.printed },
  };
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

/** Whether a date covers more than one day. */
export function isSpan(edtf: string): boolean {
  const range = edtfRange(edtf);
  return range !== null && range.to > range.from;
}
