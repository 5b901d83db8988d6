import type { Authority, Resolution } from '../records/authority.ts';
import type { AnnotatedClip, ResolvedClip } from '../records/clip.ts';
import type { Curation } from '../records/curation.ts';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import { getOrAdd } from '../text/grouping.ts';
import { authoritiesOf, type Group, withFormerIds } from './authorities.ts';
import { planOf } from './curation/plan.ts';
import { regroup } from './curation/regroup.ts';
import { type PlaceFinder, retell } from './curation/retell.ts';
import { Targets } from './curation/targets.ts';
import { agreeOnKinds } from './kinds.ts';
import { type Traced, trace } from './trace.ts';

/** The archive with every name traced to its bearer. */
export interface ResolvedArchive {
  /** In the order they were given. */
  readonly clips: readonly ResolvedClip[];
  /** By id, in the order of ids. */
  readonly authorities: ReadonlyMap<string, Authority>;
}

export interface ResolveOptions {
  /** The editor's decisions. */
  readonly curation?: Curation | undefined;
  /** Where the place with a gazetteer id lies, for decisions that give one. */
  readonly placeWithId?: PlaceFinder | undefined;
}

/**
 * Says of every mention whom it means over the whole archive. The result depends on what the clips say, never on the
 * order in which they come. Work grows with the number of names: only names that share a family name are compared.
 */
export function resolve(
  clips: readonly AnnotatedClip[],
  options: ResolveOptions = {},
): Outcome<ResolvedArchive> {
  const order = clips.map((_, i) => i).sort((a, b) => compareClips(clips[a]!, clips[b]!) || a - b);
  const sorted = agreeOnKinds(order.map((i) => clips[i]!));
  const { records, retold, diagnostics } = decide(sorted, options);
  const resolved = new Array<ResolvedClip>(clips.length);
  order.forEach((original, i) => {
    resolved[original] = { ...retold[i]!, resolutions: records.resolutions[i]! };
  });
  const byId = [...records.authorities].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { value: { clips: resolved, authorities: new Map(byId.map((it) => [it.id, it])) }, diagnostics };
}

interface Decided {
  readonly records: Records;
  readonly retold: readonly AnnotatedClip[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Traces names as the rules have it; then, where an editor decided anything, once more as the decisions have it. */
function decide(
  clips: readonly AnnotatedClip[],
  { curation, placeWithId = () => null }: ResolveOptions,
): Decided {
  const plain = recordsOf(
    trace(clips, () => false),
    clips,
  );
  if (!curation || curation.decisions.length === 0) return { records: plain, retold: clips, diagnostics: [] };
  const targets = new Targets({ clips, ...plain });
  const plan = planOf(curation, targets);
  const retold = retell(clips, plan, targets, placeWithId);
  const { traced, headings } = regroup(trace(retold.clips, retold.skips), plan, targets);
  const curated = recordsOf(traced, retold.clips, headings);
  return {
    records: { ...curated, authorities: withFormerIds(curated, plain) },
    retold: retold.clips,
    diagnostics: targets.diagnostics,
  };
}

function compareClips(a: AnnotatedClip, b: AnnotatedClip): number {
  const [x, y] = [a.article, b.article];
  if (x.id !== y.id) return x.id < y.id ? -1 : 1;
  return x.file === y.file ? 0 : x.file < y.file ? -1 : 1;
}

interface Records {
  readonly authorities: readonly Authority[];
  /** For each clip, for each of its mentions. */
  readonly resolutions: readonly (readonly Resolution[])[];
}

const NOT_AN_ENTITY: Resolution = { outcome: 'unknown', rule: 'curation/not-an-entity' };

function recordsOf(
  { bearers, verdicts, groups }: Traced,
  clips: readonly AnnotatedClip[],
  headings: ReadonlyMap<number, string> = new Map(),
): Records {
  const members = Array.from(
    { length: groups },
    (): { bearers: Group['bearers'][number][]; rules: Set<string> } => ({
      bearers: [],
      rules: new Set(),
    }),
  );
  verdicts.forEach((verdict, i) => {
    if (verdict.outcome !== 'resolved') return;
    members[verdict.group]!.bearers.push(bearers[i]!);
    members[verdict.group]!.rules.add(verdict.rule);
  });
  const filled = members.flatMap((it, number): (Group & { number: number })[] => {
    const [first] = it.bearers;
    const heading = headings.get(number);
    return first ? [{ number, kind: first.kind, ...it, ...(heading === undefined ? {} : { heading }) }] : [];
  });
  const authorities = authoritiesOf(filled, clips);
  const idOf = new Map(filled.map(({ number }, i) => [number, authorities[i]!.id]));
  const resolutions = clips.map(({ annotation }) =>
    new Array<Resolution>(annotation.mentions.length).fill(NOT_AN_ENTITY),
  );
  // Every mention that is told alike has one object: a name that may mean a hundred people is in a thousand clips.
  const shared = new Map<string, Resolution>();
  verdicts.forEach((verdict, i) => {
    const { clip, mentions } = bearers[i]!;
    const resolution = getOrAdd(shared, keyOf(verdict), () => toResolution(verdict, idOf));
    for (const m of mentions) resolutions[clip]![m] = resolution;
  });
  return { authorities, resolutions };
}

function keyOf(verdict: Traced['verdicts'][number]): string {
  const { outcome, rule } = verdict;
  const whom = outcome === 'resolved' ? verdict.group : outcome === 'ambiguous' ? verdict.groups.join() : '';
  return `${outcome} ${rule} ${whom}`;
}

function toResolution(verdict: Traced['verdicts'][number], idOf: ReadonlyMap<number, string>): Resolution {
  const { outcome, rule } = verdict;
  if (outcome === 'resolved') return { outcome, authority: idOf.get(verdict.group)!, rule };
  if (outcome === 'unknown') return { outcome, rule };
  return { outcome, candidates: verdict.groups.flatMap((group) => idOf.get(group) ?? []).sort(), rule };
}
