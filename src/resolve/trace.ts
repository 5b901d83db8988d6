import type { EntityKind } from '../records/annotation.ts';
import type { AnnotatedClip } from '../records/clip.ts';
import { type Bearer, bearersOf, type Grouping, type Verdict } from './bearer.ts';
import { Contexts } from './contexts.ts';
import { groupOrganisations } from './organisations/index.ts';
import { groupPeople } from './people/index.ts';
import { groupPlaces } from './places.ts';

/** All bearers of an archive, of every kind, sorted into groups that are numbered over all kinds. */
export interface Traced {
  readonly bearers: readonly Bearer[];
  readonly verdicts: readonly Verdict[];
  readonly groups: number;
  readonly contexts: Contexts;
}

/** Sorts the bearers of each kind by the rules of that kind. `clips` are in canonical order. */
export function trace(
  clips: readonly AnnotatedClip[],
  skips: (clip: number, mention: number) => boolean,
): Traced {
  const contexts = new Contexts(clips);
  const all = clips.flatMap((clip, i) => bearersOf(clip, i, skips));
  const ofKind = (kind: EntityKind): Bearer[] => all.filter((bearer) => bearer.kind === kind);
  const bearers: Bearer[] = [];
  const verdicts: Verdict[] = [];
  let groups = 0;
  const add = (members: readonly Bearer[], grouping: Grouping): void => {
    for (const bearer of members) bearers.push(bearer);
    for (const verdict of grouping.verdicts) verdicts.push(shifted(verdict, groups));
    groups += grouping.groups;
  };
  const [people, places, organisations] = [ofKind('person'), ofKind('place'), ofKind('organisation')];
  add(people, groupPeople(people, contexts));
  add(places, groupPlaces(places, clips));
  add(organisations, groupOrganisations(organisations, clips));
  return { bearers, verdicts, groups, contexts };
}

function shifted(verdict: Verdict, by: number): Verdict {
  if (verdict.outcome === 'resolved') return { ...verdict, group: verdict.group + by };
  if (verdict.outcome === 'ambiguous')
    return { ...verdict, groups: verdict.groups.map((group) => group + by) };
  return verdict;
}
