import { align } from '../../text/alignment.ts';
import { CONTENT, FIXED, NEGATION, type QuotedWords } from './words.ts';

/** How two quotes are alike: `words` where one is a stretch of the other or they overlap at a cut, `sense` where they are worded apart. */
export interface Likeness {
  readonly by: 'words' | 'sense';
  /** Share of the shorter one that is in the other, 0 to 1. */
  readonly share: number;
}

const LITTLE_WORD = 0.3;
const SAME_WORDS = { least: 4, content: 2, share: 0.9, run: 2.5 };
/** Two cuts of one statement: the end of one is the beginning of the other. */
const OVERLAP = { least: 7, content: 3, share: 0.5 };
/** Two translations of one sentence, or a sentence told again from memory. */
const SAME_SENSE = { content: 3, share: 0.6, both: 0.55 };
const SHORT_SENSE = { content: 2, share: 0.75, both: 0.58 };
/** A word for a word in an otherwise equal frame is a formula used again: so many words must be shared for each. */
const FOR_A_SUBSTITUTE = 5;
/** So many words together may be a clause of their own. */
const CLAUSE = 4;

/**
 * Compares the words of two quotes in order. Null where too little is shared, and where what differs makes another
 * statement: another figure, day or name in the same place, a "not" in one of them, or other words in one
 * formula. Symmetric.
 */
export function likeness(a: QuotedWords, b: QuotedWords): Likeness | null {
  const pairs = align(a.ids, b.ids);
  if (pairs.length === a.ids.length && pairs.length === b.ids.length) return { by: 'words', share: 1 };
  if (pairs.length < SAME_WORDS.least || contradict(a, b, pairs)) return null;
  const shared = weigh(pairs.map(([i]) => a.kinds[i]!));
  const [one, other] = [weigh(a.kinds), weigh(b.kinds)];
  const share = shared / Math.min(one, other);
  const content = pairs.filter(([i]) => a.kinds[i]! & CONTENT).length;
  if (content <= FOR_A_SUBSTITUTE * substitutes(a, b, pairs)) return null;
  if (isStretch(pairs, share, content) || isOverlap(a, b, pairs, share)) return { by: 'words', share };
  const both = (2 * shared) / (one + other);
  const enough = [SAME_SENSE, SHORT_SENSE].some(
    (least) => content >= least.content && share >= least.share && both >= least.both,
  );
  return enough ? { by: 'sense', share } : null;
}

function weigh(kinds: Iterable<number>): number {
  let sum = 0;
  for (const kind of kinds) sum += kind & CONTENT || kind & NEGATION ? 1 : LITTLE_WORD;
  return sum;
}

type Pairs = readonly (readonly [number, number])[];

/** The shorter stands in the longer, perhaps with words left out of it: few runs, not words strewn over it. */
function isStretch(pairs: Pairs, share: number, content: number): boolean {
  const { least, run } = SAME_WORDS;
  return (
    pairs.length >= least &&
    content >= SAME_WORDS.content &&
    share >= SAME_WORDS.share &&
    pairs.length >= run * runsOf(pairs).length
  );
}

function isOverlap(a: QuotedWords, b: QuotedWords, pairs: Pairs, share: number): boolean {
  if (share < OVERLAP.share) return false;
  return runsOf(pairs).some(({ from, to }) => {
    const [i, k] = pairs[from]!;
    const [j, l] = pairs[to]!;
    const atCut = (i === 0 && l === b.ids.length - 1) || (k === 0 && j === a.ids.length - 1);
    const content = a.kinds.subarray(i, j + 1).reduce((sum, kind) => sum + (kind & CONTENT), 0);
    return atCut && to - from + 1 >= OVERLAP.least && content >= OVERLAP.content;
  });
}

/** Stretches of pairs that follow each other in both, as first and last index into `pairs`. */
function runsOf(pairs: Pairs): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  pairs.forEach(([i, k], at) => {
    const before = pairs[at - 1];
    if (before && before[0] === i - 1 && before[1] === k - 1) runs.at(-1)!.to = at;
    else runs.push({ from: at, to: at });
  });
  return runs;
}

type Gap = readonly [fromA: number, toA: number, fromB: number, toB: number];

/** What stands in each quote before, between and after the shared words. */
function* gapsOf(a: QuotedWords, b: QuotedWords, pairs: Pairs): Generator<Gap> {
  for (let at = 0; at <= pairs.length; at++) {
    const [i, k] = pairs[at - 1] ?? [-1, -1];
    const [j, l] = pairs[at] ?? [a.ids.length, b.ids.length];
    if (j - i > 1 || l - k > 1) yield [i + 1, j, k + 1, l];
  }
}

/** Whether something between the shared words turns one quote into another statement. */
function contradict(a: QuotedWords, b: QuotedWords, pairs: Pairs): boolean {
  for (const [fromA, toA, fromB, toB] of gapsOf(a, b, pairs)) {
    if (alien(a, fromA, toA, b, FIXED) > 0 && alien(b, fromB, toB, a, FIXED) > 0) return true;
    // A "not" before the first or after the last shared word, or in a clause left out, may belong to what was cut.
    const inside = fromA > pairs[0]![0] && toA <= pairs.at(-1)![0];
    const inPlace = inside && Math.max(toA - fromA, toB - fromB) < CLAUSE;
    if (inPlace && (negations(a, fromA, toA) - negations(b, fromB, toB)) % 2 !== 0) return true;
  }
  return false;
}

/** How often a word that tells something stands where the other quote has another. */
function substitutes(a: QuotedWords, b: QuotedWords, pairs: Pairs): number {
  let count = 0;
  for (const [fromA, toA, fromB, toB] of gapsOf(a, b, pairs)) {
    count += Math.min(alien(a, fromA, toA, b, CONTENT), alien(b, fromB, toB, a, CONTENT));
  }
  return count;
}

/** How many words of that kind stand there that the other quote does not have anywhere. */
function alien(words: QuotedWords, from: number, to: number, other: QuotedWords, kind: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (words.kinds[i]! & kind && !other.ids.includes(words.ids[i]!)) count++;
  }
  return count;
}

function negations({ kinds }: QuotedWords, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (kinds[i]! & NEGATION) count++;
  return count;
}
