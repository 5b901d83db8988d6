import type { Sequence } from './features.ts';
import { Case } from './forms.ts';
import { mix } from './hash.ts';
import { KINDS, kindIndexOf, OUTSIDE, positionOf, TAG_COUNT } from './tags.ts';

/**
 * What the rest of the document says about each word, after a first reading: a name seen clearly once helps where it
 * stands unclear (Krishnan and Manning 2006: token, entity and super-entity majority, here as features of a second
 * pass whose scores are added to the first).
 */
interface FirstReading {
  readonly tags: Uint8Array;
  /** Marginal probabilities, words × TAG_COUNT. */
  readonly posterior: Float32Array;
}

/** Second-look features per word; -1 where one does not apply. */
export const SECOND_SLOTS = 6;
const OUT = KINDS.length;
const CLASSES = OUT + 1;
const CASES = 7;

// Each slot has its own range of feature numbers.
const SLOT_SIZES = [
  CLASSES * 3 * 3 * CASES,
  KINDS.length * 3 * TAG_COUNT,
  128 * CASES,
  CLASSES * TAG_COUNT,
  TAG_COUNT * TAG_COUNT,
  TAG_COUNT * TAG_COUNT,
];
const SLOT_OFFSETS = SLOT_SIZES.map((_, k) => SLOT_SIZES.slice(0, k).reduce((a, b) => a + b, 0));
export const SECOND_FEATURES = SLOT_SIZES.reduce((a, b) => a + b, 0);

/** What a document has seen of one word form. */
interface WordMemory {
  count: number;
  /** Probability mass of each kind, and of being outside, over all its occurrences. */
  readonly mass: Float64Array;
  /** How often it was: last of a person's full name, first of one, in an organisation of several words, in a place of several, and alone as person, place, organisation. */
  readonly roles: Uint16Array;
}

interface PhraseMemory {
  readonly kinds: Uint16Array;
}

/** For every word SECOND_SLOTS feature numbers (or -1). */
export function secondLook(sequence: Sequence, reading: FirstReading): Int32Array {
  const { forms, words } = sequence;
  const { tags } = reading;
  const n = words.count;
  const { memory, phrases, longest, mentionStart, mentionEnd } = remember(sequence, reading);
  const features = new Int32Array(n * SECOND_SLOTS).fill(-1);
  const set = (i: number, slot: number, value: number): void => {
    features[i * SECOND_SLOTS + slot] = SLOT_OFFSETS[slot]! + value;
  };
  for (let i = 0; i < n; i++) {
    const f = forms[i]!;
    const tag = tags[i]!;
    if (i > 0) set(i, 4, tags[i - 1]! * TAG_COUNT + tag);
    if (i + 1 < n) set(i, 5, tags[i + 1]! * TAG_COUNT + tag);
    const own = memory.get(f.lower);
    if (f.case < Case.title || own === undefined || own.count < 2) continue;
    const others = own.count - 1;
    let best: number = OUT;
    let bestMass = -1;
    for (let k = 0; k < CLASSES; k++) {
      const mass = (own.mass[k]! - classMass(reading.posterior, i, k)) / others;
      if (mass > bestMass) {
        bestMass = mass;
        best = k;
      }
    }
    const certainty = bestMass > 0.9 ? 2 : bestMass > 0.6 ? 1 : 0;
    const often = others >= 4 ? 2 : others >= 2 ? 1 : 0;
    set(i, 0, ((best * 3 + certainty) * 3 + often) * CASES + f.case);
    set(i, 3, best * TAG_COUNT + tag);
    let bits = 0;
    const role = roleOf(tags, mentionStart, mentionEnd, i);
    for (let k = 0; k < 7; k++) if (own.roles[k]! - (role === k ? 1 : 0) > 0) bits |= 1 << k;
    if (bits > 0) set(i, 2, bits * CASES + f.case);
  }
  for (let i = 0; i < n; i++) {
    const most = longest.get(forms[i]!.lower) ?? 0;
    if (most < 2) continue;
    let key = forms[i]!.lower;
    let end = -1;
    let kind = -1;
    for (let k = i + 1; k < n && k < i + most; k++) {
      key = mix(key, forms[k]!.lower);
      const seen = phrases.get(key);
      if (seen === undefined) continue;
      const isOwn = mentionStart[i] === i && mentionEnd[i] === k;
      const ownKind = isOwn ? kindIndexOf(tags[i]!) : -1;
      let max = 0;
      for (let c = 0; c < KINDS.length; c++) {
        const count = seen.kinds[c]! - (c === ownKind ? 1 : 0);
        if (count > max) {
          max = count;
          kind = c;
          end = k;
        }
      }
    }
    if (end < 0) continue;
    for (let k = i; k <= end; k++)
      set(k, 1, (kind * 3 + (k === i ? 0 : k === end ? 2 : 1)) * TAG_COUNT + tags[k]!);
    i = end;
  }
  return features;
}

const classMass = (posterior: Float32Array, i: number, k: number): number => {
  if (k === OUT) return posterior[i * TAG_COUNT]!;
  const at = i * TAG_COUNT + 1 + 4 * k;
  return posterior[at]! + posterior[at + 1]! + posterior[at + 2]! + posterior[at + 3]!;
};

/** Which of the remembered roles word `i` plays in its own mention; -1 for none. */
function roleOf(tags: Uint8Array, mentionStart: Int32Array, mentionEnd: Int32Array, i: number): number {
  const tag = tags[i]!;
  if (tag === OUTSIDE) return -1;
  const kind = kindIndexOf(tag);
  const long = mentionEnd[i]! > mentionStart[i]!;
  if (kind > 2) return -1;
  if (!long) return 4 + kind;
  if (kind === 0) return positionOf(tag) === 2 ? 0 : positionOf(tag) === 0 ? 1 : -1;
  return kind === 2 ? 2 : 3;
}

function remember(sequence: Sequence, { tags, posterior }: FirstReading) {
  const { forms, words } = sequence;
  const n = words.count;
  const memory = new Map<number, WordMemory>();
  const phrases = new Map<number, PhraseMemory>();
  const longest = new Map<number, number>();
  const mentionStart = new Int32Array(n).fill(-1);
  const mentionEnd = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    if (tags[i] === OUTSIDE) continue;
    const first = i;
    if (positionOf(tags[i]!) === 0) while (i + 1 < n && positionOf(tags[i]!) !== 2) i++;
    for (let k = first; k <= i; k++) {
      mentionStart[k] = first;
      mentionEnd[k] = i;
    }
    if (i === first) continue;
    let key = forms[first]!.lower;
    for (let k = first + 1; k <= i; k++) key = mix(key, forms[k]!.lower);
    const seen = phrases.get(key) ?? { kinds: new Uint16Array(KINDS.length) };
    seen.kinds[kindIndexOf(tags[first]!)]!++;
    phrases.set(key, seen);
    longest.set(forms[first]!.lower, Math.max(longest.get(forms[first]!.lower) ?? 0, i - first + 1));
  }
  for (let i = 0; i < n; i++) {
    const f = forms[i]!;
    if (f.case < Case.title) continue;
    const own = memory.get(f.lower) ?? {
      count: 0,
      mass: new Float64Array(CLASSES),
      roles: new Uint16Array(7),
    };
    own.count++;
    for (let k = 0; k < CLASSES; k++) own.mass[k]! += classMass(posterior, i, k);
    const role = roleOf(tags, mentionStart, mentionEnd, i);
    if (role >= 0) own.roles[role]!++;
    memory.set(f.lower, own);
  }
  return { memory, phrases, longest, mentionStart, mentionEnd };
}
