import type { Page } from '../../records/output.ts';
import { dataPaths } from '../data.ts';
import { citeLinks, wholeArchive } from '../exports/cite.ts';
import type { PartEmitter } from '../fingerprints.ts';
import { siteJsonLd } from '../json-ld.ts';
import { countWithin, ROOM } from '../paging.ts';
import { HOME, makeFrame, type Site } from '../site.ts';
import { CLOCKS, type Clock, clockLinks, HOMES, momentWeight, periodPath } from './clock.ts';
import { type Density, densityOf } from './density.ts';
import { filterData } from './filter/index.ts';
import { linePages } from './filter/lines.ts';
import { periodPages, yearLinks } from './periods.ts';
import { nestMoments } from './view.ts';

/** The first page, its twin by the other clock, pages for the years and the months of both, and what they are filtered by. */
export const timelinePages: PartEmitter = function* (site, fingerprints) {
  const density = densityOf(site.catalogue.printed, site.catalogue.happened);
  for (const clock of CLOCKS) {
    yield overview(site, clock, density);
    yield* periodPages(site, fingerprints, clock);
  }
  yield filterData(site, fingerprints);
  for (const clock of CLOCKS) yield* linePages(site, fingerprints, clock);
};

// Above so many months the navigation names the years alone, and each year its months.
const MONTHS_SHOWN = 60;

function overview(site: Site, clock: Clock, density: Density | null): Page {
  const { catalogue, settings } = site;
  const moments = catalogue[clock];
  const years = yearLinks(moments, clock);
  const months = years.reduce((sum, year) => sum + year.months.length, 0);
  const withMonths = months <= MONTHS_SHOWN;
  const taken = years.length * 90 + (withMonths ? months * 110 : 0) + (density?.bars.length ?? 0) * 115;
  // The newest entries; the months have all.
  const shown = countWithin(moments, Math.max(ROOM / 8, ROOM - taken), momentWeight);
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
        scripts: ['timeline.js'],
      }),
      clock,
      clocks: clockLinks(clock),
      counts: {
        articles: catalogue.entries.length,
        origins: catalogue.origins,
        undated: catalogue.entries.filter(({ published }) => published === null).length,
        people: catalogue.byKind.person.length,
        places: catalogue.byKind.place.length,
        organisations: catalogue.byKind.organisation.length,
        sources: catalogue.sources.size,
        stories: catalogue.stories.size,
        quotes: catalogue.utterances.size,
      },
      density,
      yearLinks: years,
      withMonths,
      total: moments.length,
      shown,
      years: nestMoments(site, moments.slice(0, shown)).map((year) => ({
        ...year,
        months: year.months.map((month) => ({
          ...month,
          path: month.month ? periodPath(month.period, clock) : null,
        })),
      })),
    },
  };
}
