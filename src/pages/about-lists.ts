import type { Entry } from '../records/catalogue.ts';
import type { Diagnostic } from '../records/diagnostic.ts';
import { groupBy } from '../text/grouping.ts';
import type { LongList, Weighed } from './long-lists.ts';
import { articleLine, type Site } from './site.ts';
import { bytesOf, lineWeight } from './weight.ts';

// So many warnings show what a rule is about.
const OF_A_RULE = 5;

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
    { key: 'warnings', rows: warningRows(diagnostics, pathOf) },
  ];
}

/** A warning about a clip that became an article, beside others of its rule. */
interface Warning extends Pick<Diagnostic, 'ruleId' | 'file'> {
  readonly line: number | null;
  readonly column: number | null;
  readonly path: string;
  /** How often the rule warns in the whole archive. */
  readonly total: number;
  /** What it says of every clip alike; null where it says something else of each. */
  readonly alike: string | null;
  /** What it says of this one, where that differs. */
  readonly said: string | null;
}

/** By rule, the one that warns most often first. */
function warningRows(
  diagnostics: readonly Diagnostic[],
  pathOf: ReadonlyMap<string, string>,
): Weighed<Warning>[] {
  const warnings = diagnostics.filter(({ file, severity }) => severity !== 'info' && pathOf.has(file));
  const byRule = [...groupBy(warnings, ({ ruleId }) => ruleId)];
  byRule.sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1));
  return byRule.flatMap(([ruleId, found]) => {
    const told = new Set(found.map(({ reason, remedy }) => `${reason}: ${remedy}`));
    const [alike = null] = told.size === 1 ? told : [];
    return found.map(({ file, line = null, column = null, reason, remedy }): Weighed<Warning> => {
      const path = pathOf.get(file)!;
      const said = alike === null ? `${reason}: ${remedy}` : null;
      const row = { ruleId, file, line, column, path, total: found.length, alike, said };
      return { row, weight: 70 + path.length + bytesOf(file) + bytesOf(said ?? '') };
    });
  });
}

/** Of each rule a few, for a page that has no room for all. */
export function fewOfEachRule(rows: readonly Weighed<object>[]): Weighed<object>[] {
  const byRule = groupBy(rows as readonly Weighed<Warning>[], ({ row }) => row.ruleId);
  return [...byRule.values()].flatMap((found) => found.slice(0, OF_A_RULE));
}

/** Warnings by rule, as a page shows them. */
export function warningGroups(rows: readonly object[]) {
  return [...groupBy(rows as readonly Warning[], ({ ruleId }) => ruleId)].map(([ruleId, found]) => ({
    ruleId,
    total: found[0]!.total,
    alike: found[0]!.alike,
    warnings: found.map(({ file, line, column, path, said }) => ({ file, line, column, path, said })),
  }));
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
