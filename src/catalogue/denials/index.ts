import type { Denial, Story, Wording } from '../../records/catalogue.ts';
import { edtfRange } from '../../text/calendar.ts';
import { countShared, getOrAdd } from '../../text/grouping.ts';
import { statementReader, type Told } from './statements.ts';

/** Two statements are about one thing when they share this much: names and other words, and of these some. */
const SHARED = { all: 3, words: 1 };
/** A sentence that tells of a denial says less of what is denied. */
const TOLD_OF = { all: 2, words: 1 };
/** And half of what is denied must be in what was said. */
const SHARE = 0.5;
/** Somebody who says "not" says much else besides: of one speaker more must be shared. */
const OF_ONE_SPEAKER = { all: 5, words: 3 };
/** A denial answers what was said of late. */
const DAYS = 45;
/** Each denial is held against so many statements that share a word, the nearest in the order of the story. */
const REACH = 60;
const OF_A_STORY = 12;
const ALSO = 3;

/**
 * Statements of a story that another statement may deny, by story id: one of them says "not" or tells of a denial, the other
 * does not, and both speak of the same. They are candidates: nothing here knows whether one contradicts the other. Linear in
 * the statements of a story but for those that deny.
 */
export function findDenials(
  stories: ReadonlyMap<string, Story>,
  quotesOf: ReadonlyMap<string, readonly Wording[]>,
): Map<string, Denial[]> {
  const told = new Map<string, Told[]>();
  const statementsIn = statementReader();
  const found = new Map<string, Denial[]>();
  for (const { id, entries } of stories.values()) {
    const statements = entries.flatMap((entry) =>
      getOrAdd(told, entry.id, () => statementsIn(entry, quotesOf.get(entry.id) ?? [])),
    );
    const denials = denialsAmong(distinct(statements));
    if (denials.length > 0) found.set(id, denials);
  }
  return found;
}

/** Each utterance once, as it was first told. */
function distinct(statements: readonly Told[]): Told[] {
  const first = new Map<string, unknown>();
  return statements.filter(
    ({ utterance, statement: { entry } }) => getOrAdd(first, utterance, () => entry) === entry,
  );
}

function denialsAmong(statements: readonly Told[]): Denial[] {
  if (statements.every(({ negative }) => negative === null)) return [];
  const byTerm = new Map<number, number[]>();
  statements.forEach(({ terms, negative }, index) => {
    if (negative === null) for (const term of terms) getOrAdd(byTerm, term, () => []).push(index);
  });
  const pairs: { denial: Told; said: Told; shared: number; order: number }[] = [];
  for (const [index, denial] of statements.entries()) {
    if (denial.negative === null) continue;
    const near = new Set<number>();
    for (const term of denial.terms) for (const one of nearest(byTerm.get(term) ?? [], index)) near.add(one);
    for (const order of near) {
      const said = statements[order]!;
      const shared = sharedBy(denial, said);
      if (shared > 0) pairs.push({ denial, said, shared, order });
    }
  }
  pairs.sort((a, b) => b.shared - a.shared || a.order - b.order);
  const rows = new Map<Told, Told[]>();
  const taken = new Set<Told>();
  for (const { denial, said } of pairs) {
    if (taken.has(denial)) continue;
    taken.add(denial);
    getOrAdd(rows, said, () => []).push(denial);
  }
  return [...rows].slice(0, OF_A_STORY).map(([said, denied]) => ({
    said: said.statement,
    denied: [...denied, ...alsoDenied(said, denied[0]!, statements, taken)].map(({ statement }) => statement),
    rule: denied[0]!.negative!,
    ruling: null,
  }));
}

/** Those of ascending indexes that stand nearest to one, mostly before it. */
function nearest(indexes: readonly number[], to: number): readonly number[] {
  if (indexes.length <= REACH) return indexes;
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexes[middle]! <= to) low = middle + 1;
    else high = middle;
  }
  return indexes.slice(Math.max(0, low - REACH), low + REACH / 2);
}

/** How much a denial shares with a statement that it may deny; 0 where it is not enough. */
function sharedBy(denial: Told, said: Told): number {
  if (denial.utterance === said.utterance || overlap(denial, said) || apart(denial, said) > DAYS) return 0;
  const words = sharedTerms(denial.terms, said.terms);
  const all = words + countShared(denial.named, said.named);
  const least = sameSpeaker(denial, said)
    ? OF_ONE_SPEAKER
    : denial.negative === 'denial/verb'
      ? TOLD_OF
      : SHARED;
  const enough = words >= least.words && all >= least.all;
  return enough && all >= SHARE * (denial.terms.length + denial.named.size) ? all : 0;
}

/** What else the same speaker denies in the same article about the same people. */
function alsoDenied(said: Told, first: Told, statements: readonly Told[], taken: Set<Told>): Told[] {
  const also = statements.filter(
    (other) =>
      other.negative !== null &&
      !taken.has(other) &&
      other.statement.entry === first.statement.entry &&
      sameSpeaker(other, first) &&
      countShared(other.named, said.named) > 0,
  );
  const few = also.slice(0, ALSO);
  for (const other of few) taken.add(other);
  return few;
}

function sameSpeaker({ statement: a }: Told, { statement: b }: Told): boolean {
  if (a.authority !== null && b.authority !== null) return a.authority === b.authority;
  return a.speaker !== null && a.speaker === b.speaker;
}

function overlap({ statement: a }: Told, { statement: b }: Told): boolean {
  return a.entry === b.entry && a.start < b.end && b.start < a.end;
}

function apart({ statement: a }: Told, { statement: b }: Told): number {
  const [one, other] = [edtfRange(a.entry.published), edtfRange(b.entry.published)];
  return one && other ? Math.abs(one.from - other.from) : 0;
}

/** How many numbers two ascending lists have in common. */
function sharedTerms(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const difference = a[i]! - b[k]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return count;
}
