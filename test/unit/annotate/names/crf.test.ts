import { describe, expect, it } from 'vitest';
import { Lattice } from '../../../../src/annotate/names/crf.ts';
import {
  mayEnd,
  mayFollow,
  mayStart,
  OUTSIDE,
  TAG_COUNT as T,
  tagOf,
} from '../../../../src/annotate/names/tags.ts';

/** All label sequences of a length that the scheme allows. */
function* sequences(length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const head of sequences(length - 1)) {
    for (let t = 0; t < T; t++) {
      if (head.length === 0 ? mayStart(t) : mayFollow(head.at(-1)!, t)) yield [...head, t];
    }
  }
}

const noise = (k: number): number => Math.sin(k * 12.9898) * 2;
const N = 3;
const emissions = Float32Array.from({ length: N * T }, (_, k) => noise(k));
const transitions = Float32Array.from({ length: T * T }, (_, k) => noise(k + 1000));
const score = (labels: readonly number[]): number =>
  labels.reduce(
    (sum, t, i) => sum + emissions[i * T + t]! + (i > 0 ? transitions[labels[i - 1]! * T + t]! : 0),
    0,
  );
const allowed = [...sequences(N)].filter((labels) => mayEnd(labels.at(-1)!));

describe('the lattice', () => {
  it('finds the best of all allowed label sequences', () => {
    const best = allowed.reduce((a, b) => (score(a) >= score(b) ? a : b));
    const found = new Uint8Array(N);
    new Lattice(transitions).viterbi(emissions, 0, N, found);
    expect([...found]).toEqual(best);
  });
  it('reads the best sequence off clear marginals, and searches for it where they are not', () => {
    for (const factor of [0.1, 1, 5, 20]) {
      const scores = emissions.map((score) => score * factor);
      const searched = new Uint8Array(N);
      const decoded = new Uint8Array(N + 1);
      const lattice = new Lattice(transitions);
      lattice.viterbi(scores, 0, N, searched);
      const shifted = Float32Array.of(...new Float32Array(T), ...scores);
      lattice.decode(shifted, 1, N, decoded, new Float32Array((N + 1) * T));
      expect([...decoded]).toEqual([0, ...searched]);
    }
  });
  it('sums their probabilities', () => {
    const marginals = new Float32Array(N * T);
    const logZ = new Lattice(transitions).marginals(emissions, 0, N, marginals);
    const z = allowed.reduce((sum, labels) => sum + Math.exp(score(labels)), 0);
    expect(logZ).toBeCloseTo(Math.log(z), 4);
    const tag = tagOf('person', 'begin');
    const share =
      allowed.reduce((sum, labels) => sum + (labels[0] === tag ? Math.exp(score(labels)) : 0), 0) / z;
    expect(marginals[tag]).toBeCloseTo(share, 4);
  });
});

describe('the labels', () => {
  it('never leave a name open or begin inside one', () => {
    expect(mayFollow(tagOf('person', 'begin'), OUTSIDE)).toBe(false);
    expect(mayFollow(tagOf('person', 'begin'), tagOf('place', 'last'))).toBe(false);
    expect(mayFollow(OUTSIDE, tagOf('place', 'inside'))).toBe(false);
    expect(mayFollow(tagOf('place', 'last'), tagOf('person', 'unit'))).toBe(true);
  });
});
