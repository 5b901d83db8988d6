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
/** The table of hashes met takes at most 2 to this many bytes. */
const MOST_BITS = 26;

/**
 * Pairs of texts that share runs of words, without comparing all with all: the kept runs are sorted by hash, so that texts
 * that share one stand together, and then each text counts what it shares with those after it. Time about linear in the
 * number of words.
 */
export function candidatePairs(prints: readonly Fingerprint[]): [number, number][] {
  const { keys, kept } = sampledRuns(prints);
  const shared = sharedRuns(keys);
  const placesOf = placesByText(shared.texts, prints.length);
  const times = new Uint32Array(prints.length);
  const pairs: [number, number][] = [];
  for (let a = 0; a < prints.length; a++) {
    const met: number[] = [];
    for (let at = placesOf.start[a]!; at < placesOf.start[a + 1]!; at++) {
      const place = placesOf.places[at]!;
      const end = shared.ends[place]!;
      const first = place === 0 || shared.ends[place - 1] !== end;
      if (!first && shared.common[place]) continue;
      for (let k = place + 1; k < end; k++) {
        const b = shared.texts[k]!;
        if (times[b]!++ === 0) met.push(b);
      }
    }
    for (const b of met) {
      if (times[b]! >= Math.max(LEAST_SHARED, LEAST_SHARE * Math.min(kept[a]!, kept[b]!))) pairs.push([a, b]);
      times[b] = 0;
    }
  }
  return pairs;
}

/**
 * Hash and text of the kept runs that more than one text may have, in one number each, sorted; and how many runs each text
 * kept. Most runs of an archive stand there once: a small table of how often a hash was met spares their sorting.
 */
function sampledRuns(prints: readonly Fingerprint[]): { keys: Float64Array; kept: Uint32Array } {
  const kept = new Uint32Array(prints.length);
  const runs: Uint32Array[] = prints.map(({ words }, text) => {
    const all = words.length < SHORT;
    const hashes = new Uint32Array(Math.max(0, words.length - RUN + 1));
    for (let i = 0; i + RUN <= words.length; i++) {
      const hash = hashRun(words, i, i + RUN);
      if (all || hash % SAMPLE === 0) hashes[kept[text]!++] = hash;
    }
    return hashes.slice(0, kept[text]);
  });
  const all = kept.reduce((sum, count) => sum + count, 0);
  const met = new Uint8Array(2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(all + 1)) + 3));
  const last = met.length - 1;
  let repeated = 0;
  for (const hashes of runs) {
    for (const hash of hashes) {
      const times = met[hash & last]!;
      repeated += times === 0 ? 0 : times === 1 ? 2 : 1;
      if (times < 2) met[hash & last] = times + 1;
    }
  }
  const keys = new Float64Array(repeated);
  let count = 0;
  runs.forEach((hashes, text) => {
    for (const hash of hashes) if (met[hash & last]! > 1) keys[count++] = hash * ROOM + text;
  });
  return { keys: keys.sort(), kept };
}

/** The texts of every run that more than one has, run after run; within one, ascending. */
interface SharedRuns {
  readonly texts: Uint32Array;
  /** For each place in `texts`, where its run ends. */
  readonly ends: Uint32Array;
  /** For each place, 1 where its run is a phrase of the trade. */
  readonly common: Uint8Array;
}

function sharedRuns(keys: Float64Array): SharedRuns {
  const texts = new Uint32Array(keys.length);
  const ends = new Uint32Array(keys.length);
  const common = new Uint8Array(keys.length);
  let made = 0;
  for (let from = 0; from < keys.length; ) {
    const hash = Math.floor(keys[from]! / ROOM);
    const start = made;
    let to = from;
    for (; to < keys.length && Math.floor(keys[to]! / ROOM) === hash; to++) {
      if (to === from || keys[to] !== keys[to - 1]) texts[made++] = keys[to]! % ROOM;
    }
    from = to;
    if (made - start < 2) made = start;
    ends.fill(made, start, made);
    if (made - start > COMMON) common.fill(1, start, made);
  }
  return { texts: texts.subarray(0, made), ends, common };
}

/** Where each text stands in the list: `places` from `start[text]` up to `start[text + 1]`. */
function placesByText(texts: Uint32Array, count: number): { start: Uint32Array; places: Uint32Array } {
  const start = new Uint32Array(count + 1);
  for (const text of texts) start[text + 1]!++;
  for (let text = 0; text < count; text++) start[text + 1]! += start[text]!;
  const next = start.slice();
  const places = new Uint32Array(texts.length);
  texts.forEach((text, place) => {
    places[next[text]!++] = place;
  });
  return { start, places };
}
