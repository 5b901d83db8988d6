import type { Moment } from '../../records/catalogue.ts';
import { type Excerpt, excerptOf } from '../evidence.ts';
import { type ArticleLine, articleLine, type Surroundings } from '../site.ts';

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

export function momentView(site: Surroundings, moment: Moment): MomentView {
  const line = articleLine(site, moment.entry);
  if (moment.date === null) return { line, told: null };
  const { article, annotation } = moment.entry.clip;
  const date = annotation.dates[moment.date]!;
  return {
    line,
    told: {
      excerpt: excerptOf(article.text, date.start, date.end, moment.sentence!),
      place: `${moment.entry.path}#d-${date.start}`,
    },
  };
}

/** Groups moments, which come newest first, by year, month and date. */
export function nestMoments(site: Surroundings, moments: readonly Moment[]): YearView[] {
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
    // "In June" and "from 1 to 9 June" may both begin on the first: they come by turns.
    let day = inMonth.days.findLast(({ edtf }) => edtf === moment.edtf);
    if (!day) {
      day = { edtf: moment.edtf, moments: [] };
      inMonth.days.push(day);
    }
    day.moments.push(momentView(site, moment));
  }
  return years;
}
