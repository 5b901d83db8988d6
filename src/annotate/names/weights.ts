import { TAG_COUNT as T } from './tags.ts';

/** A row of one byte per label for each feature that matters. */
export interface Weights {
  /** Feature hashes are cut to the bits of this mask. */
  readonly mask: number;
  /**
   * Two numbers for each 32 buckets: one bit a bucket, whether it has a row, and how many rows end with theirs. Small
   * enough for the processor's cache, and one look tells both.
   */
  readonly index: Uint32Array;
  /** Rows in the order of their buckets, four labels to a number, each weight with BIAS added. */
  readonly rows: Int32Array;
  /** What one unit of the weights is worth. */
  readonly scale: number;
}

/** Numbers in a row. */
export const ROW = Math.ceil(T / 4);
export const BIAS = 128;

/**
 * Numbers that hold the sums of all labels, two to a number: `high * 65536 + low`, where either may be below zero. Four
 * labels of a row go into two of them: the first and third, the second and fourth.
 */
export const SUMS = 2 * ROW;
const BYTES = 0x00ff00ff;
const BIASES = BIAS * 0x00010001;
if (ROW !== 5) throw new Error('the sums below are written for five numbers');

/** How many bits of a 32-bit number are set. */
export function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Turns features into the places of their rows, in the same array, and leaves out those without weights. By itself and
 * without a branch: nearly every look goes to memory that is far from the processor, and so many of them are under way
 * at once.
 * @returns how many rows there are
 */
function findRows({ mask, index }: Weights, features: Uint32Array, count: number): number {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const bucket = features[k]! & mask;
    const at = (bucket >>> 5) * 2;
    // The rows of this bucket and the later ones of these 32 are counted back from where theirs end.
    const later = index[at]! >>> (bucket & 31);
    features[found] = (index[at + 1]! - bitsIn(later)) * ROW;
    found += later & 1;
  }
  return found;
}

/** Adds the weights of features to the sums that begin at `at`. What stands in `features` is lost. */
export function addWeights(
  weights: Weights,
  features: Uint32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  const { rows } = weights;
  const found = findRows(weights, features, count);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let j = 0;
  for (let k = 0; k < found; k++) {
    const row = features[k]!;
    const one = rows[row]!;
    const two = rows[row + 1]!;
    const three = rows[row + 2]!;
    const four = rows[row + 3]!;
    a = (a + (one & BYTES)) | 0;
    b = (b + ((one >>> 8) & BYTES)) | 0;
    c = (c + (two & BYTES)) | 0;
    d = (d + ((two >>> 8) & BYTES)) | 0;
    e = (e + (three & BYTES)) | 0;
    f = (f + ((three >>> 8) & BYTES)) | 0;
    g = (g + (four & BYTES)) | 0;
    h = (h + ((four >>> 8) & BYTES)) | 0;
    j = (j + (rows[row + 4]! & BYTES)) | 0;
  }
  const bias = Math.imul(found, BIASES);
  sums[at]! += a - bias;
  sums[at + 1]! += b - bias;
  sums[at + 2]! += c - bias;
  sums[at + 3]! += d - bias;
  sums[at + 4]! += e - bias;
  sums[at + 5]! += f - bias;
  sums[at + 6]! += g - bias;
  sums[at + 7]! += h - bias;
  sums[at + 8]! += j - bias;
}

/** Takes sums apart: a score for each label. */
export function scoresIn(sums: Int32Array, scale: number, out: Float32Array, at: number): void {
  for (let k = 0; k < SUMS - 2; k++) {
    const low = (sums[k]! << 16) >> 16;
    const label = at + (k >> 1) * 4 + (k & 1);
    out[label] = low * scale;
    out[label + 2] = ((sums[k]! - low) >> 16) * scale;
  }
  out[at + T - 1] = ((sums[SUMS - 2]! << 16) >> 16) * scale;
}
