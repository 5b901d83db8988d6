import type { Entry } from '../records/catalogue.ts';
import type { Diagnostic } from '../records/diagnostic.ts';
import { tally } from '../text/grouping.ts';
import { archivePath } from './archives.ts';
import { accuracy, credits } from './colophon.ts';
import { dataPaths } from './data.ts';
import { citeLinks, listCiteView, wholeArchive } from './exports/cite.ts';
import { sheets } from './paging.ts';
import { articleLine, type Emitter, makeFrame, type Site } from './site.ts';

/** What was read, what was rejected and why, and what the archive does not show. */
export const aboutPage: Emitter = function* (site) {
  const { catalogue } = site;
  const path = 'about-this-archive/index.html';
  const diagnostics = catalogue.diagnostics.filter(({ severity }) => severity !== 'info');
  const byFile = new Map(catalogue.entries.map((entry) => [entry.clip.article.file, entry.path]));
  yield {
    path,
    template: 'about',
    data: {
      frame: makeFrame(site, path, {
        title: { say: 'nav.about' },
        kind: 'about',
        section: 'about',
        alternates: citeLinks(wholeArchive(site)),
      }),
      cite: listCiteView(site, wholeArchive(site)),
      archive: archivePath(site, 'index.html'),
      counts: {
        articles: catalogue.entries.length,
        undated: catalogue.entries.filter(({ published }) => published === null).length,
        unnamed: catalogue.entries.filter(({ source }) => source === null).length,
        copies: catalogue.entries.reduce((sum, { copies }) => sum + copies.length, 0),
        rejected: catalogue.rejected.length,
        warnings: diagnostics.length,
        people: catalogue.byKind.person.length,
        places: catalogue.byKind.place.length,
        organisations: catalogue.byKind.organisation.length,
        quotes: catalogue.utterances.size,
        unattributed: [...catalogue.utterances.values()].filter(({ speaker }) => speaker === null).length,
      },
      dataPaths: dataPaths(site),
      grid: gridOf(site),
      accuracy,
      credits,
      languages: tally(catalogue.entries.map(({ clip }) => clip.article.language.value)),
      readers: tally(catalogue.entries.map(({ clip }) => clip.article.reader)),
      rejected: catalogue.rejected,
      copies: catalogue.entries
        .filter(({ copies }) => copies.length > 0)
        .map((entry) => ({
          line: articleLine(site, entry),
          file: entry.clip.article.file,
          copies: entry.copies,
        })),
      warnings: diagnostics
        .filter(({ file }) => byFile.has(file))
        .slice(0, 200)
        .map((diagnostic) => ({ ...diagnostic, path: byFile.get(diagnostic.file)! })),
    },
  };
  yield* doubtfulPages(site);
};

/** Articles by source and year: the gaps are what the archive does not show. */
function gridOf({ catalogue }: Site) {
  const years = [...new Set(catalogue.printed.map(({ period }) => period.slice(0, 4)))].sort();
  const countByYear = (entries: readonly Entry[]) => {
    const counts = new Map<string, number>();
    for (const { published } of entries) {
      const year = published?.slice(0, 4) ?? '';
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return [...years.map((year) => counts.get(year) ?? 0), counts.get('') ?? 0];
  };
  const rows = [...catalogue.sources.values()]
    .filter(({ printed }) => printed.length > 0)
    .sort((a, b) => b.printed.length - a.printed.length || (a.id < b.id ? -1 : 1))
    .map(({ name, path, printed }) => ({
      link: { name, path },
      total: printed.length,
      cells: countByYear(printed),
    }));
  const unnamed = catalogue.entries.filter(({ source }) => source === null);
  return { years, rows, unnamed: { total: unnamed.length, cells: countByYear(unnamed) } };
}

/** Articles without a date, and articles about which something is in doubt. */
function* doubtfulPages(site: Site) {
  const doubtful = site.catalogue.entries
    .map((entry) => ({ entry, doubts: doubtsOf(site, entry) }))
    .filter(({ doubts }) => doubts.length > 0);
  for (const sheet of sheets('undated-and-doubtful', doubtful, 60)) {
    yield {
      path: sheet.path,
      template: 'doubtful',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'nav.doubtful' },
          kind: 'index',
          section: 'about',
        }),
        sheet: { ...sheet, items: undefined },
        rows: sheet.items.map(({ entry, doubts }) => ({ line: articleLine(site, entry), doubts })),
      },
    };
  }
}

function doubtsOf(_site: Site, entry: Entry): { say: string; with?: Record<string, string | number> }[] {
  const { article, diagnostics, resolutions } = entry.clip;
  const ambiguous = resolutions.filter(({ outcome }) => outcome === 'ambiguous').length;
  return [
    ...(entry.published === null ? [{ say: 'doubt.undated' }] : []),
    ...(entry.titled ? [] : [{ say: 'doubt.untitled' }]),
    ...(article.published?.basis === 'implied' ? [{ say: 'doubt.implied-date' }] : []),
    ...(ambiguous > 0 ? [{ say: 'doubt.ambiguous', with: { n: ambiguous } }] : []),
    ...diagnostics.filter(isWarning).map(({ reason }) => ({ say: 'doubt.warning', with: { reason } })),
  ];
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === 'warning';
}
