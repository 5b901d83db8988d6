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
import { type Form, formFeatures } from './forms.ts';
import { mix } from './hash.ts';
import { type Model, rowOf, type Weights } from './model.ts';
import { SECOND_SLOTS, secondLook } from './second-look.ts';
import { TAG_COUNT as T } from './tags.ts';

/** Labels for every word, and how probable each label is there. */
export interface Reading {
  readonly tags: Uint8Array;
  /** Marginal probabilities, words × TAG_COUNT; all zero for words that are certainly outside. */
  readonly posterior: Float32Array;
}

/** Scores of a word form, in units of the weights: own, then one row for each of NEIGHBOURS. */
const ROWS = 1 + NEIGHBOURS.length;
const STRIDE = ROWS * T;
/** As many forms have their scores kept: 11 MB when all are taken. A form that comes later takes the place of an older one. */
const KEPT_FORMS = 2 ** 16;

/**
 * Finds names (linear-chain CRF, Lafferty et al. 2001; Viterbi, with marginals as confidence). Every feature that needs
 * one word form alone is summed once per form and kept; only features of several words are looked up at each word. Sums
 * are of whole numbers, so their order does not matter.
 */
export class Tagger {
  private readonly model: Model;
  private readonly first: Lattice;
  private readonly second: Lattice;
  private readonly scores = new Int16Array(KEPT_FORMS * STRIDE);
  /** Form whose scores lie in each place, plus one. */
  private readonly owner = new Int32Array(KEPT_FORMS);
  private readonly edges: readonly Int32Array[];
  private readonly context = new Uint32Array(MAX_CONTEXT);
  private readonly sum = new Int32Array(T);

  constructor(model: Model) {
    this.model = model;
    this.first = new Lattice(model.transitions);
    this.second = new Lattice(model.secondTransitions);
    this.edges = NEIGHBOURS.map(({ place }) => {
      const row = new Int32Array(T);
      addRow(model.first, noNeighbour(place), row, 0);
      return row;
    });
  }

  /** Two readings: by the words and their neighbours; then, where that left doubt, with what the whole document showed. */
  read(sequence: Sequence): Reading {
    const islands = islandsOf(sequence);
    const emissions = this.emissions(sequence, islands);
    const reading = blank(sequence);
    decodeInto(reading, islands, emissions, this.first);
    const doubtful = islands.filter((island) => !isSettled(reading, island));
    if (doubtful.length === 0) return reading;
    addSecondLook(sequence, islands, doubtful, reading, this.model.second, emissions);
    decodeInto(reading, doubtful, emissions, this.second);
    return reading;
  }

  /** Label scores of the first reading, words × TAG_COUNT (zero outside islands). */
  emissions(sequence: Sequence, islands: readonly Island[]): Float32Array {
    const out = new Float32Array(sequence.words.count * T);
    const { context, sum } = this;
    const { first } = this.model;
    for (const island of islands) {
      const runs = runsOf(sequence, island);
      for (let i = island.from; i < island.to; i++) {
        sum.fill(0);
        this.addForms(sequence.forms, i, island);
        const n = contextFeatures(sequence, i, island, runs[i - island.from]!, context) >> 8;
        for (let k = 0; k < n; k++) addRow(first, context[k]!, sum, 0);
        for (let t = 0; t < T; t++) out[i * T + t] = sum[t]! * first.scale;
      }
    }
    return out;
  }

  private addForms(forms: readonly Form[], i: number, island: Island): void {
    const { sum, scores } = this;
    let at = this.scoresOf(forms[i]!);
    for (let t = 0; t < T; t++) sum[t]! += scores[at + t]!;
    for (let r = 0; r < NEIGHBOURS.length; r++) {
      const { offset } = NEIGHBOURS[r]!;
      const k = i + offset;
      if (k < island.sentenceFrom || k >= island.sentenceTo) {
        const edge = this.edges[r]!;
        if (offset === 1 || offset === -1) for (let t = 0; t < T; t++) sum[t]! += edge[t]!;
        continue;
      }
      at = this.scoresOf(forms[k]!) + (r + 1) * T;
      for (let t = 0; t < T; t++) sum[t]! += scores[at + t]!;
    }
  }

  /** Where the scores of a form begin. */
  private scoresOf(form: Form): number {
    const place = form.id % KEPT_FORMS;
    const at = place * STRIDE;
    if (this.owner[place] === form.id + 1) return at;
    this.owner[place] = form.id + 1;
    const rows = new Int32Array(STRIDE);
    const features = formFeatures(form);
    for (const feature of features.self) addRow(this.model.first, feature, rows, 0);
    NEIGHBOURS.forEach((neighbour, r) => {
      for (const feature of neighbour.features(features))
        addRow(this.model.first, mix(feature, neighbour.place), rows, (r + 1) * T);
    });
    this.scores.set(rows, at);
    return at;
  }
}

/** Adds the weights of one feature, if it has any. */
function addRow(weights: Weights, feature: number, out: Int32Array, at: number): void {
  const row = rowOf(weights, feature);
  if (row < 0) return;
  const { rows } = weights;
  for (let t = 0; t < T; t++) out[at + t]! += rows[row + t]!;
}

const blank = ({ words: { count } }: Sequence): Reading => ({
  tags: new Uint8Array(count),
  posterior: new Float32Array(count * T),
});

/** Labels and marginals, island by island; words between islands are outside. */
export function decode(
  sequence: Sequence,
  islands: readonly Island[],
  emissions: Float32Array,
  transitions: Float32Array,
): Reading {
  const reading = blank(sequence);
  decodeInto(reading, islands, emissions, new Lattice(transitions));
  return reading;
}

function decodeInto(
  { tags, posterior }: Reading,
  islands: readonly Island[],
  emissions: Float32Array,
  lattice: Lattice,
): void {
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
