import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { Bearer, Verdict } from '../bearer.ts';
import type { Traced } from '../trace.ts';
import type { Located, Plan } from './plan.ts';
import type { Place, Targets } from './targets.ts';

/** Groups after the editor's decisions, and the names that some of them are to be filed under. */
export interface Regrouped {
  readonly traced: Traced;
  readonly headings: ReadonlyMap<number, string>;
}

/** Applies the decisions about whom names mean: apart first, then together, then names. */
export function regroup(traced: Traced, plan: Plan, targets: Targets): Regrouped {
  const bearerAt = new Map<string, number>();
  traced.bearers.forEach(({ clip, mentions }, i) => {
    for (const mention of mentions) bearerAt.set(`${clip} ${mention}`, i);
  });
  const bearersOf = (places: readonly Place[]): number[] => [
    ...new Set(places.flatMap(({ clip, mention }) => bearerAt.get(`${clip} ${mention}`) ?? [])),
  ];
  const verdicts = [...traced.verdicts];
  let groups = traced.groups;
  for (const { targets: sides } of plan.different)
    groups = keepApart(traced, verdicts, groups, sides.map(bearersOf));
  const headings = new Map<number, string>();
  const sets = new DisjointSets(groups);
  for (const same of plan.same) join(same, traced, verdicts, sets, bearersOf, targets);
  const joined = verdicts.map((verdict): Verdict => {
    if (verdict.outcome === 'resolved') return { ...verdict, group: sets.find(verdict.group) };
    if (verdict.outcome === 'unknown') return verdict;
    const candidates = [...new Set(verdict.groups.map((group) => sets.find(group)))];
    const [only] = candidates;
    return verdict.groups.length > 1 && candidates.length === 1 && only !== undefined
      ? { outcome: 'resolved', group: only, rule: 'curation/same' }
      : { ...verdict, groups: candidates };
  });
  for (const { decision, targets: found } of [...plan.same, ...plan.renamed]) {
    if (!decision.name) continue;
    for (const i of bearersOf(found.flat())) {
      const verdict = joined[i]!;
      if (verdict.outcome === 'resolved') headings.set(verdict.group, decision.name);
    }
  }
  return { traced: { ...traced, verdicts: joined, groups }, headings };
}

/** Gives each side of a "different" that shares a group with another side a group of its own. */
function keepApart(
  traced: Traced,
  verdicts: Verdict[],
  groups: number,
  sides: readonly (readonly number[])[],
): number {
  const claimed = new Map<number, number[][]>();
  for (const side of sides) {
    const byGroup = new Map<number, number[]>();
    for (const i of side) {
      const verdict = verdicts[i]!;
      if (verdict.outcome === 'resolved')
        byGroup.set(verdict.group, [...(byGroup.get(verdict.group) ?? []), i]);
    }
    for (const [group, members] of byGroup) claimed.set(group, [...(claimed.get(group) ?? []), members]);
  }
  let next = groups;
  for (const [group, seeds] of claimed) {
    if (seeds.length < 2) continue;
    const own = seeds.map((_, side) => (side === 0 ? group : next++));
    const seeded = new Set(seeds.flat());
    verdicts.forEach((verdict, i) => {
      if (verdict.outcome === 'ambiguous' && verdict.groups.includes(group)) {
        verdicts[i] = { ...verdict, groups: [...new Set([...verdict.groups, ...own])] };
      }
      if (verdict.outcome !== 'resolved' || verdict.group !== group || seeded.has(i)) return;
      verdicts[i] = nearestSide(traced, i, seeds, own);
    });
    for (const [side, members] of seeds.entries()) {
      for (const i of members)
        verdicts[i] = { outcome: 'resolved', group: own[side]!, rule: 'curation/different' };
    }
  }
  return next;
}

// In deviations above chance.
const CLEARLY_MORE = 0.5;

/** Whom a bearer means that the editor said nothing about: the side whose clips are clearly more like its own, else open. */
function nearestSide(
  { bearers, contexts }: Traced,
  i: number,
  seeds: readonly (readonly number[])[],
  own: readonly number[],
): Verdict {
  const bearer = bearers[i]!;
  const likeness = seeds.map((side) => Math.max(...side.map((seed) => likenessOf(bearer, bearers[seed]!))));
  function likenessOf(a: Bearer, b: Bearer): number {
    return a.clip === b.clip ? Infinity : contexts.likeness(a, b);
  }
  const ranked = likeness.map((value, side) => ({ value, side })).sort((a, b) => b.value - a.value);
  const [best, second] = ranked as [{ value: number; side: number }, { value: number; side: number }];
  return best.value - second.value >= CLEARLY_MORE
    ? { outcome: 'resolved', group: own[best.side]!, rule: 'curation/different-by-context' }
    : { outcome: 'ambiguous', groups: own, rule: 'curation/different' };
}

function join(
  { decision, targets: found }: Located,
  { bearers }: Traced,
  verdicts: Verdict[],
  sets: DisjointSets,
  bearersOf: (places: readonly Place[]) => number[],
  targets: Targets,
): void {
  const members = found.flatMap(bearersOf);
  const kinds = new Set(members.map((i) => bearers[i]!.kind));
  if (kinds.size > 1) {
    targets.warn(
      decision,
      'curation/contradiction',
      `these are of different kinds (${[...kinds].sort().join(', ')}), and the decision has no effect`,
      'say which they are with "kind:"',
    );
    return;
  }
  const groups = members.flatMap((i) => {
    const verdict = verdicts[i]!;
    return verdict.outcome === 'resolved' ? [verdict.group] : [];
  });
  const [first] = groups;
  if (first === undefined) return;
  for (const group of groups) sets.join(first, group);
  for (const i of members) verdicts[i] = { outcome: 'resolved', group: first, rule: 'curation/same' };
}
