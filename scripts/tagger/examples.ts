import {
  contextFeatures,
  type Island,
  islandsOf,
  MAX_CONTEXT,
  NEIGHBOURS,
  noNeighbour,
  runsOf,
} from '../../src/annotate/names/features.ts';
import { formFeatures } from '../../src/annotate/names/forms.ts';
import { mix } from '../../src/annotate/names/hash.ts';
import type { Model } from '../../src/annotate/names/model.ts';
import { SECOND_SLOTS, secondLook } from '../../src/annotate/names/second-look.ts';
import { decode, Tagger } from '../../src/annotate/names/tagger.ts';
import { OUTSIDE, positionOf, TAG_COUNT as T } from '../../src/annotate/names/tags.ts';
import type { TrainingText } from './corpus.ts';
import type { Example } from './learner.ts';

/** Most features of one word. */
const MOST = 160;

/** Lists all features of a word, those that name words outright first; returns count × 256 + how many those are. */
function allFeatures(
  text: TrainingText,
  i: number,
  island: Island,
  run: ReturnType<typeof runsOf>[number],
  out: Uint32Array,
): number {
  const { sequence } = text;
  const context = new Uint32Array(MAX_CONTEXT);
  const counts = contextFeatures(sequence, i, island, run, context);
  const lexicalPairs = counts & 255;
  const form = formFeatures(sequence.forms[i]!);
  let c = 0;
  for (let k = 0; k < form.lexical; k++) out[c++] = form.self[k]!;
  for (let k = 0; k < lexicalPairs; k++) out[c++] = context[k]!;
  const lexical = c;
  for (let k = form.lexical; k < form.self.length; k++) out[c++] = form.self[k]!;
  for (let k = lexicalPairs; k < counts >> 8; k++) out[c++] = context[k]!;
  for (const { offset, place, features } of NEIGHBOURS) {
    const k = i + offset;
    if (k >= island.sentenceFrom && k < island.sentenceTo) {
      for (const feature of features(formFeatures(sequence.forms[k]!))) out[c++] = mix(feature, place);
    } else if (offset === 1 || offset === -1) out[c++] = noNeighbour(place);
  }
  return c * 256 + lexical;
}

/** The features that occur at least `least` times, as numbers from 0; -1 for the others. By bucket. */
export function countFeatures(
  texts: readonly TrainingText[],
  bits: number,
  least: number,
): { idOf: Int32Array; count: number } {
  const mask = 2 ** bits - 1;
  const counts = new Uint8Array(2 ** bits);
  forEachWord(texts, (_text, _i, features, n) => {
    for (let k = 0; k < n; k++) {
      const bucket = features[k]! & mask;
      if (counts[bucket]! < 255) counts[bucket]!++;
    }
  });
  const idOf = new Int32Array(2 ** bits).fill(-1);
  let count = 0;
  for (let bucket = 0; bucket <= mask; bucket++) if (counts[bucket]! >= least) idOf[bucket] = count++;
  return { idOf, count };
}

function forEachWord(
  texts: readonly TrainingText[],
  visit: (text: TrainingText, i: number, features: Uint32Array, count: number, lexical: number) => void,
): void {
  const out = new Uint32Array(MOST);
  for (const text of texts) {
    for (const island of islandsOf(text.sequence)) {
      const runs = runsOf(text.sequence, island);
      for (let i = island.from; i < island.to; i++) {
        const counts = allFeatures(text, i, island, runs[i - island.from]!, out);
        visit(text, i, out, counts >> 8, counts & 255);
      }
    }
  }
}

/** Examples of the first reading. */
export function firstExamples(texts: readonly TrainingText[], idOf: Int32Array): Example[] {
  const mask = idOf.length - 1;
  const out = new Uint32Array(MOST);
  const examples: Example[] = [];
  for (const text of texts) {
    for (const island of islandsOf(text.sequence)) {
      const runs = runsOf(text.sequence, island);
      const n = island.to - island.from;
      const found: number[] = [];
      const at = new Int32Array(n + 1);
      const lexical = new Uint8Array(n);
      for (let i = island.from; i < island.to; i++) {
        const counts = allFeatures(text, i, island, runs[i - island.from]!, out);
        for (let k = 0; k < counts >> 8; k++) {
          const id = idOf[out[k]! & mask]!;
          if (id < 0) continue;
          if (k < (counts & 255)) lexical[i - island.from]!++;
          found.push(id * T);
        }
        at[i - island.from + 1] = found.length;
      }
      examples.push({
        gold: goldOf(text.gold, island),
        features: Int32Array.from(found),
        at,
        lexical,
        given: null,
      });
    }
  }
  return examples;
}

/** Labels of an island; names that reach beyond it are given up. */
function goldOf(gold: Uint8Array, { from, to }: Island): Uint8Array {
  const labels = gold.slice(from, to);
  const whole = (i: number): number => {
    if (labels[i] === OUTSIDE) return i;
    if (positionOf(labels[i]!) === 3) return i;
    if (positionOf(labels[i]!) !== 0) return -1;
    let k = i + 1;
    while (k < labels.length && labels[k] === labels[i]! + 1) k++;
    return k < labels.length && labels[k] === labels[i]! + 2 ? k : -1;
  };
  for (let i = 0; i < labels.length; i++) {
    const end = whole(i);
    if (end < 0) labels[i] = OUTSIDE;
    else i = end;
  }
  return labels;
}

/** Examples of the second reading, with the scores that `model`, which has not learnt these texts, gives at first. */
export function secondExamples(texts: readonly TrainingText[], model: Model): Example[] {
  const tagger = new Tagger(model);
  const examples: Example[] = [];
  for (const { sequence, gold } of texts) {
    const islands = islandsOf(sequence);
    const scores = tagger.emissions(sequence, islands);
    const features = secondLook(sequence, islands, decode(sequence, islands, scores, model.transitions));
    for (const island of islands) {
      const n = island.to - island.from;
      const found: number[] = [];
      const at = new Int32Array(n + 1);
      for (let i = island.from; i < island.to; i++) {
        for (let slot = 0; slot < SECOND_SLOTS; slot++) {
          const feature = features[i * SECOND_SLOTS + slot]!;
          if (feature >= 0) found.push(feature * T);
        }
        at[i - island.from + 1] = found.length;
      }
      examples.push({
        gold: goldOf(gold, island),
        features: Int32Array.from(found),
        at,
        lexical: new Uint8Array(n),
        given: scores.slice(island.from * T, island.to * T),
      });
    }
  }
  return examples;
}
