import type { Bearer, Grouping, Verdict } from '../bearer.ts';
import type { Contexts } from '../contexts.ts';
import { COMMON_FAMILY_NAMES } from '../lexicon/common-family-names.ts';
import { NICKNAMES } from '../lexicon/person-names.ts';
import { tellApart } from './namesakes.ts';
import { isFullName, type PersonName, parsePersonName } from './person-name.ts';
import { type Known, settleShortForm } from './short-forms.ts';
import { skeleton } from './skeleton.ts';
import { joinVariants, type Variants } from './variants.ts';

/**
 * Sorts the people of all clips into persons. The same full name is the same person; its variants join where they fit
 * one person only; a family name alone goes by who bears it in the archive and what the clip is about.
 */
export function groupPeople(bearers: readonly Bearer[], contexts: Contexts): Grouping {
  const names = bearers.map((bearer) => parsePersonName(bearer.name));
  const verdicts = new Array<Verdict>(bearers.length);
  const byFamily = new Map<string, Known[]>();
  let groups = 0;

  const full = distinctFullNames(names);
  const variants = joinVariants(full.map((it) => it.name));
  const persons = new Map<number, number[]>();
  full.forEach((_, node) => {
    const root = variants.sets.find(node);
    persons.set(root, [...(persons.get(root) ?? []), node]);
  });
  const indexOf = new Map(bearers.map((bearer, i) => [bearer, i]));
  for (const nodes of persons.values()) {
    const rules = new Map(
      nodes.flatMap((node) => full[node]!.members.map((i) => [i, ruleOf(node, variants)])),
    );
    const members = [...rules.keys()].sort((a, b) => a - b).map((i) => bearers[i]!);
    const apart = tellApart(members, contexts);
    for (const own of apart) {
      const known: Known = { group: groups++, bearers: own };
      for (const family of new Set(nodes.map((node) => skeleton(full[node]!.name.family)))) {
        byFamily.set(family, [...(byFamily.get(family) ?? []), known]);
      }
      for (const bearer of own) {
        const i = indexOf.get(bearer)!;
        const rule = apart.length > 1 ? 'person/namesake-by-context' : rules.get(i)!;
        verdicts[i] = { outcome: 'resolved', group: known.group, rule };
      }
    }
  }

  const alone = new Map<string, number[]>();
  names.forEach((name, i) => {
    if (isFullName(name)) return;
    const known = byFamily.get(skeleton(name.family)) ?? [];
    const verdict = known.length > 0 ? settleShortForm(bearers[i]!, name.family, known, contexts) : UNKNOWN;
    if (verdict.outcome === 'unknown') alone.set(name.key, [...(alone.get(name.key) ?? []), i]);
    else verdicts[i] = verdict;
  });
  for (const [key, members] of alone) {
    const common = COMMON_FAMILY_NAMES.has(key) || NICKNAMES.has(key);
    for (const own of tellApart(
      members.map((i) => bearers[i]!),
      contexts,
      { common },
    )) {
      const group = groups++;
      for (const bearer of own)
        verdicts[indexOf.get(bearer)!] = { outcome: 'resolved', group, rule: 'person/exact-name' };
    }
  }
  return { verdicts, groups };
}

const UNKNOWN: Verdict = { outcome: 'unknown', rule: 'person/nobody-of-that-name' };

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

function ruleOf(node: number, variants: Variants): string {
  return variants.rules.get(node) ?? 'person/exact-name';
}
