import type { EntityKind } from '../records/annotation.ts';
import type { Authority, Resolution } from '../records/authority.ts';
import type { AnnotatedClip, ResolvedClip } from '../records/clip.ts';
import type { Curation } from '../records/curation.ts';
import type { Outcome } from '../records/diagnostic.ts';
import { authoritiesOf, type Group } from './authorities.ts';
import { type Bearer, bearersOf, type Grouping } from './bearer.ts';
import { groupOrganisations } from './organisations/index.ts';
import { groupPeople } from './people/index.ts';
import { groupPlaces } from './places.ts';

/** The archive with every name traced to its bearer. */
export interface ResolvedArchive {
  /** In the order they were given. */
  readonly clips: readonly ResolvedClip[];
  /** By id, in the order of ids. */
  readonly authorities: ReadonlyMap<string, Authority>;
}

/** Curation of an archive nobody has touched. */
export const NO_CURATION: Curation = { decisions: [] };

/**
 * Says of every mention whom it means over the whole archive. The result depends on what the clips say, never on the
 * order in which they come.
 */
export function resolve(
  clips: readonly AnnotatedClip[],
  _curation: Curation = NO_CURATION,
): Outcome<ResolvedArchive> {
  const order = clips.map((_, i) => i).sort((a, b) => compareClips(clips[a]!, clips[b]!) || a - b);
  const sorted = order.map((i) => clips[i]!);
  const resolutions = sorted.map((clip): Resolution[] =>
    clip.annotation.mentions.map(() => ({ outcome: 'unknown', rule: 'none' })),
  );
  const bearers = sorted.flatMap(bearersOf);
  const ofKind = (kind: EntityKind): Bearer[] => bearers.filter((bearer) => bearer.kind === kind);
  const authorities: Authority[] = [];
  for (const [kind, group] of [
    ['person', groupPeople],
    ['place', groupPlaces],
    ['organisation', groupOrganisations],
  ] as const) {
    const members = ofKind(kind);
    const grouping = group(members, sorted);
    const records = authoritiesOf(gather(kind, members, grouping), sorted);
    authorities.push(...records);
    write(members, grouping, records, resolutions);
  }
  authorities.sort((a, b) => (a.id < b.id ? -1 : 1));
  const resolved = new Array<ResolvedClip>(clips.length);
  order.forEach((original, i) => {
    resolved[original] = { ...sorted[i]!, resolutions: resolutions[i]! };
  });
  return {
    value: { clips: resolved, authorities: new Map(authorities.map((it) => [it.id, it])) },
    diagnostics: [],
  };
}

function compareClips(a: AnnotatedClip, b: AnnotatedClip): number {
  const [x, y] = [a.article, b.article];
  if (x.id !== y.id) return x.id < y.id ? -1 : 1;
  return x.file === y.file ? 0 : x.file < y.file ? -1 : 1;
}

function gather(kind: EntityKind, bearers: readonly Bearer[], grouping: Grouping): Group[] {
  const groups = Array.from({ length: grouping.groups }, () => ({
    kind,
    bearers: [] as Bearer[],
    rules: new Set<string>(),
  }));
  grouping.verdicts.forEach((verdict, i) => {
    if (verdict.outcome !== 'resolved') return;
    groups[verdict.group]!.bearers.push(bearers[i]!);
    groups[verdict.group]!.rules.add(verdict.rule);
  });
  return groups;
}

function write(
  bearers: readonly Bearer[],
  grouping: Grouping,
  records: readonly Authority[],
  resolutions: readonly Resolution[][],
): void {
  grouping.verdicts.forEach((verdict, i) => {
    const { clip, mentions } = bearers[i]!;
    const resolution: Resolution =
      verdict.outcome === 'resolved'
        ? { outcome: 'resolved', authority: records[verdict.group]!.id, rule: verdict.rule }
        : verdict.outcome === 'ambiguous'
          ? {
              outcome: 'ambiguous',
              candidates: verdict.groups.map((g) => records[g]!.id).sort(),
              rule: verdict.rule,
            }
          : verdict;
    for (const m of mentions) resolutions[clip]![m] = resolution;
  });
}
