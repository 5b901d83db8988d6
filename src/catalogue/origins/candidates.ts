import { type Fingerprint, hashRun } from './fingerprint.ts';

const RUN = 5;
/** One run in this many is kept, chosen by its hash, so that every text keeps the same ones (Broder 1997). */
const SAMPLE = 3;
/** A text with fewer runs keeps them all. */
const SHORT = 90;
/** Runs in more texts than this are phrases of the trade; their texts are only tied to the first that has them. */
const COMMON = 24;
const LEAST_SHARED = 3;
const ROOM = 2 ** 21;

/**
 * Pairs of texts that share runs of words, without comparing all with all: the kept runs are sorted by hash, and texts that
 * stand together in the sorted list are counted. Time about linear in the number of words.
 */
export function candidatePairs(prints: readonly Fingerprint[]): [number, number][] {
  const keys = sampledRuns(prints);
  const shared = new Map<number, number>();
  const count = (a: number, b: number): void => {
    const pair = a * ROOM + b;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  };
  for (let from = 0; from < keys.length; ) {
    const hash = Math.floor(keys[from]! / ROOM);
    let to = from + 1;
    while (to < keys.length && Math.floor(keys[to]! / ROOM) === hash) to++;
    const reach = to - from > COMMON ? 1 : to - from;
    for (let i = from; i < from + reach; i++) {
      for (let k = i + 1; k < to; k++) if (keys[k] !== keys[i]) count(keys[i]! % ROOM, keys[k]! % ROOM);
    }
    from = to;
  }
  const pairs: [number, number][] = [];
  for (const [pair, times] of shared) {
    if (times >= LEAST_SHARED) pairs.push([Math.floor(pair / ROOM), pair % ROOM]);
  }
  return pairs;
}

/** Hash and text of every kept run in one number each, sorted. */
function sampledRuns(prints: readonly Fingerprint[]): Float64Array {
  const keys: number[] = [];
  prints.forEach(({ words }, text) => {
    const all = words.length < SHORT;
    for (let i = 0; i + RUN <= words.length; i++) {
      const hash = hashRun(words, i, i + RUN);
      if (all || hash % SAMPLE === 0) keys.push(hash * ROOM + text);
    }
  });
  return Float64Array.from(keys).sort();
}
