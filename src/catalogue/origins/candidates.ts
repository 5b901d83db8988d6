import { type Fingerprint, hashRun } from './fingerprint.ts';

const RUN = 5;
/** One run in this many is kept, chosen by its hash, so that every text keeps the same ones (Broder 1997). */
const SAMPLE = 3;
/** A text with fewer runs keeps them all. */
const SHORT = 90;
/** Runs in more texts than this are phrases of the trade; their texts are only tied to the first that has them. */
const COMMON = 24;
const LEAST_SHARED = 3;
/** A pair that shares less than this of the shorter text's kept runs is no copy, however badly it was scanned. */
const LEAST_SHARE = 0.08;
const ROOM = 2 ** 21;

/**
 * Pairs of texts that share runs of words, without comparing all with all: the kept runs are sorted by hash, and texts that
 * stand together in the sorted list are counted. Time about linear in the number of words.
 */
export function candidatePairs(prints: readonly Fingerprint[]): [number, number][] {
  const { keys, kept } = sampledRuns(prints);
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
    const [a, b] = [Math.floor(pair / ROOM), pair % ROOM];
    if (times >= Math.max(LEAST_SHARED, LEAST_SHARE * Math.min(kept[a]!, kept[b]!))) pairs.push([a, b]);
  }
  return pairs;
}

/** Hash and text of every kept run in one number each, sorted; and how many runs each text kept. */
function sampledRuns(prints: readonly Fingerprint[]): { keys: Float64Array; kept: Uint32Array } {
  const keys: number[] = [];
  const kept = new Uint32Array(prints.length);
  prints.forEach(({ words }, text) => {
    const all = words.length < SHORT;
    for (let i = 0; i + RUN <= words.length; i++) {
      const hash = hashRun(words, i, i + RUN);
      if (!all && hash % SAMPLE !== 0) continue;
      keys.push(hash * ROOM + text);
      kept[text]!++;
    }
  });
  return { keys: Float64Array.from(keys).sort(), kept };
}
