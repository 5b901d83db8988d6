import { describe, expect, it } from 'vitest';
import { packModel, parseModel, rowOf, shippedModel } from '../../../../src/annotate/names/model.ts';
import { SECOND_FEATURES } from '../../../../src/annotate/names/second-look.ts';
import { TAG_COUNT as T } from '../../../../src/annotate/names/tags.ts';

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
    const weight = (bucket: number, tag: number): number =>
      model.first.rows[rowOf(model.first, bucket) + tag]! * model.first.scale;
    expect(weight(3, 2)).toBeCloseTo(1.5, 1);
    expect(weight(200, 0)).toBeCloseTo(-0.7, 1);
    expect(rowOf(model.first, 201)).toBe(-1);
    expect(rowOf(model.first, 200 + 2 ** 8)).toBe(rowOf(model.first, 200));
    expect(model.transitions[5]).toBe(0.25);
    expect(model.second[7]).toBe(0.5);
  });
  it('refuses a file that is something else', () => {
    const other = packModelOfNothing();
    other.fill(0, 0, 4);
    expect(() => parseModel(other)).toThrow();
  });
  it('ships', () => {
    expect(shippedModel().first.rows.length).toBeGreaterThan(100_000 * T);
  });
});

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
