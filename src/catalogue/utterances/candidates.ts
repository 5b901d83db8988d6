import { getOrAdd } from '../../text/grouping.ts';
import { CONTENT, type QuotedWords } from './words.ts';

/** A quote among the others, which are in the order of their days. */
export interface Candidate {
  readonly words: QuotedWords;
  readonly authority: string | null;
  readonly day: number | null;
}

const RUN = 4;
/** Each quote is compared with this many before it that have the same run of words, or the same word of one speaker. */
const REACH = 8;
/** A run or word in common is chance, unless one of them has hardly more runs. */
const LEAST_SHARED = 2;
/** Two that tell one sentence in other words stand this close together. */
const DAYS_APART = 2;

/**
 * Pairs of quotes worth comparing, by index, the earlier first: those with runs of words in common, and those of one speaker
 * and about one day with words in common. Each is tied to the last few before it that had the same, so the number of pairs,
 * and the time, grow with the words of the archive; a formula that runs through a thousand quotes costs a thousand times
 * that few.
 */
export function* candidatePairs(quotes: readonly Candidate[]): Generator<[number, number]> {
  const size = quotes.reduce((sum, { words }) => sum + words.ids.length + 1, 0);
  const runs = new LastSeen(size);
  const spoken = new LastSeen(size);
  const authorities = new Map<string, number>();
  const shared = new Uint32Array(quotes.length);
  const met: number[] = [];
  const share = (earlier: number, times: number): void => {
    if (shared[earlier] === 0) met.push(earlier);
    shared[earlier]! += times;
  };
  for (let index = 0; index < quotes.length; index++) {
    const { words, authority, day } = quotes[index]!;
    const { ids, kinds } = words;
    // A quote that is shorter than a run is one.
    for (let i = 0; i === 0 || i + RUN <= ids.length; i++) {
      let note = runs.note(hashOf(ids, i, Math.min(i + RUN, ids.length)), index);
      for (let told = 0; note >= 0 && told < REACH; told++, note = runs.before(note)) {
        const earlier = runs.quoteOf(note);
        const few = Math.min(ids.length, quotes[earlier]!.words.ids.length) <= RUN + 1;
        share(earlier, few ? LEAST_SHARED : 1);
      }
    }
    const speaker = authority === null ? null : getOrAdd(authorities, authority, () => authorities.size);
    for (let i = 0; speaker !== null && day !== null && i < ids.length; i++) {
      if (!(kinds[i]! & CONTENT)) continue;
      let note = spoken.note(hashOfTwo(speaker, ids[i]!), index);
      for (let told = 0; note >= 0 && told < REACH; told++, note = spoken.before(note)) {
        const earlier = spoken.quoteOf(note);
        if (day - quotes[earlier]!.day! <= DAYS_APART) share(earlier, 1);
      }
    }
    for (const earlier of met) {
      const times = shared[earlier]!;
      shared[earlier] = 0;
      if (times >= LEAST_SHARED) yield [earlier, index];
    }
    met.length = 0;
  }
}

const OFFSET = 0x811c9dc5;

/** FNV-1a over numbers from `from` to `to` (not included), 32 bits. */
function hashOf(numbers: Int32Array, from: number, to: number): number {
  let hash = OFFSET;
  for (let i = from; i < to; i++) hash = mix(hash, numbers[i]!);
  return hash >>> 0;
}

function hashOfTwo(one: number, other: number): number {
  return mix(mix(OFFSET, one), other) >>> 0;
}

function mix(hash: number, number: number): number {
  const mixed = Math.imul(hash ^ number, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Which quotes had a hash last: a table with open addresses, as large as it will ever be. */
class LastSeen {
  /** The newest note of each hash. */
  readonly #slots: Int32Array;
  readonly #hashes: Uint32Array;
  readonly #quotes: Int32Array;
  /** The note before, of the same hash. */
  readonly #before: Int32Array;
  #notes = 0;

  constructor(size: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(size + 1) + 1)).fill(-1);
    this.#hashes = new Uint32Array(size);
    this.#quotes = new Int32Array(size);
    this.#before = new Int32Array(size);
  }

  /** Notes that a quote has a hash. @returns the note before, of another quote; -1 for none, or where this is noted already */
  note(hash: number, quote: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    let note = this.#slots[slot]!;
    while (note >= 0 && this.#hashes[note] !== hash) {
      slot = (slot + 1) & last;
      note = this.#slots[slot]!;
    }
    if (note >= 0 && this.#quotes[note] === quote) return -1;
    this.#hashes[this.#notes] = hash;
    this.#quotes[this.#notes] = quote;
    this.#before[this.#notes] = note;
    this.#slots[slot] = this.#notes++;
    return note;
  }

  quoteOf(note: number): number {
    return this.#quotes[note]!;
  }

  /** The note before one, of the same hash; -1 for none. */
  before(note: number): number {
    return this.#before[note]!;
  }
}
