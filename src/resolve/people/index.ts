import type { Bearer, Grouping, Verdict } from '../bearer.ts';
import type { Contexts } from '../contexts.ts';
import { COMMON_FAMILY_NAMES } from '../lexicon/common-family-names.ts';
import { NICKNAMES } from '../lexicon/person-names.ts';
import { tellApart } from './namesakes.ts';
import { isFullName, type PersonName, parsePersonName } from './person-name.ts';
import { type Known, settleShortForm } from './short-forms.ts';
import { skeleton } from './skeleton.ts';
import { joinVariants } from './variants.ts';

/** A full name and the bearers (by index) that are called by it. */
interface FullName {
  readonly name: PersonName;
  readonly members: number[];
}

/**
 * Sorts the people of all clips into persons. The same full name is the same person unless their clips have nothing in
 * common; its variants join where they fit one person only; an initial or a family name alone goes by who bears it in
 * the archive and what the clip is about.
 */
export function groupPeople(bearers: readonly Bearer[], contexts: Contexts): Grouping {
  const names = bearers.map((bearer) => parsePersonName(bearer.name));
  const people = new People(bearers, contexts);
  const full = distinctFullNames(names);
  const { sets, rules, forked } = joinVariants(full.map((it) => it.name));
  const keys = new Map(full.map(({ name, members }) => [name.key, members.length]));
  // "the two John Pryces" are not a person
  const isPlural = ({ name, members }: FullName): boolean =>
    name.key.endsWith('s') && (keys.get(name.key.slice(0, -1)) ?? 0) > members.length;
  const open = new Set(
    full.flatMap((it, node) => {
      const isInitial = forked.has(node) && it.name.given[0]!.length === 1;
      return isInitial || isPlural(it) ? [node] : [];
    }),
  );
  const persons = new Map<number, number[]>();
  full.forEach((_, node) => {
    const root = sets.find(node);
    if (!open.has(node)) persons.set(root, [...(persons.get(root) ?? []), node]);
  });
  for (const nodes of persons.values())
    people.addPerson(nodes.map((node) => ({ ...full[node]!, rule: rules.get(node) })));
  for (const node of open) {
    for (const i of full[node]!.members) people.addInitials(i, full[node]!.name);
  }
  const alone = new Map<string, number[]>();
  names.forEach((name, i) => {
    if (isFullName(name) || people.addShortForm(i, name)) return;
    alone.set(name.key, [...(alone.get(name.key) ?? []), i]);
  });
  for (const [key, members] of alone) people.addLoneName(key, members);
  return people;
}

/** The persons found so far; the grouping grows as names are added, full ones first. */
class People implements Grouping {
  readonly verdicts: Verdict[];
  groups = 0;
  readonly #bearers: readonly Bearer[];
  readonly #contexts: Contexts;
  readonly #byFamily = new Map<string, (Known & { readonly initials: ReadonlySet<string> })[]>();

  constructor(bearers: readonly Bearer[], contexts: Contexts) {
    this.#bearers = bearers;
    this.#contexts = contexts;
    this.verdicts = new Array<Verdict>(bearers.length);
  }

  /** The forms of one full name: one person, or several namesakes if their clips say so. */
  addPerson(forms: readonly (FullName & { readonly rule: string | undefined })[]): void {
    const rules = new Map(
      forms.flatMap(({ members, rule }) => members.map((i) => [i, rule ?? 'person/exact-name'])),
    );
    const families = new Set(forms.map(({ name }) => skeleton(name.family)));
    const initials = new Set(forms.map(({ name }) => name.given[0]![0]!));
    const members = [...rules.keys()].sort((a, b) => a - b);
    const persons = this.#tellApart(members);
    for (const person of persons) {
      const group = this.groups++;
      const known = { group, bearers: person.map((i) => this.#bearers[i]!), initials };
      for (const family of families) {
        const namesakes = this.#byFamily.get(family);
        if (namesakes) namesakes.push(known);
        else this.#byFamily.set(family, [known]);
      }
      for (const i of person) {
        const rule = persons.length > 1 ? 'person/namesake-by-context' : rules.get(i)!;
        this.verdicts[i] = { outcome: 'resolved', group, rule };
      }
    }
  }

  /** "J. Smith" beside John and Jane Smith, "the two John Pryces": one of those it fits, or open. */
  addInitials(i: number, name: PersonName): void {
    const family = skeleton(name.family);
    const known = [...new Set([family, family.replace(/s$/, '')])].flatMap(
      (it) => this.#byFamily.get(it) ?? [],
    );
    const fitting = known.filter((it) => it.initials.has(name.given[0]![0]!));
    const verdict = settleShortForm(this.#bearers[i]!, name.family, fitting, this.#contexts);
    this.verdicts[i] =
      name.given[0]!.length === 1 || verdict.outcome !== 'resolved'
        ? verdict
        : { outcome: 'ambiguous', groups: fitting.map((it) => it.group), rule: 'person/plural' };
  }

  /** A family name alone; false where the archive knows nobody it could mean. */
  addShortForm(i: number, name: PersonName): boolean {
    const known = this.#byFamily.get(skeleton(name.family));
    if (!known) return false;
    const verdict = settleShortForm(this.#bearers[i]!, name.family, known, this.#contexts);
    if (verdict.outcome === 'unknown') return false;
    this.verdicts[i] = verdict;
    return true;
  }

  /** A single name that nobody bears in full. */
  addLoneName(key: string, members: readonly number[]): void {
    const common = COMMON_FAMILY_NAMES.has(key) || NICKNAMES.has(key);
    for (const person of this.#tellApart(members, { common })) {
      const group = this.groups++;
      for (const i of person) this.verdicts[i] = { outcome: 'resolved', group, rule: 'person/exact-name' };
    }
  }

  #tellApart(members: readonly number[], options?: { readonly common: boolean }): number[][] {
    const indexOf = new Map(members.map((i) => [this.#bearers[i]!, i]));
    const persons = tellApart([...indexOf.keys()], this.#contexts, options);
    return persons.map((person) => person.map((bearer) => indexOf.get(bearer)!));
  }
}

function distinctFullNames(names: readonly PersonName[]): FullName[] {
  const byKey = new Map<string, FullName>();
  names.forEach((name, i) => {
    if (!isFullName(name)) return;
    const known = byKey.get(name.key);
    if (known) known.members.push(i);
    else byKey.set(name.key, { name, members: [i] });
  });
  return [...byKey.values()];
}
