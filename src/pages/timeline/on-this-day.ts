import type { Moment } from '../../records/catalogue.ts';
import type { Page } from '../../records/output.ts';
import { lastDayOfMonth } from '../../text/calendar.ts';
import { groupBy } from '../../text/grouping.ts';
import type { PartEmitter } from '../fingerprints.ts';
import { sheets } from '../paging.ts';
import { HOME, makeFrame, type Site, type Surroundings } from '../site.ts';
import { momentWeight } from './clock.ts';
import { momentView } from './view.ts';

const FOLDER = 'on-this-day';
// A leap year, so that 29 February has its place.
const ANY_YEAR = 2024;

/** For each day of the year, what was printed and what happened on it, in whatever year. */
export const onThisDayPages: PartEmitter = function* (site, fingerprints) {
  const { printed, happened } = site.catalogue;
  const days = groupBy([...printed, ...happened].filter(isDay), ({ edtf }) => edtf.slice(5));
  yield index(site, days);
  for (const [day, moments] of [...days].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield fingerprints.partOf({ day, moments }, dayPages);
};

function isDay({ edtf }: Moment): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(edtf);
}

function dayPath(day: string): string {
  return `${FOLDER}/${day}/index.html`;
}

function index(site: Site, days: ReadonlyMap<string, readonly Moment[]>): Page {
  const path = `${FOLDER}/index.html`;
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = String(i + 1).padStart(2, '0');
    return {
      month: i + 1,
      days: Array.from({ length: lastDayOfMonth(ANY_YEAR, i + 1) }, (_, j) => {
        const day = `${month}-${String(j + 1).padStart(2, '0')}`;
        const count = days.get(day)?.length ?? 0;
        return { day: j + 1, count, path: count === 0 ? null : dayPath(day) };
      }),
    };
  });
  return {
    path,
    template: 'on-this-day',
    data: {
      frame: makeFrame(site, path, { title: { say: 'on-this-day' }, kind: 'index', section: 'timeline' }),
      months,
    },
  };
}

// Each says in words whether it was printed or happened.
function weightOf(moment: Moment): number {
  return momentWeight(moment) + 80;
}

function* dayPages(
  site: Surroundings,
  { day, moments }: { readonly day: string; readonly moments: readonly Moment[] },
): Generator<Page> {
  const newest = moments.toSorted((a, b) => (a.edtf === b.edtf ? 0 : a.edtf < b.edtf ? 1 : -1));
  for (const sheet of sheets(`${FOLDER}/${day}`, newest, weightOf)) {
    const years = groupBy(sheet.items, ({ edtf }) => edtf.slice(0, 4));
    yield {
      path: sheet.path,
      template: 'day',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'on-this-day' },
          kind: 'day',
          section: 'timeline',
          trail: [HOME, { name: { say: 'on-this-day' }, path: `${FOLDER}/index.html` }],
        }),
        day: `${ANY_YEAR}-${day}`,
        sheet: { ...sheet, items: undefined },
        years: [...years].map(([year, inYear]) => ({
          year,
          edtf: inYear[0]!.edtf,
          moments: inYear.map((moment) => momentView(site, moment)),
        })),
      },
    };
  }
}
