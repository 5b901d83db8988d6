import { type Fingerprint, hashRun } from './fingerprint.ts';

const RUN = 3;
/** Fewer runs than this outside quotations say nothing; then the quoted ones count too. */
const LEAST_OWN = 12;
const CONTEXT = 3;
const ANY = 0x5bd1e995;

/** A text made ready for comparing. */
export interface Comparable {
  /** Hashes of its runs of three words outside quotations, sorted, each once. */
  readonly own: Uint32Array;
  /** What stands at each place that a next report would change: hash of the words around it → the word; 0 where two differ. */
  readonly slots: ReadonlyMap<number, number>;
}

export function comparable(print: Fingerprint): Comparable {
  const unquoted = runs(print, print.quoted);
  return { own: unquoted.length >= LEAST_OWN ? unquoted : runs(print, null), slots: slotsOf(print) };
}

function runs({ words }: Fingerprint, left: Uint8Array | null): Uint32Array {
  const hashes: number[] = [];
  for (let i = 0; i + RUN <= words.length; i++) if (!left?.[i + 1]) hashes.push(hashRun(words, i, i + RUN));
  const sorted = new Uint32Array(hashes).sort();
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
}

function slotsOf({ words, variable }: Fingerprint): Map<number, number> {
  const slots = new Map<number, number>();
  const around = new Uint32Array(CONTEXT * 2);
  for (let i = 0; i < words.length; i++) {
    if (!variable[i]) continue;
    for (let k = 0; k < CONTEXT; k++) {
      around[k] = shape(words, variable, i - CONTEXT + k);
      around[CONTEXT + k] = shape(words, variable, i + 1 + k);
    }
    const key = hashRun(around, 0, around.length);
    const word = words[i]!;
    slots.set(key, slots.has(key) && slots.get(key) !== word ? 0 : word);
  }
  return slots;
}

function shape(words: Uint32Array, variable: Uint8Array, i: number): number {
  if (i < 0 || i >= words.length) return 0;
  return variable[i] ? ANY : words[i]!;
}

/** Share of the text that is taken up less by the other, of the one that is taken up more (Broder's containment). */
export function containment(a: Comparable, b: Comparable): number {
  const least = Math.min(a.own.length, b.own.length);
  if (least === 0) return 0;
  let shared = 0;
  for (let i = 0, k = 0; i < a.own.length && k < b.own.length; ) {
    const difference = a.own[i]! - b.own[k]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return shared / Math.max(LEAST_OWN, least);
}

/** Of the figures, months and weekdays with the same words around them in both texts: how many there are, and agree. */
export function agreement(a: Comparable, b: Comparable): { places: number; equal: number } {
  const [few, many] = a.slots.size <= b.slots.size ? [a.slots, b.slots] : [b.slots, a.slots];
  let places = 0;
  let equal = 0;
  for (const [key, word] of few) {
    const other = many.get(key);
    if (!word || !other) continue;
    places++;
    if (word === other) equal++;
  }
  return { places, equal };
}
