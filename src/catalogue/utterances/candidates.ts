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
  const shared = new Map<number, number>();
  for (const [index, { words, authority, day }] of quotes.entries()) {
    const { ids, kinds } = words;
    // A quote that is shorter than a run is one.
    for (let i = 0; i === 0 || i + RUN <= ids.length; i++) {
      runs.note(hashOf(ids, i, Math.min(i + RUN, ids.length)), index, (earlier) => {
        const few = Math.min(ids.length, quotes[earlier]!.words.ids.length) <= RUN + 1;
        shared.set(earlier, (shared.get(earlier) ?? 0) + (few ? LEAST_SHARED : 1));
      });
    }
    const speaker = authority === null ? null : getOrAdd(authorities, authority, () => authorities.size);
    for (let i = 0; speaker !== null && day !== null && i < ids.length; i++) {
      if (!(kinds[i]! & CONTENT)) continue;
      spoken.note(hashOf([speaker, ids[i]!], 0, 2), index, (earlier) => {
        if (day - quotes[earlier]!.day! <= DAYS_APART) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      });
    }
    for (const [earlier, times] of shared) if (times >= LEAST_SHARED) yield [earlier, index];
    shared.clear();
  }
}

/** FNV-1a over numbers from `from` to `to` (not included), 32 bits. */
function hashOf(numbers: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ numbers[i]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
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

  /** Tells the last few other quotes that had the hash, and notes that this one has it. */
  note(hash: number, quote: number, tell: (earlier: number) => void): void {
    let slot = hash & (this.#slots.length - 1);
    while (this.#slots[slot]! >= 0 && this.#hashes[this.#slots[slot]!] !== hash)
      slot = (slot + 1) & (this.#slots.length - 1);
    let note = this.#slots[slot]!;
    if (note >= 0 && this.#quotes[note] === quote) return;
    this.#hashes[this.#notes] = hash;
    this.#quotes[this.#notes] = quote;
    this.#before[this.#notes] = note;
    this.#slots[slot] = this.#notes++;
    for (let told = 0; note >= 0 && told < REACH; told++) {
      tell(this.#quotes[note]!);
      note = this.#before[note]!;
    }
  }
}
