import type { Island, Sequence } from './features.ts';
import { Case } from './forms.ts';
import { mix } from './hash.ts';
import {
  CLASSES,
  classMass,
  type FirstReading,
  type Memory,
  OUT,
  PARTS,
  partOf,
  remember,
} from './memory.ts';
import { KINDS, kindIndexOf, TAG_COUNT } from './tags.ts';

/** Second-look features per word. */
export const SECOND_SLOTS = 6;
const CASES = 7;
const MAJORITY = 0;
const PHRASE = 1;
const PLAYED = 2;
const CONFLICT = 3;
const BEFORE = 4;
const AFTER = 5;

// Each slot has its own range of feature numbers.
const SIZES = [
  CLASSES * 3 * 3 * CASES,
  KINDS.length * 3 * TAG_COUNT,
  2 ** PARTS * CASES,
  CLASSES * TAG_COUNT,
  TAG_COUNT * TAG_COUNT,
  TAG_COUNT * TAG_COUNT,
];
const OFFSETS = SIZES.map((_, slot) => SIZES.slice(0, slot).reduce((a, b) => a + b, 0));
export const SECOND_FEATURES = SIZES.reduce((a, b) => a + b, 0);

/**
 * What the rest of the document says about each word, after a first reading: a name seen clearly once helps where it
 * stands unclear (Krishnan and Manning 2006: token, entity and super-entity majority, here as features whose scores are
 * added to those of the first reading). For every word SECOND_SLOTS feature numbers, -1 where one does not apply.
 */
export function secondLook(
  sequence: Sequence,
  islands: readonly Island[],
  reading: FirstReading,
): Int32Array {
  const { forms } = sequence;
  const { tags, posterior } = reading;
  const memory = remember(sequence, islands, reading);
  const features = new Int32Array(forms.length * SECOND_SLOTS).fill(-1);
  const set = (i: number, slot: number, value: number): void => {
    features[i * SECOND_SLOTS + slot] = OFFSETS[slot]! + value;
  };
  for (const { from, to } of islands) {
    for (let i = from; i < to; i++) {
      const tag = tags[i]!;
      if (i > 0) set(i, BEFORE, tags[i - 1]! * TAG_COUNT + tag);
      if (i + 1 < forms.length) set(i, AFTER, tags[i + 1]! * TAG_COUNT + tag);
      const form = forms[i]!;
      const word = memory.words.get(form.lower);
      if (form.case < Case.title || word === undefined || word.count < 2) continue;
      const others = word.count - 1;
      const share = (k: number): number => (word.mass[k]! - classMass(posterior, i, k)) / others;
      let best: number = OUT;
      for (let k = 0; k < CLASSES; k++) if (share(k) > share(best)) best = k;
      const certainty = share(best) > 0.9 ? 2 : share(best) > 0.6 ? 1 : 0;
      const often = others >= 4 ? 2 : others >= 2 ? 1 : 0;
      set(i, MAJORITY, ((best * 3 + certainty) * 3 + often) * CASES + form.case);
      set(i, CONFLICT, best * TAG_COUNT + tag);
      const own = partOf(tags, memory.first, memory.last, i);
      let played = 0;
      for (let k = 0; k < PARTS; k++) if (word.parts[k]! - (own === k ? 1 : 0) > 0) played |= 1 << k;
      if (played > 0) set(i, PLAYED, played * CASES + form.case);
    }
  }
  markPhrases(sequence, islands, tags, memory, set);
  return features;
}

/** Marks the words that stand as a name of several words elsewhere. */
function markPhrases(
  { forms }: Sequence,
  islands: readonly Island[],
  tags: Uint8Array,
  memory: Memory,
  set: (i: number, slot: number, value: number) => void,
): void {
  for (const { from, to } of islands) {
    for (let i = from; i < to; i++) {
      const most = Math.min(to, i + (memory.longest.get(forms[i]!.lower) ?? 0));
      let key = forms[i]!.lower;
      let end = -1;
      let kind = -1;
      for (let k = i + 1; k < most; k++) {
        key = mix(key, forms[k]!.lower);
        const kinds = memory.phrases.get(key);
        if (kinds === undefined) continue;
        const ownKind = memory.first[i] === i && memory.last[i] === k ? kindIndexOf(tags[i]!) : -1;
        let largest = 0;
        for (let c = 0; c < KINDS.length; c++) {
          const count = kinds[c]! - (c === ownKind ? 1 : 0);
          if (count <= largest) continue;
          largest = count;
          kind = c;
          end = k;
        }
      }
      if (end < 0) continue;
      for (let k = i; k <= end; k++) {
        const position = k === i ? 0 : k === end ? 2 : 1;
        set(k, PHRASE, (kind * 3 + position) * TAG_COUNT + tags[k]!);
      }
      i = end;
    }
  }
}
