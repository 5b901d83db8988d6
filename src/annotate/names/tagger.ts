import { Lattice } from './crf.ts';
import { MAX_FEATURES, type Sequence, sentenceFeatures } from './features.ts';
import type { Model } from './model.ts';
import { KINDS, kindIndexOf, positionOf, TAG_COUNT, type TaggedKind } from './tags.ts';

/** A name as the tagger sees it: words `first` to `last`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly kind: TaggedKind;
  /** The smallest marginal probability of its labels. */
  readonly confidence: number;
}

/** Sentences longer than this are cut, so that time and memory stay linear in bad input. */
const LONGEST = 1000;

/** Finds names in every sentence of a text (linear-chain CRF, Lafferty et al. 2001; Viterbi, with marginals). */
export function tag(sequence: Sequence, model: Model): TaggedName[] {
  const { sentenceStarts, count } = sequence.words;
  const tags = new Uint8Array(count);
  const marginals = new Float32Array(count);
  const lattice = new Lattice(model.transitions);
  const emissions = new Float32Array(LONGEST * TAG_COUNT);
  const posterior = new Float32Array(LONGEST * TAG_COUNT);
  const features = new Uint32Array(MAX_FEATURES);
  const mask = (1 << model.bits) - 1;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const end = sentenceStarts[s + 1]!;
    for (let from = sentenceStarts[s]!; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST);
      sentenceFeatures(
        sequence,
        from,
        to,
        (i, out, n) => emission(model, mask, out, n, emissions, (i - from) * TAG_COUNT),
        features,
      );
      lattice.viterbi(emissions, to - from, tags, from);
      lattice.marginals(emissions, to - from, posterior);
      for (let i = from; i < to; i++) marginals[i] = posterior[(i - from) * TAG_COUNT + tags[i]!]!;
    }
  }
  return collect(tags, marginals);
}

function emission(
  model: Model,
  mask: number,
  features: Uint32Array,
  n: number,
  out: Float32Array,
  at: number,
): void {
  const { rows, rowOf, scale } = model;
  out.fill(0, at, at + TAG_COUNT);
  for (let k = 0; k < n; k++) {
    const row = rowOf[features[k]! & mask]! * TAG_COUNT;
    if (row > 0) for (let t = 0; t < TAG_COUNT; t++) out[at + t]! += rows[row + t]!;
  }
  for (let t = 0; t < TAG_COUNT; t++) out[at + t]! *= scale;
}

function collect(tags: Uint8Array, marginals: Float32Array): TaggedName[] {
  const names: TaggedName[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag === 0) continue;
    const first = i;
    let confidence = marginals[i]!;
    if (positionOf(tag) === 0) {
      while (i + 1 < tags.length && positionOf(tags[i]!) !== 2) {
        i++;
        confidence = Math.min(confidence, marginals[i]!);
      }
    }
    names.push({ first, last: i, kind: KINDS[kindIndexOf(tag)]!, confidence });
  }
  return names;
}
