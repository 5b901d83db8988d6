import { DisjointSets } from '../../text/disjoint-sets.ts';
import { NICKNAMES } from '../lexicon/person-names.ts';
import { isFullName, type PersonName } from './person-name.ts';
import { skeleton } from './skeleton.ts';

/** A family of full names that may be one person's, and why. */
export interface Variants {
  /** For each name: the first name of its person. */
  readonly sets: DisjointSets;
  /** For each name that joined another: the rule. */
  readonly rules: ReadonlyMap<number, string>;
  /** Names that fit several people who do not fit each other ("J. Smith" beside John and Jane): those people's names. */
  readonly forked: ReadonlyMap<number, readonly number[]>;
}

// Beyond this, names of one block are joined when equal only: nothing may be compared with everything.
const LARGEST_BLOCK = 200;

/**
 * Joins the forms of a full name: transliterations, initials, middle names, short given names, a second family name
 * left out. A form joins only where it fits one person, never where two people who differ both fit it.
 * `names` are distinct full names in a canonical order.
 */
export function joinVariants(names: readonly PersonName[]): Variants {
  const sets = new DisjointSets(names.length);
  const rules = new Map<number, string>();
  const neighbours = new Map<number, Map<number, string>>();
  for (const block of blocks(names).values()) {
    if (block.length < 2 || block.length > LARGEST_BLOCK) continue;
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const rule = sameBearer(names[a]!, names[b]!);
        if (rule === null) continue;
        note(neighbours, a, b, rule);
        note(neighbours, b, a, rule);
      }
    }
  }
  const forked = new Map<number, readonly number[]>();
  for (const [a, near] of neighbours) {
    const others = [...near.keys()].sort((x, y) => x - y);
    const fork = others.some((b, i) => others.slice(i + 1).some((c) => !neighbours.get(b)?.has(c)));
    if (fork) forked.set(a, others);
  }
  for (const [a, near] of neighbours) {
    if (forked.has(a)) continue;
    for (const [b, rule] of near) {
      if (forked.has(b)) continue;
      sets.join(a, b);
      rules.set(a, rule);
    }
  }
  return { sets, rules, forked };
}

function note(map: Map<number, Map<number, string>>, a: number, b: number, rule: string): void {
  const near = map.get(a) ?? new Map<number, string>();
  near.set(b, rule);
  map.set(a, near);
}

/** Names that could be compared: the same skeleton of the family name and the same initial or short form. */
function blocks(names: readonly PersonName[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (key: string, i: number): void => {
    const block = found.get(key);
    if (!block) found.set(key, [i]);
    else if (block.at(-1) !== i) block.push(i);
  };
  names.forEach((name, i) => {
    if (!isFullName(name)) return;
    const family = skeleton(name.family);
    const given = name.given[0]!;
    // By letter for initials, by sound for transliterations ("Evgeny", "Yevgeny")
    add(`${family} ${given[0]}`, i);
    add(`${family} ~${skeleton(given)[0]}`, i);
    for (const nickname of NICKNAMES.get(given) ?? []) add(`${family} #${nickname}`, i);
    // "Gabriel García" and "Gabriel García Márquez" meet under the name that the longer has in the middle
    for (const middle of name.given.slice(1))
      if (middle.length > 3) add(`${skeleton(middle)} ${given[0]}`, i);
  });
  return found;
}

/** The rule by which two full names may be one person's, or null. */
export function sameBearer(a: PersonName, b: PersonName): string | null {
  if (a.generation !== null && b.generation !== null && a.generation !== b.generation) return null;
  if (skeleton(a.family) !== skeleton(b.family)) return secondFamilyName(a, b) ?? secondFamilyName(b, a);
  const given = sameGiven(a.given[0]!, b.given[0]!);
  if (given === null) return null;
  const [short, long] = a.given.length <= b.given.length ? [a, b] : [b, a];
  const middles = short.given.slice(1);
  const inOrder = long.given.slice(1);
  for (const [i, middle] of middles.entries()) if (sameGiven(middle, inOrder[i]!) === null) return null;
  if (given !== 'equal') return `person/${given}`;
  if (a.family !== b.family) return 'person/transliteration';
  if (inOrder.length > middles.length) return 'person/middle-name-left-out';
  return 'person/same-words';
}

function sameGiven(a: string, b: string): string | null {
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : null;
  if (skeleton(a) === skeleton(b)) return 'transliteration';
  const families = NICKNAMES.get(a);
  if (families && NICKNAMES.get(b)?.some((it) => families.includes(it))) return 'short-given-name';
  return null;
}

/** "Gabriel García" for "Gabriel García Márquez", "Jacqueline Kennedy" for "Jacqueline Kennedy Onassis". */
function secondFamilyName(short: PersonName, long: PersonName): string | null {
  if (long.words.length <= short.words.length || short.words.length < 2) return null;
  return short.words.every((word, i) => word.length > 2 && word === long.words[i])
    ? 'person/second-family-name'
    : null;
}
