import { DisjointSets } from '../../text/disjoint-sets.ts';
import { type Likeness, likeness } from './compare.ts';
import type { QuotedWords } from './words.ts';

/** A quote as far as its group can be told from it. */
export interface Member {
  readonly words: QuotedWords;
  readonly authority: string | null;
  readonly origin: string;
}

interface Group {
  readonly members: number[];
  /** The longest of its wordings. */
  words: QuotedWords;
  authority: string | null;
  readonly origins: Set<string>;
}

/** Quotes that are joined pair by pair, the surest first; what a group has come to hold may speak against a later pair. */
export class Groups {
  readonly #sets: DisjointSets;
  readonly #groups: Map<number, Group>;

  constructor(quotes: readonly Member[]) {
    this.#sets = new DisjointSets(quotes.length);
    this.#groups = new Map(
      quotes.map(({ words, authority, origin }, i) => [
        i,
        { members: [i], words, authority, origins: new Set([origin]) },
      ]),
    );
  }

  join(a: number, b: number, like: Likeness): void {
    const [x, y] = [this.#sets.find(a), this.#sets.find(b)];
    if (x === y) return;
    const [one, other] = [this.#groups.get(x)!, this.#groups.get(y)!];
    if (!agree(one, other, like)) return;
    this.#sets.join(x, y);
    this.#groups.delete(x);
    this.#groups.delete(y);
    this.#groups.set(
      this.#sets.find(x),
      one.members.length >= other.members.length ? merge(one, other) : merge(other, one),
    );
  }

  /** The members of each group by their numbers, in order; groups in the order of their first. */
  list(): number[][] {
    return [...this.#groups.values()]
      .map(({ members }) => members.sort((a, b) => a - b))
      .sort((a, b) => a[0]! - b[0]!);
  }
}

function agree(one: Group, other: Group, { by }: Likeness): boolean {
  if (one.authority !== null && other.authority !== null && one.authority !== other.authority) return false;
  // A report that has both words them as two.
  if (by === 'sense' && [...one.origins].some((origin) => other.origins.has(origin))) return false;
  // A fragment that two statements share does not make them one.
  return likeness(one.words, other.words) !== null;
}

function merge(into: Group, { members, words, authority, origins }: Group): Group {
  for (const member of members) into.members.push(member);
  for (const origin of origins) into.origins.add(origin);
  if (words.ids.length > into.words.ids.length) into.words = words;
  into.authority ??= authority;
  return into;
}
