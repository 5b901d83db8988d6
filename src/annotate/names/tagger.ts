import { Lattice } from './crf.ts';
import {
  contextFeatures,
  type Island,
  islandsOf,
  MAX_CONTEXT,
  NEIGHBOURS,
  noNeighbour,
  runsOf,
  type Sequence,
} from './features.ts';
import type { Form } from './forms.ts';
import { mix } from './hash.ts';
import type { Model, Weights } from './model.ts';
import { SECOND_SLOTS, secondLook } from './second-look.ts';
import { TAG_COUNT as T } from './tags.ts';

/** Labels for every word, and how probable each label is there. */
export interface Reading {
  readonly tags: Uint8Array;
  /** Marginal probabilities, words × TAG_COUNT; all zero for words that are certainly outside. */
  readonly posterior: Float32Array;
}

/** Scores of a word form for itself and for the words around it: own, then one row for each of NEIGHBOURS. */
type FormScores = Float32Array;
const ROWS = 1 + NEIGHBOURS.length;

/**
 * Finds names (linear-chain CRF, Lafferty et al. 2001; Viterbi, with marginals as confidence). Every feature that needs
 * one word form alone is summed once per form and kept; only features of several words are looked up at each word.
 */
export class Tagger {
  private readonly model: Model;
  private readonly scores = new Map<Form, FormScores>();
  private readonly context = new Uint32Array(MAX_CONTEXT);

  constructor(model: Model) {
    this.model = model;
  }

  /** Two readings: by the words and their neighbours; then, where that left doubt, with what the whole document showed. */
  read(sequence: Sequence): Reading {
    const islands = islandsOf(sequence);
    const emissions = this.emissions(sequence, islands);
    const reading = decode(sequence, islands, emissions, this.model.transitions);
    const doubtful = islands.filter((island) => !isSettled(reading, island));
    addSecondLook(sequence, islands, doubtful, reading, this.model.second, emissions);
    decodeInto(reading, doubtful, emissions, this.model.secondTransitions);
    return reading;
  }

  /** Label scores of the first reading, words × TAG_COUNT (zero outside islands). */
  emissions(sequence: Sequence, islands: readonly Island[]): Float32Array {
    const out = new Float32Array(sequence.words.count * T);
    for (const island of islands) {
      const runs = runsOf(sequence, island);
      for (let i = island.from; i < island.to; i++) {
        this.addForms(sequence, i, island, out);
        const n = contextFeatures(sequence, i, island, runs[i - island.from]!, this.context) >> 8;
        for (let k = 0; k < n; k++) addRow(this.model.first, this.context[k]!, out, i * T);
      }
    }
    return out;
  }

  private addForms({ forms }: Sequence, i: number, island: Island, out: Float32Array): void {
    const own = this.scoresOf(forms[i]!);
    for (let t = 0; t < T; t++) out[i * T + t]! += own[t]!;
    for (let r = 0; r < NEIGHBOURS.length; r++) {
      const { offset, place } = NEIGHBOURS[r]!;
      const k = i + offset;
      if (k < island.sentenceFrom || k >= island.sentenceTo) {
        if (offset === 1 || offset === -1) addRow(this.model.first, noNeighbour(place), out, i * T);
        continue;
      }
      const row = this.scoresOf(forms[k]!);
      for (let t = 0; t < T; t++) out[i * T + t]! += row[(r + 1) * T + t]!;
    }
  }

  private scoresOf(form: Form): FormScores {
    const known = this.scores.get(form);
    if (known !== undefined) return known;
    if (this.scores.size > 100_000) this.scores.clear();
    const scores = new Float32Array(ROWS * T);
    for (const feature of form.self) addRow(this.model.first, feature, scores, 0);
    NEIGHBOURS.forEach(({ place, features }, r) => {
      for (const feature of features(form))
        addRow(this.model.first, mix(feature, place), scores, (r + 1) * T);
    });
    this.scores.set(form, scores);
    return scores;
  }
}

/** Adds the weights of one feature, if it has any. */
function addRow(weights: Weights, feature: number, out: Float32Array, at: number): void {
  const bucket = feature & weights.mask;
  if (((weights.present[bucket >>> 5]! >>> (bucket & 31)) & 1) === 0) return;
  const row = weights.rowOf[bucket]! * T;
  const { rows, scale } = weights;
  for (let t = 0; t < T; t++) out[at + t]! += rows[row + t]! * scale;
}

/** Labels and marginals, island by island; words between islands are outside. */
export function decode(
  sequence: Sequence,
  islands: readonly Island[],
  emissions: Float32Array,
  transitions: Float32Array,
): Reading {
  const { count } = sequence.words;
  const reading = { tags: new Uint8Array(count), posterior: new Float32Array(count * T) };
  decodeInto(reading, islands, emissions, transitions);
  return reading;
}

function decodeInto(
  { tags, posterior }: Reading,
  islands: readonly Island[],
  emissions: Float32Array,
  transitions: Float32Array,
): void {
  const lattice = new Lattice(transitions);
  for (const { from, to } of islands) {
    const scores = emissions.subarray(from * T, to * T);
    lattice.viterbi(scores, to - from, tags, from);
    lattice.marginals(scores, to - from, posterior.subarray(from * T, to * T));
  }
}

/** Labels that probable are not looked at twice. */
const SETTLED = 0.995;

function isSettled({ tags, posterior }: Reading, { from, to }: Island): boolean {
  for (let i = from; i < to; i++) if (posterior[i * T + tags[i]!]! < SETTLED) return false;
  return true;
}

/** Adds to the first scores of doubtful islands what the rest of the document says. */
function addSecondLook(
  sequence: Sequence,
  islands: readonly Island[],
  doubtful: readonly Island[],
  first: Reading,
  second: Float32Array,
  emissions: Float32Array,
): void {
  const features = secondLook(sequence, islands, first);
  for (const { from, to } of doubtful) {
    for (let i = from; i < to; i++) {
      for (let slot = 0; slot < SECOND_SLOTS; slot++) {
        const feature = features[i * SECOND_SLOTS + slot]!;
        if (feature < 0) continue;
        for (let t = 0; t < T; t++) emissions[i * T + t]! += second[feature * T + t]!;
      }
    }
  }
}
