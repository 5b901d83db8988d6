import type { EntityKind } from '../records/annotation.ts';
import type { Authority } from '../records/authority.ts';
import type { Catalogue, Dossier, Rejected } from '../records/catalogue.ts';
import type { ResolvedClip } from '../records/clip.ts';
import type { Curation } from '../records/curation.ts';
import type { Diagnostic } from '../records/diagnostic.ts';
import { filingName } from '../text/filing-name.ts';
import { groupBy } from '../text/grouping.ts';
import { findDenials } from './denials/index.ts';
import { findOpposites } from './denials/opposite.ts';
import { applyRulings } from './denials/rulings.ts';
import { makeDossiers } from './dossiers.ts';
import { compare, makeEntries } from './entries.ts';
import { makeSources } from './sources.ts';
import { makeStories } from './stories/make.ts';
import { happenedMoments, printedMoments } from './timeline.ts';
import { makeUtterances } from './utterances/index.ts';
import { countOrigins } from './witnesses.ts';

export interface CatalogueInput {
  readonly clips: readonly ResolvedClip[];
  readonly authorities: ReadonlyMap<string, Authority>;
  /** What the archive's editor decided about stories. */
  readonly curation?: Curation;
  /** Everything found amiss so far, the clips' own diagnostics included or not. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Told which part begins: for measuring. */
  readonly onStep?: (name: 'stories' | 'catalogue') => void;
}

/**
 * Brings the clips of an archive together: who is cited where, who said what, what was printed and what happened when.
 * The result does not depend on the order of the clips. Near-linear in their total length.
 */
export function catalogue({
  clips,
  authorities,
  curation = { decisions: [] },
  diagnostics = [],
  onStep,
}: CatalogueInput): Catalogue {
  onStep?.('catalogue');
  const entries = makeEntries(clips);
  onStep?.('stories');
  const { value: threads, diagnostics: stale } = makeStories(entries, authorities, curation);
  onStep?.('catalogue');
  const said = makeUtterances(entries, threads);
  const denials = applyRulings(
    joined(
      findDenials(threads.stories, said.quotesOf),
      findOpposites(threads.stories, { ...threads, ...said }),
    ),
    { ...threads, ...said },
    entries,
    curation,
  );
  const dossiers = makeDossiers(authorities, entries, said.utterances, threads.originOf);
  const all = distinct([
    ...diagnostics,
    ...stale,
    ...denials.diagnostics,
    ...clips.flatMap((clip) => clip.diagnostics),
  ]);
  return {
    entries,
    dossiers,
    byKind: {
      person: inOrderOfNames(dossiers, 'person'),
      place: inOrderOfNames(dossiers, 'place'),
      organisation: inOrderOfNames(dossiers, 'organisation'),
    },
    sources: makeSources(entries, threads.originOf),
    ...said,
    ...threads,
    origins: countOrigins(entries, threads.originOf),
    denialsOf: denials.value,
    printed: printedMoments(entries),
    happened: happenedMoments(entries),
    rejected: rejectedFiles(all, clips),
    diagnostics: all,
  };
}

function joined<V>(
  one: ReadonlyMap<string, readonly V[]>,
  other: ReadonlyMap<string, readonly V[]>,
): Map<string, readonly V[]> {
  const all = new Map(one);
  for (const [id, rows] of other) all.set(id, [...(one.get(id) ?? []), ...rows]);
  return all;
}

function inOrderOfNames(dossiers: ReadonlyMap<string, Dossier>, kind: EntityKind): string[] {
  return [...dossiers.values()]
    .filter(({ authority, citations }) => authority.kind === kind && citations.length > 0)
    .map(({ authority }) => ({ id: authority.id, key: filingName(authority) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
    .map(({ id }) => id);
}

// A file with an error, of which no clip came.
function rejectedFiles(diagnostics: readonly Diagnostic[], clips: readonly ResolvedClip[]): Rejected[] {
  const read = new Set(clips.map((clip) => clip.article.file));
  const unread = diagnostics.filter(({ file }) => !read.has(file));
  return [...groupBy(unread, ({ file }) => file)]
    .filter(([, found]) => found.some(({ severity }) => severity === 'error'))
    .map(([file, found]) => ({ file, diagnostics: found }));
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    byKey.set([one.file, one.line ?? 0, one.column ?? 0, one.ruleId, one.reason].join('\0'), one);
  }
  return [...byKey.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.reason, b.reason),
  );
}
