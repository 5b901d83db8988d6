import type { Curation, Decision } from '../../records/curation.ts';
import type { Place, Targets } from './targets.ts';

type Of<Action extends Decision['action']> = Extract<Decision, { readonly action: Action }>;

/** A decision whose targets have been found: for each target the mentions it means. */
export interface Located<D extends Decision = Decision> {
  readonly decision: D;
  readonly targets: readonly (readonly Place[])[];
}

/** The decisions that have an effect, by what they do. */
export interface Plan {
  readonly same: readonly Located<Of<'same'>>[];
  readonly different: readonly Located<Of<'different'>>[];
  readonly retold: readonly Located<Of<'not-an-entity' | 'kind' | 'place'>>[];
  readonly renamed: readonly Located<Of<'rename'>>[];
  readonly speakers: readonly Of<'speaker'>[];
}

/**
 * Finds what every decision is about. A decision that lost its place or contradicts another has no effect and a
 * warning: of "same" and "different" about one pair the "different" counts, since a wrong person is worse than two entries
 * for one.
 */
export function planOf({ decisions }: Curation, targets: Targets): Plan {
  const plan = {
    same: [] as Located<Of<'same'>>[],
    different: [] as Located<Of<'different'>>[],
    retold: [] as Located<Of<'not-an-entity' | 'kind' | 'place'>>[],
    renamed: [] as Located<Of<'rename'>>[],
    speakers: [] as Of<'speaker'>[],
  };
  for (const decision of decisions) {
    // Stories are made of resolved clips, later.
    if (decision.action === 'story') continue;
    if (decision.action === 'date' || decision.action === 'outlet') targets.clip(decision.clip, decision);
    else if (decision.action === 'contradiction')
      for (const side of decision.sides) targets.words(side, decision);
    else if (decision.action === 'speaker') plan.speakers.push(decision);
    else if (decision.action === 'same' || decision.action === 'different') {
      const found = decision.targets.map((it) => targets.find(it, decision)).filter((it) => it.length > 0);
      if (found.length < 2 && !(decision.action === 'same' && decision.name && found.length === 1)) continue;
      if (decision.action === 'same') plan.same.push({ decision, targets: found });
      else plan.different.push({ decision, targets: found });
    } else {
      const found = targets.find(decision.target, decision);
      if (found.length === 0) continue;
      if (decision.action === 'rename') plan.renamed.push({ decision, targets: [found] });
      else plan.retold.push({ decision, targets: [found] });
    }
  }
  return { ...plan, same: plan.same.filter((it) => !contradicted(it, plan.different, targets)) };
}

function contradicted(same: Located, different: readonly Located[], targets: Targets): boolean {
  const sideOf = new Map<string, number>();
  same.targets.forEach((places, side) => {
    for (const { clip, mention } of places) sideOf.set(`${clip} ${mention}`, side);
  });
  const against = different.find((other) => {
    const sides = other.targets.map((places) => places.map((it) => sideOf.get(`${it.clip} ${it.mention}`)));
    const met = sides.filter((it) => it.some((side) => side !== undefined));
    return met.length > 1;
  });
  if (!against) return false;
  const { file, line } = against.decision;
  targets.warn(
    same.decision,
    'curation/contradiction',
    `this joins what ${file}:${line} keeps apart, and has no effect`,
    'take one of the two entries out',
  );
  return true;
}
