import { describe, expect, it } from 'vitest';
import { packModel, parseModel, shippedModel } from '../../../../src/annotate/names/model.ts';
import { SECOND_FEATURES } from '../../../../src/annotate/names/second-look.ts';
import { TAG_COUNT as T } from '../../../../src/annotate/names/tags.ts';
import { addWeights, ROW, SUMS, scoresIn, type Weights } from '../../../../src/annotate/names/weights.ts';

describe('the model file', () => {
  it('gives back the weights that matter, to the precision of a byte, and drops the rest', () => {
    const first = new Float32Array(2 ** 8 * T);
    first[3 * T + 2] = 1.5;
    first[200 * T] = -0.7;
    first[201 * T] = 0.01;
    const model = parseModel(
      packModel(
        {
          bits: 8,
          first,
          transitions: new Float32Array(T * T).fill(0.25),
          second: new Float32Array(SECOND_FEATURES * T).fill(0.5),
          secondTransitions: new Float32Array(T * T),
        },
        0.05,
      ),
    );
    const weight = (bucket: number, tag: number): number => scoresOf(model.first, [bucket])[tag]!;
    expect(weight(3, 2)).toBeCloseTo(1.5, 1);
    expect(weight(200, 0)).toBeCloseTo(-0.7, 1);
    expect(scoresOf(model.first, [3, 200, 3, 201])[2]).toBeCloseTo(3, 1);
    expect(model.first.rows.length).toBe(2 * ROW);
    expect([...scoresOf(model.first, [201])].every((score) => score === 0)).toBe(true);
    expect(weight(200 + 2 ** 8, 0)).toBe(weight(200, 0));
    expect(model.transitions[5]).toBe(0.25);
    expect(model.second[7]).toBe(0.5);
  });
  it('refuses a file that is something else', () => {
    const other = packModelOfNothing();
    other.fill(0, 0, 4);
    expect(() => parseModel(other)).toThrow();
  });
  it('ships', () => {
    expect(shippedModel().first.rows.length).toBeGreaterThan(100_000 * ROW);
  });
});

function scoresOf(weights: Weights, features: number[]): Float32Array {
  const sums = new Int32Array(SUMS);
  const scores = new Float32Array(T);
  addWeights(weights, Uint32Array.from(features), features.length, sums, 0);
  scoresIn(sums, weights.scale, scores, 0);
  return scores;
}

const packModelOfNothing = (): Uint8Array =>
  packModel(
    {
      bits: 5,
      first: new Float32Array(2 ** 5 * T).fill(1),
      transitions: new Float32Array(T * T),
      second: new Float32Array(SECOND_FEATURES * T),
      secondTransitions: new Float32Array(T * T),
    },
    0.05,
  );
