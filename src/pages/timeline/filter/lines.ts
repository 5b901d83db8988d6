import type { Moment } from '../../../records/catalogue.ts';
import type { Page } from '../../../records/output.ts';
import type { Phrase } from '../../../records/page.ts';
import { groupBy } from '../../../text/grouping.ts';
import type { Fingerprints } from '../../fingerprints.ts';
import { makeFrame, type Part, type Site, type Surroundings } from '../../site.ts';
import { type Clock, periodFolder } from '../clock.ts';
import { momentView } from '../view.ts';

/** How many entries are in one part of a month. */
export const LINES = 16;

/** An entry as the script shows it: the folder of its article, and its words; for a day told of, the sentence as well. */
export interface Line {
  /** Index into the part's days. */
  readonly day: number;
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly outlet: Phrase | null;
  readonly agency: Phrase | null;
  readonly told: {
    /** Where in the article. */
    readonly anchor: string;
    readonly sentence: readonly [before: string, exact: string, after: string];
    readonly published: string | null;
  } | null;
}

/** Some entries of a month. */
interface LinesPart {
  readonly name: string;
  readonly moments: readonly Moment[];
}

/** The entries of every month in parts of sixteen, so that the script loads few that it does not show. */
export function* linePages(site: Site, fingerprints: Fingerprints, clock: Clock): Generator<Part> {
  for (const [period, moments] of groupBy(site.catalogue[clock], (moment) => moment.period)) {
    for (let from = 0; from < moments.length; from += LINES) {
      const name = `${periodFolder(period, clock)}/lines-${from / LINES}`;
      const part = { name, moments: moments.slice(from, from + LINES) };
      yield fingerprints.partOf<LinesPart>(part, linePage, false);
    }
  }
}

function* linePage(site: Surroundings, { name, moments }: LinesPart): Generator<Page> {
  const days = [...new Set(moments.map(({ edtf }) => edtf))];
  yield {
    path: `${name}.js`,
    template: 'lines',
    data: {
      frame: makeFrame(site, `${name}.js`, { title: name, kind: 'lines', robots: 'noindex' }),
      name,
      days,
      lines: moments.map((moment) => lineOf(site, moment, days.indexOf(moment.edtf))),
    },
  };
}

function lineOf(site: Surroundings, moment: Moment, day: number): Line {
  const { line, told } = momentView(site, moment);
  const { path, title, language, outlet, agency, published } = line;
  return {
    day,
    path: path.replace(/\/index\.html$/, ''),
    title,
    language,
    outlet: outlet?.name ?? null,
    agency: agency?.name ?? null,
    told: told && {
      anchor: told.place.slice(told.place.indexOf('#') + 1),
      sentence: [told.excerpt.before, told.excerpt.exact, told.excerpt.after],
      published,
    },
  };
}
