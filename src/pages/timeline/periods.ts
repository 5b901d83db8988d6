import type { Moment } from '../../records/catalogue.ts';
import type { Page } from '../../records/output.ts';
import type { Link, Phrase } from '../../records/page.ts';
import { getOrAdd, groupBy } from '../../text/grouping.ts';
import { coinsOf } from '../exports/coins.ts';
import type { Fingerprints } from '../fingerprints.ts';
import { type Sheet, sheets } from '../paging.ts';
import { HOME, makeFrame, type Part, type Site, type Surroundings } from '../site.ts';
import { coinsWeight } from '../weight.ts';
import { type CalendarWeeks, calendarWeeks } from './calendar.ts';
import { type Clock, clockLinks, HOMES, momentWeight, periodFolder, periodPath, yearOf } from './clock.ts';
import { nestMoments } from './view.ts';

/** A year of the timeline with its months, newest first. */
export interface YearLink {
  readonly year: string;
  readonly count: number;
  readonly path: string;
  readonly months: readonly { readonly period: string; readonly count: number; readonly path: string }[];
}

/** Each year with its months, for the navigation. */
export function yearLinks(moments: readonly Moment[], clock: Clock): YearLink[] {
  const byYear = groupBy(moments, ({ period }) => yearOf(period));
  return [...byYear].map(([year, inYear]) => ({
    year,
    count: inYear.length,
    path: periodPath(year, clock),
    months: [...groupBy(inYear, ({ period }) => period)]
      .filter(([period]) => period !== year)
      .map(([period, inMonth]) => ({ period, count: inMonth.length, path: periodPath(period, clock) })),
  }));
}

/** All that the pages of a year or a month are made from. */
interface PeriodPart {
  readonly clock: Clock;
  readonly period: string;
  /** The years about it: without their numbers, which change with every article. */
  readonly near: readonly Pick<YearLink, 'year' | 'path'>[];
  /** Those of a year. */
  readonly months: YearLink['months'];
  readonly newer: string | undefined;
  readonly older: string | undefined;
  /** Whether the other clock has something in it. */
  readonly other: boolean;
  readonly moments: readonly Moment[];
}

/** A page for every year of a clock, and for every month. */
export function* periodPages(site: Site, fingerprints: Fingerprints, clock: Clock): Generator<Part> {
  const others = site.catalogue[clock === 'printed' ? 'happened' : 'printed'];
  const inOthers = new Set(others.flatMap(({ period }) => [period, yearOf(period)]));
  const links = yearLinks(site.catalogue[clock], clock);
  const periods = groupBy(site.catalogue[clock], ({ period }) => period);
  const parts = function* (list: readonly string[], monthsOf: (i: number) => YearLink['months']) {
    for (const [i, period] of list.entries()) {
      const part: PeriodPart = {
        clock,
        period,
        near: yearsNear(links, yearOf(period)),
        months: monthsOf(i),
        newer: list[i - 1],
        older: list[i + 1],
        other: inOthers.has(period),
        moments: periods.get(period) ?? [],
      };
      yield fingerprints.partOf(part, pagesOf);
    }
  };
  yield* parts(
    links.map(({ year }) => year),
    (i) => links[i]!.months,
  );
  yield* parts(
    links.flatMap(({ months }) => months.map(({ period }) => period)),
    () => [],
  );
}

function* pagesOf(
  site: Surroundings,
  { clock, period, near, months, newer, older, other, moments }: PeriodPart,
): Generator<Page> {
  const weigh = (moment: Moment) =>
    momentWeight(moment) + (clock === 'printed' ? coinsWeight(moment.entry) : 0);
  const taken = { each: near.length * 90 + (isYear(period) ? 1_500 : 5_000) };
  const parts = [...sheets(periodFolder(period, clock), moments, weigh, taken)];
  const calendar = monthCalendar(period, parts);
  const title: Phrase = { say: `timeline.${clock}.month`, with: { period } };
  const link = (to: string | undefined) =>
    to === undefined ? null : { period: to, path: periodPath(to, clock) };
  for (const sheet of parts) {
    yield {
      path: sheet.path,
      template: 'month',
      data: {
        frame: makeFrame(site, sheet.path, {
          title,
          kind: 'month',
          section: 'timeline',
          trail: trailTo(period, clock),
          scripts: ['timeline.js'],
        }),
        clock,
        period,
        clocks: clockLinks(clock, (to) => (to === clock || other ? periodPath(period, to) : HOMES[to])),
        yearLinks: near,
        year: yearOf(period),
        months,
        sheet: { ...sheet, items: undefined },
        calendar,
        years: nestMoments(site, sheet.items),
        coins: coinsOf(site, clock === 'printed' ? sheet.items.map(({ entry }) => entry) : []),
        newer: link(newer),
        older: link(older),
      },
    };
  }
}

function isYear(period: string): boolean {
  return period === yearOf(period);
}

function trailTo(period: string, clock: Clock): Link[] {
  const year = yearOf(period);
  return [
    HOME,
    ...(clock === 'printed' ? [] : [{ name: { say: 'timeline.happened.title' }, path: HOMES.happened }]),
    ...(isYear(period) ? [] : [{ name: year, date: year, path: periodPath(year, clock) }]),
  ];
}

const YEARS_AROUND = 12;

/** The years about a year, and the first and the last of all. */
function yearsNear(years: readonly YearLink[], year: string): PeriodPart['near'] {
  const at = years.findIndex((link) => link.year === year);
  return years
    .filter((_, i) => i === 0 || i === years.length - 1 || Math.abs(i - at) <= YEARS_AROUND)
    .map(({ year: name, path }) => ({ year: name, path }));
}

/** The month as a calendar sheet, each day leading to its place in the list; null where no month is known. */
function monthCalendar(period: string, parts: readonly Sheet<Moment>[]): CalendarWeeks | null {
  const year = Number(yearOf(period));
  if (isYear(period) || !Number.isInteger(year)) return null;
  const days = new Map<string, { count: number; path: string }>();
  for (const { path, items } of parts) {
    for (const { edtf } of items) {
      const day = getOrAdd(days, edtf.slice(0, period.length + 3), () => ({
        count: 0,
        path: `${path}#d${edtf.replace('/', '-')}`,
      }));
      day.count++;
    }
  }
  return calendarWeeks(year, Number(period.slice(-2)), (day) => {
    const found = days.get(`${period}-${String(day).padStart(2, '0')}`);
    return found ?? { count: 0, path: null };
  });
}
