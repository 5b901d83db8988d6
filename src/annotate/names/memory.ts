import type { Island, Sequence } from './features.ts';
import { Case } from './forms.ts';
import { mix } from './hash.ts';
import { KINDS, kindIndexOf, OUTSIDE, positionOf, TAG_COUNT } from './tags.ts';

/** Labels of a first reading, and the marginal probabilities of all labels, words × TAG_COUNT. */
export interface FirstReading {
  readonly tags: Uint8Array;
  readonly posterior: Float32Array;
}

/** The four kinds, and outside any name. */
export const OUT = KINDS.length;
export const CLASSES = OUT + 1;
/**
 * Parts that a word plays in names: last of a person's full name, first of one, in an organisation of several words, in a
 * place of several, and alone as person, place, organisation.
 */
export const PARTS = 7;
/** Longer names are not remembered as phrases. */
const LONGEST_PHRASE = 10;

/** What a document has seen of one capitalised word. */
export interface WordMemory {
  count: number;
  /** Probability mass of each class over all its occurrences. */
  readonly mass: Float64Array;
  readonly parts: Uint32Array;
}

/** What a first reading of a whole document leaves behind. */
export interface Memory {
  readonly words: ReadonlyMap<number, WordMemory>;
  /** How often a sequence of words was a name of each kind. */
  readonly phrases: ReadonlyMap<number, Uint32Array>;
  /** Most words in a remembered phrase that begins with a word. */
  readonly longest: ReadonlyMap<number, number>;
  /** First and last word of the name that a word was read as part of, or -1. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function remember(sequence: Sequence, islands: readonly Island[], reading: FirstReading): Memory {
  const { forms } = sequence;
  const phrases = new Map<number, Uint32Array>();
  const longest = new Map<number, number>();
  const { first, last } = namesOf(reading.tags);
  for (let i = 0; i < first.length; i++) {
    const end = last[i]!;
    if (first[i] !== i || end === i || end - i >= LONGEST_PHRASE) continue;
    let key = forms[i]!.lower;
    for (let k = i + 1; k <= end; k++) key = mix(key, forms[k]!.lower);
    const kinds = phrases.get(key) ?? new Uint32Array(KINDS.length);
    kinds[kindIndexOf(reading.tags[i]!)]!++;
    phrases.set(key, kinds);
    const head = forms[i]!.lower;
    longest.set(head, Math.max(longest.get(head) ?? 0, end - i + 1));
  }
  const words = new Map<number, WordMemory>();
  for (const { from, to } of islands) {
    for (let i = from; i < to; i++) {
      const form = forms[i]!;
      if (form.case < Case.title) continue;
      let word = words.get(form.lower);
      if (word === undefined) {
        word = { count: 0, mass: new Float64Array(CLASSES), parts: new Uint32Array(PARTS) };
        words.set(form.lower, word);
      }
      word.count++;
      for (let k = 0; k < CLASSES; k++) word.mass[k]! += classMass(reading.posterior, i, k);
      const part = partOf(reading.tags, first, last, i);
      if (part >= 0) word.parts[part]!++;
    }
  }
  return { words, phrases, longest, first, last };
}

function namesOf(tags: Uint8Array): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(tags.length).fill(-1);
  const last = new Int32Array(tags.length).fill(-1);
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === OUTSIDE) continue;
    const start = i;
    if (positionOf(tags[i]!) === 0) while (i + 1 < tags.length && positionOf(tags[i]!) !== 2) i++;
    first.fill(start, start, i + 1);
    last.fill(i, start, i + 1);
  }
  return { first, last };
}

/** Probability that word `i` is in a name of class `k`. */
export function classMass(posterior: Float32Array, i: number, k: number): number {
  if (k === OUT) return posterior[i * TAG_COUNT]!;
  const at = i * TAG_COUNT + 1 + 4 * k;
  return posterior[at]! + posterior[at + 1]! + posterior[at + 2]! + posterior[at + 3]!;
}

/** Which of the PARTS word `i` plays in its own name; -1 for none. */
export function partOf(tags: Uint8Array, first: Int32Array, last: Int32Array, i: number): number {
  const tag = tags[i]!;
  const kind = kindIndexOf(tag);
  if (tag === OUTSIDE || KINDS[kind] === 'misc') return -1;
  if (first[i] === last[i]) return 4 + kind;
  if (KINDS[kind] !== 'person') return KINDS[kind] === 'organisation' ? 2 : 3;
  return i === last[i] ? 0 : i === first[i] ? 1 : -1;
}
