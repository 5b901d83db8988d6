import type { Moment } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import type { Link } from '../records/page.ts';
import { getOrAdd, groupBy } from '../text/grouping.ts';
import { type CalendarWeeks, calendarWeeks } from './calendar.ts';
import { dataPaths } from './data.ts';
import { citeLinks, wholeArchive } from './exports/cite.ts';
import { coinsOf } from './exports/coins.ts';
import { siteJsonLd } from './json-ld.ts';
import { type Sheet, sheets } from './paging.ts';
import { type Emitter, HOME, makeFrame, type Site } from './site.ts';
import { densityOf, nestMoments } from './timeline-view.ts';

type Clock = 'printed' | 'happened';

/** Above so many entries an overview shows the newest of them, and the months have all: 60 KB is enough for a page. */
const WHOLE: Record<Clock, number> = { printed: 60, happened: 40 };
const MONTH: Record<Clock, number> = { printed: 90, happened: 45 };

const FOLDERS: Record<Clock, string> = { printed: 'timeline', happened: 'timeline/happened' };
const HOMES: Record<Clock, string> = { printed: 'index.html', happened: 'timeline/happened/index.html' };

/** The first page, its twin by the other clock, and a page for every month of both. */
export const timelinePages: Emitter = function* (site) {
  for (const clock of ['printed', 'happened'] as const) {
    yield overview(site, clock);
    yield* monthPages(site, clock);
  }
};

function overview(site: Site, clock: Clock): Page {
  const { catalogue, settings } = site;
  const moments = catalogue[clock];
  const years = yearLinks(moments, clock);
  return {
    path: HOMES[clock],
    template: 'home',
    data: {
      frame: makeFrame(site, HOMES[clock], {
        title: clock === 'printed' ? settings.title : { say: 'timeline.happened.title' },
        kind: clock === 'printed' ? 'home' : 'happened',
        section: 'timeline',
        description: settings.description,
        trail: clock === 'printed' ? [] : [HOME],
        alternates: clock === 'printed' ? citeLinks(wholeArchive(site)) : [],
        jsonLd: clock === 'printed' ? siteJsonLd(site, dataPaths(site)) : null,
      }),
      clock,
      clocks: clockLinks(clock),
      counts: {
        articles: catalogue.entries.length,
        undated: catalogue.entries.filter(({ published }) => published === null).length,
        people: catalogue.byKind.person.length,
        places: catalogue.byKind.place.length,
        organisations: catalogue.byKind.organisation.length,
        sources: catalogue.sources.size,
        stories: catalogue.stories.size,
        quotes: catalogue.utterances.size,
      },
      span: moments.length === 0 ? null : { from: moments.at(-1)!.edtf, to: moments[0]!.edtf },
      density: densityOf(catalogue.printed, catalogue.happened),
      densityPath: (period: string) => monthPath(period, 'printed'),
      yearLinks: years,
      whole: moments.length <= WHOLE[clock],
      total: moments.length,
      shown: Math.min(moments.length, WHOLE[clock]),
      years: nestMoments(site, moments.slice(0, WHOLE[clock])),
      monthPath: (period: string) => monthPath(period, clock),
    },
  };
}

function* monthPages(site: Site, clock: Clock): Generator<Page> {
  const periods = groupBy(site.catalogue[clock], ({ period }) => period);
  const keys = [...periods.keys()];
  const other = clock === 'printed' ? 'happened' : 'printed';
  const otherPeriods = new Set(site.catalogue[other].map(({ period }) => period));
  for (const [index, period] of keys.entries()) {
    const pages = [...sheets(folderOf(period, clock), periods.get(period)!, MONTH[clock])];
    const calendar = monthCalendar(period, pages);
    for (const sheet of pages) {
      yield {
        path: sheet.path,
        template: 'month',
        data: {
          frame: makeFrame(site, sheet.path, {
            title: { say: `timeline.${clock}.month`, with: { period } },
            kind: 'month',
            section: 'timeline',
            trail:
              clock === 'printed'
                ? [HOME]
                : [HOME, { name: { say: 'timeline.happened.title' }, path: HOMES.happened }],
          }),
          clock,
          period,
          clocks: monthClocks(period, clock, otherPeriods),
          sheet: { ...sheet, items: undefined },
          calendar,
          years: nestMoments(site, sheet.items),
          coins: coinsOf(site, clock === 'printed' ? sheet.items.map(({ entry }) => entry) : []),
          newer: monthLink(keys[index - 1], clock),
          older: monthLink(keys[index + 1], clock),
        },
      };
    }
  }
}

function folderOf(period: string, clock: Clock): string {
  return `${FOLDERS[clock]}/${period.replace('-', '/')}`;
}

/** The month as a calendar sheet, each day leading to its place in the list; null where no month is known. */
function monthCalendar(period: string, pages: readonly Sheet<Moment>[]): CalendarWeeks | null {
  const [year, month] = period.split('-').map(Number);
  if (month === undefined || !Number.isInteger(year)) return null;
  const days = new Map<string, { count: number; path: string }>();
  for (const { path, items } of pages) {
    for (const { edtf } of items) {
      const day = getOrAdd(days, edtf.slice(0, 10), () => ({
        count: 0,
        path: `${path}#d${edtf.replace('/', '-')}`,
      }));
      day.count++;
    }
  }
  return calendarWeeks(year!, month, (day) => {
    const found = days.get(`${period}-${String(day).padStart(2, '0')}`);
    return found ?? { count: 0, path: null };
  });
}

/** The address of a month of the timeline. */
export function monthPath(period: string, clock: Clock): string {
  return `${folderOf(period, clock)}/index.html`;
}

function monthLink(period: string | undefined, clock: Clock): { period: string; path: string } | null {
  return period === undefined ? null : { period, path: monthPath(period, clock) };
}

/** Each year with its months, for the navigation beside the timeline. */
function yearLinks(moments: readonly Moment[], clock: Clock) {
  const years = new Map<
    string,
    { year: string; count: number; months: { period: string; count: number; path: string }[] }
  >();
  for (const [period, inPeriod] of groupBy(moments, ({ period }) => period)) {
    const year = period.slice(0, 4);
    const found = getOrAdd(years, year, () => ({ year, count: 0, months: [] }));
    found.count += inPeriod.length;
    found.months.push({ period, count: inPeriod.length, path: monthPath(period, clock) });
  }
  return [...years.values()];
}

function clockLinks(current: Clock): (Link & { current: boolean })[] {
  return (['printed', 'happened'] as const).map((clock) => ({
    name: { say: `clock.${clock}` },
    path: HOMES[clock],
    current: clock === current,
  }));
}

// The same month by the other clock; the whole timeline where it has nothing there.
function monthClocks(
  period: string,
  current: Clock,
  other: ReadonlySet<string>,
): (Link & { current: boolean })[] {
  return clockLinks(current).map((link, i) => {
    const clock = i === 0 ? 'printed' : 'happened';
    return link.current || other.has(period) ? { ...link, path: monthPath(period, clock) } : link;
  });
}
