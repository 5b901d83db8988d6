import type { AnnotatedClip } from '../../records/clip.ts';
import type { Bearer, Grouping, Verdict } from '../bearer.ts';
import { Contexts } from '../contexts.ts';
import { isFullName, type PersonName, parsePersonName } from './person-name.ts';
import { type Known, settleShortForm } from './short-forms.ts';
import { skeleton } from './skeleton.ts';
import { joinVariants, type Variants } from './variants.ts';

/**
 * Sorts the people of all clips into persons. The same full name is the same person; its variants join where they fit
 * one person only; a family name alone goes by who bears it in the archive and what the clip is about.
 */
export function groupPeople(bearers: readonly Bearer[], clips: readonly AnnotatedClip[]): Grouping {
  const names = bearers.map((bearer) => parsePersonName(bearer.name));
  const contexts = new Contexts(clips);
  const verdicts = new Array<Verdict>(bearers.length);
  const byFamily = new Map<string, Known[]>();
  let groups = 0;

  const full = distinctFullNames(names);
  const variants = joinVariants(full.map((it) => it.name));
  const persons = new Map<number, { group: number; bearers: Bearer[] }>();
  full.forEach(({ name, members }, node) => {
    const root = variants.sets.find(node);
    let person = persons.get(root);
    if (!person) {
      person = { group: groups++, bearers: [] };
      persons.set(root, person);
    }
    const family = skeleton(name.family);
    const known = byFamily.get(family) ?? [];
    if (!known.includes(person)) byFamily.set(family, [...known, person]);
    for (const i of members) {
      person.bearers.push(bearers[i]!);
      verdicts[i] = fullNameVerdict(node, person.group, variants);
    }
  });

  const alone = new Map<string, number>();
  names.forEach((name, i) => {
    if (isFullName(name)) return;
    const known = byFamily.get(skeleton(name.family)) ?? [];
    const verdict =
      known.length > 0
        ? settleShortForm(bearers[i]!, name.family, known, contexts)
        : { outcome: 'unknown' as const };
    if (verdict.outcome !== 'unknown') {
      verdicts[i] = verdict;
      return;
    }
    const group = alone.get(name.key) ?? groups++;
    alone.set(name.key, group);
    verdicts[i] = { outcome: 'resolved', group, rule: 'person/exact-name' };
  });
  return { verdicts, groups };
}

function distinctFullNames(names: readonly PersonName[]): { name: PersonName; members: number[] }[] {
  const byKey = new Map<string, { name: PersonName; members: number[] }>();
  names.forEach((name, i) => {
    if (!isFullName(name)) return;
    const known = byKey.get(name.key);
    if (known) known.members.push(i);
    else byKey.set(name.key, { name, members: [i] });
  });
  return [...byKey.values()];
}

function fullNameVerdict(node: number, group: number, variants: Variants): Verdict {
  return { outcome: 'resolved', group, rule: variants.rules.get(node) ?? 'person/exact-name' };
}
