import type { Entry } from '../records/catalogue.ts';
import type { Diagnostic } from '../records/diagnostic.ts';
import type { LongList, Weighed } from './long-lists.ts';
import { articleLine, type Site } from './site.ts';
import { bytesOf, lineWeight } from './weight.ts';

/** The lists on the page about the archive; also the keys of their titles, as `about.rejected`. */
export type AboutList = 'gaps' | 'rejected' | 'copies' | 'warnings';

/** The sources by year, the files that were not read, the copies of one file, and what there is to warn of. */
export function aboutLists(site: Site): LongList<AboutList>[] {
  const { entries, rejected, diagnostics } = site.catalogue;
  const pathOf = new Map(entries.map((entry) => [entry.clip.article.file, entry.path]));
  return [
    { key: 'gaps', rows: gapRows(site) },
    {
      key: 'rejected',
      rows: rejected.map((row) => ({
        row,
        weight: row.diagnostics.reduce((sum, found) => sum + diagnosticWeight(found), bytesOf(row.file) + 60),
      })),
    },
    {
      key: 'copies',
      rows: entries
        .filter(({ copies }) => copies.length > 0)
        .map((entry) => ({
          row: { line: articleLine(site, entry), file: entry.clip.article.file, copies: entry.copies },
          weight: entry.copies.reduce((sum, copy) => sum + bytesOf(copy) + 15, lineWeight(entry) + 100),
        })),
    },
    {
      key: 'warnings',
      rows: diagnostics.flatMap((found) => {
        const path = pathOf.get(found.file);
        if (path === undefined || found.severity === 'info') return [];
        return [{ row: { ...found, path }, weight: path.length + diagnosticWeight(found) }];
      }),
    },
  ];
}

/** The years of the archive's articles, in order: the columns of the table of gaps. */
export function yearsOf({ catalogue }: Site): string[] {
  return [...new Set(catalogue.printed.map(({ period }) => period.slice(0, 4)))].sort();
}

/** Articles by source and year, most articles first: the gaps are what the archive does not show. */
function gapRows(site: Site): Weighed<object>[] {
  const { catalogue } = site;
  const years = yearsOf(site);
  const cellsOf = (entries: readonly Entry[]): number[] => {
    const counts = new Map<string, number>();
    for (const { published } of entries) {
      const year = published?.slice(0, 4) ?? '';
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return [...years, ''].map((year) => counts.get(year) ?? 0);
  };
  const weight = 180 + 13 * years.length;
  const named = [...catalogue.sources.values()]
    .filter(({ printed }) => printed.length > 0)
    .sort((a, b) => b.printed.length - a.printed.length || (a.id < b.id ? -1 : 1))
    .map(({ name, path, printed }) => ({ row: { link: { name, path }, cells: cellsOf(printed) }, weight }));
  const unnamed = catalogue.entries.filter(({ source }) => source === null);
  return unnamed.length === 0 ? named : [...named, { row: { link: null, cells: cellsOf(unnamed) }, weight }];
}

function diagnosticWeight({ file, reason, remedy, ruleId }: Diagnostic): number {
  return 90 + bytesOf(file) + bytesOf(reason) + bytesOf(remedy) + bytesOf(ruleId);
}
