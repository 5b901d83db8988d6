import { Lattice } from '../../src/annotate/names/crf.ts';
import { TAG_COUNT as T } from '../../src/annotate/names/tags.ts';

/** One stretch to learn from: for each word its features as offsets into the weights, and its label. */
export interface Example {
  readonly gold: Uint8Array;
  /** Features of word i: `features[at[i]]` to `features[at[i + 1]]`; the first `lexical[i]` name words outright. */
  readonly features: Int32Array;
  readonly at: Int32Array;
  readonly lexical: Uint8Array;
  /** Scores that are given and not learnt, words × TAG_COUNT; null for none. */
  readonly given: Float32Array | null;
}

export interface LearnOptions {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** Chance that all features naming a word outright are hidden. */
  readonly lexicalDropout: number;
  /** Chance that any one feature is hidden. */
  readonly dropout: number;
  /** First epoch whose weights enter the average. */
  readonly averageFrom: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Gradients smaller than this are not followed. */
const NEGLIGIBLE = 1e-3;
const SNAPSHOTS_PER_EPOCH = 4;

/** Xorshift, 32 bit: the same numbers on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/**
 * Maximum likelihood for a linear-chain CRF, example by example, with AdaGrad (Duchi et al. 2011), dropout of features,
 * and the average of snapshots as the result.
 */
export function learn(examples: readonly Example[], options: LearnOptions): Learnt {
  const size = options.features * T;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const sum = new Float32Array(size);
  const transitions = new Float32Array(T * T);
  const transitionSquares = new Float32Array(T * T);
  const transitionSum = new Float32Array(T * T);
  const longest = examples.reduce((most, { gold }) => Math.max(most, gold.length), 0);
  const scores = new Float32Array(longest * T);
  const error = new Float32Array(longest * T);
  const pairs = new Float64Array(T * T);
  const seen = new Int32Array(longest * 160);
  const seenAt = new Int32Array(longest + 1);
  const lattice = new Lattice(transitions);
  const random = randomOf(options.seed);
  const order = [...examples];
  const keep = 1 / (1 - options.dropout);
  let snapshots = 0;

  const score = (example: Example): void => {
    let p = 0;
    for (let i = 0; i < example.gold.length; i++) {
      const row = i * T;
      for (let t = 0; t < T; t++) scores[row + t] = 0;
      let k = example.at[i]!;
      if (options.lexicalDropout > 0 && random() < options.lexicalDropout) k += example.lexical[i]!;
      for (const end = example.at[i + 1]!; k < end; k++) {
        if (options.dropout > 0 && random() < options.dropout) continue;
        const base = example.features[k]!;
        seen[p++] = base;
        for (let t = 0; t < T; t++) scores[row + t]! += weights[base + t]!;
      }
      for (let t = 0; t < T; t++) scores[row + t]! *= keep;
      if (example.given) for (let t = 0; t < T; t++) scores[row + t]! += example.given[row + t]!;
      seenAt[i + 1] = p;
    }
  };

  const step = (example: Example, rate: number): number => {
    const n = example.gold.length;
    score(example);
    pairs.fill(0);
    lattice.refresh();
    let loss = lattice.marginals(scores, 0, n, error, pairs);
    for (let i = 0; i < n; i++) {
      const gold = example.gold[i]!;
      const row = i * T;
      loss -= scores[row + gold]!;
      if (i > 0) {
        const pair = example.gold[i - 1]! * T + gold;
        loss -= transitions[pair]!;
        pairs[pair]! -= 1;
      }
      error[row + gold]! -= 1;
      if (error[row + gold]! > -NEGLIGIBLE) continue;
      for (let k = seenAt[i]!; k < seenAt[i + 1]!; k++) {
        const base = seen[k]!;
        for (let t = 0; t < T; t++) {
          const g = error[row + t]!;
          if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
          squares[base + t]! += g * g;
          weights[base + t]! -= (rate * g) / Math.sqrt(squares[base + t]! + 1);
        }
      }
    }
    for (let k = 0; k < T * T; k++) {
      const g = pairs[k]!;
      if (g === 0) continue;
      transitionSquares[k]! += g * g;
      transitions[k]! -= (rate * g) / Math.sqrt(transitionSquares[k]! + 1);
    }
    return loss;
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.7 * epoch) / options.epochs);
    const every = Math.floor(order.length / SNAPSHOTS_PER_EPOCH);
    let loss = 0;
    order.forEach((example, n) => {
      loss += step(example, rate);
      if (epoch < options.averageFrom || (n + 1) % every !== 0) return;
      snapshots++;
      for (let k = 0; k < size; k++) sum[k]! += weights[k]!;
      for (let k = 0; k < T * T; k++) transitionSum[k]! += transitions[k]!;
    });
    options.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return { weights: sum.map((w) => w / snapshots), transitions: transitionSum.map((w) => w / snapshots) };
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const item = items[i]!;
    items[i] = items[k]!;
    items[k] = item;
  }
}
