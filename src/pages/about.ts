import type { Page } from '../records/output.ts';
import { tally } from '../text/grouping.ts';
import { type AboutList, aboutLists, fewOfEachRule, warningGroups, yearsOf } from './about-lists.ts';
import { archivePath } from './archives.ts';
import { accuracy, credits } from './colophon.ts';
import { dataPaths } from './data.ts';
import { citeLinks, listCiteView, wholeArchive } from './exports/cite.ts';
import { type LongList, leadOf } from './long-lists.ts';
import { sheets } from './paging.ts';
import { type Emitter, HOME, makeFrame, type Site } from './site.ts';

const FOLDER = 'about-this-archive';
const PATH = `${FOLDER}/index.html`;

// A fifth of a page for each of the four lists.
const LEAD = 10_000;

/** What was read, what was rejected and why, and what the archive does not show. */
export const aboutPages: Emitter = function* (site) {
  const lists = aboutLists(site);
  const leads = lists.map((list) =>
    leadOf(list, FOLDER, LEAD, list.key === 'warnings' ? fewOfEachRule(list.rows) : list.rows),
  );
  const { catalogue } = site;
  yield {
    path: PATH,
    template: 'about',
    data: {
      frame: makeFrame(site, PATH, {
        title: { say: 'nav.about' },
        kind: 'about',
        section: 'about',
        alternates: citeLinks(wholeArchive(site)),
      }),
      cite: listCiteView(site, wholeArchive(site)),
      archive: archivePath(site, 'index.html'),
      counts: countsOf(site),
      dataPaths: dataPaths(site),
      years: yearsOf(site),
      lists: leads.map(grouped),
      accuracy,
      credits,
      languages: tally(catalogue.entries.map(({ clip }) => clip.article.language.value)),
      readers: tally(catalogue.entries.map(({ clip }) => clip.article.reader)),
    },
  };
  for (const [i, list] of lists.entries()) if (leads[i]!.whole) yield* listPages(site, list);
};

function* listPages(site: Site, { key, rows }: LongList<AboutList>): Generator<Page> {
  for (const sheet of sheets(`${FOLDER}/${key}`, rows, ({ weight }) => weight)) {
    yield {
      path: sheet.path,
      template: 'about-list',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: `about.${key}` },
          kind: 'index',
          section: 'about',
          trail: [HOME, { name: { say: 'nav.about' }, path: PATH }],
        }),
        years: yearsOf(site),
        list: grouped({ key, rows: sheet.items.map(({ row }) => row), whole: null }),
        sheet: { ...sheet, items: undefined },
      },
    };
  }
}

/** A list as its template wants it: warnings stand by rule. */
function grouped<List extends { readonly key: AboutList; readonly rows: readonly object[] }>(list: List) {
  return list.key === 'warnings' ? { ...list, rows: warningGroups(list.rows) } : list;
}

function countsOf({ catalogue }: Site) {
  const { entries, origins, byKind, utterances, rejected } = catalogue;
  return {
    articles: entries.length,
    origins,
    undated: entries.filter(({ published }) => published === null).length,
    copies: entries.reduce((sum, { copies }) => sum + copies.length, 0),
    rejected: rejected.length,
    people: byKind.person.length,
    places: byKind.place.length,
    organisations: byKind.organisation.length,
    quotes: utterances.size,
    unattributed: [...utterances.values()].filter(({ speaker }) => speaker === null).length,
  };
}
