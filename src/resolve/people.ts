import { DisjointSets } from '../text/disjoint-sets.ts';
import type { Bearer, Grouping, Verdict } from './bearer.ts';
import { isFullName, type PersonName, parsePersonName } from './person-name.ts';

/**
 * Sorts the people of all clips into persons. A full name joins the same full name; a family name alone joins only
 * where the archive knows a single bearer of it.
 */
export function groupPeople(bearers: readonly Bearer[]): Grouping {
  const names = bearers.map((bearer) => parsePersonName(bearer.name));
  const sets = new DisjointSets(bearers.length);
  const firstOf = new Map<string, number>();
  names.forEach((name, i) => {
    const first = firstOf.get(name.key);
    if (first === undefined) firstOf.set(name.key, i);
    else sets.join(first, i);
  });
  const fullByFamily = rootsByFamily(names, sets);
  const groupOf = new Map<number, number>();
  const numbered = (root: number): number => {
    if (!groupOf.has(root)) groupOf.set(root, groupOf.size);
    return groupOf.get(root)!;
  };
  const verdicts = names.map((name, i): Verdict => {
    const namesakes = isFullName(name) ? undefined : fullByFamily.get(name.family);
    if (!namesakes) return { outcome: 'resolved', group: numbered(sets.find(i)), rule: 'person/exact-name' };
    const groups = [...namesakes].map(numbered);
    if (groups.length > 1) return { outcome: 'ambiguous', groups, rule: 'person/surname-of-several' };
    return { outcome: 'resolved', group: groups[0]!, rule: 'person/surname-only-bearer' };
  });
  return { verdicts, groups: groupOf.size };
}

function rootsByFamily(names: readonly PersonName[], sets: DisjointSets): Map<string, Set<number>> {
  const byFamily = new Map<string, Set<number>>();
  names.forEach((name, i) => {
    if (!isFullName(name)) return;
    const roots = byFamily.get(name.family) ?? new Set<number>();
    byFamily.set(name.family, roots.add(sets.find(i)));
  });
  return byFamily;
}
