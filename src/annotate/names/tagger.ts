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
import type { Model } from './model.ts';
import { SECOND_SLOTS, secondLook } from './second-look.ts';
import { TAG_COUNT as T } from './tags.ts';
import { addWeights, SUMS, scoresIn } from './weights.ts';

/** Labels for every word, and how probable each label is there. */
export interface Reading {
  readonly tags: Uint8Array;
  /** Marginal probabilities, words × TAG_COUNT; all zero for words that are certainly outside. */
  readonly posterior: Float32Array;
}

/** Of each form: own sums, then those for each of NEIGHBOURS. */
const STRIDE = (1 + NEIGHBOURS.length) * SUMS;
/** As many forms have their sums kept: 13 MB when all are taken. A form that comes later takes the place of an older one. */
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
  private readonly kept = new Int32Array(KEPT_FORMS * STRIDE);
  /** Form whose sums lie in each place, plus one. */
  private readonly owner = new Int32Array(KEPT_FORMS);
  private readonly edges = new Int32Array(STRIDE);
  private readonly features = new Uint32Array(MAX_CONTEXT);
  private readonly sums = new Int32Array(SUMS);
  private scores = new Float32Array(0);

  constructor(model: Model) {
    this.model = model;
    this.first = new Lattice(model.transitions);
    this.second = new Lattice(model.secondTransitions);
    NEIGHBOURS.forEach(({ offset, place }, r) => {
      if (Math.abs(offset) === 1) this.add([noNeighbour(place)], this.edges, (r + 1) * SUMS);
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

  /** Label scores of the first reading, words × TAG_COUNT, inside islands. They hold until the next text is read. */
  emissions(sequence: Sequence, islands: readonly Island[]): Float32Array {
    const size = sequence.words.count * T;
    if (this.scores.length < size) this.scores = new Float32Array(size * 2);
    const { scores: out, features, sums } = this;
    const { first } = this.model;
    for (const island of islands) {
      const runs = runsOf(sequence, island);
      for (let i = island.from; i < island.to; i++) {
        this.addForms(sequence.forms, i, island);
        const count = contextFeatures(sequence, i, island, runs[i - island.from]!, features) >> 8;
        addWeights(first, features, count, sums, 0);
        scoresIn(sums, first.scale, out, i * T);
      }
    }
    return out;
  }

  /** Begins the sums of a word with what it and its neighbours bring by themselves. */
  private addForms(forms: readonly Form[], i: number, island: Island): void {
    const { sums, kept, edges } = this;
    const own = this.sumsOf(forms[i]!);
    for (let s = 0; s < SUMS; s++) sums[s] = kept[own + s]!;
    for (let r = 0; r < NEIGHBOURS.length; r++) {
      const k = i + NEIGHBOURS[r]!.offset;
      const row = (r + 1) * SUMS;
      if (k < island.sentenceFrom || k >= island.sentenceTo) {
        for (let s = 0; s < SUMS; s++) sums[s]! += edges[row + s]!;
      } else {
        const at = this.sumsOf(forms[k]!) + row;
        for (let s = 0; s < SUMS; s++) sums[s]! += kept[at + s]!;
      }
    }
  }

  /** Where the sums of a form begin. */
  private sumsOf(form: Form): number {
    const place = form.id % KEPT_FORMS;
    const at = place * STRIDE;
    if (this.owner[place] === form.id + 1) return at;
    this.owner[place] = form.id + 1;
    this.kept.fill(0, at, at + STRIDE);
    const features = formFeatures(form);
    this.add(features.self, this.kept, at);
    NEIGHBOURS.forEach(({ place: filed, features: select }, r) => {
      const there = select(features).map((feature) => mix(feature, filed));
      this.add(there, this.kept, at + (r + 1) * SUMS);
    });
    return at;
  }

  private add(features: readonly number[], sums: Int32Array, at: number): void {
    addWeights(this.model.first, Uint32Array.from(features), features.length, sums, at);
  }
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
  for (const { from, to } of islands) lattice.decode(emissions, from, to - from, tags, posterior);
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
