import { readFileSync } from 'node:fs';
import { SECOND_FEATURES } from './second-look.ts';
import { TAG_COUNT as T } from './tags.ts';
import { BIAS, bitsIn, ROW, type Weights } from './weights.ts';

/** What the tagger learnt. Transitions are TAG_COUNT × TAG_COUNT, from × to. */
export interface Model {
  readonly first: Weights;
  readonly transitions: Float32Array;
  /** SECOND_FEATURES × TAG_COUNT. */
  readonly second: Float32Array;
  readonly secondTransitions: Float32Array;
}

/** Trained weights before they are packed. `first` has 2^bits × TAG_COUNT weights. */
export interface Trained {
  readonly bits: number;
  readonly first: Float32Array;
  readonly transitions: Float32Array;
  readonly second: Float32Array;
  readonly secondTransitions: Float32Array;
}

const MAGIC = 0x4e545543;
const HEADER = 16;

/**
 * Reads a model file without copying: header (magic, bits, row count, scale), three tables of 32-bit floats
 * (transitions, second look, its transitions), index, rows. Little-endian, as every machine that Node runs on in practice.
 */
export function parseModel(file: Uint8Array): Model {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not a tagger model');
  const bits = view.getUint32(4, true);
  let at = bytes.byteOffset + HEADER;
  const floats = (length: number): Float32Array => {
    const table = new Float32Array(bytes.buffer, at, length);
    at += table.byteLength;
    return table;
  };
  const transitions = floats(T * T);
  const second = floats(SECOND_FEATURES * T);
  const secondTransitions = floats(T * T);
  const index = new Uint32Array(bytes.buffer, at, 2 ** bits / 16);
  const rows = new Int32Array(bytes.buffer, at + index.byteLength, view.getUint32(8, true) * ROW);
  const first = { mask: 2 ** bits - 1, index, rows, scale: view.getFloat32(12, true) };
  return { first, transitions, second, secondTransitions };
}

/** Prunes weights below `threshold`, quantises the rest to a byte, and writes the model file. */
export function packModel(trained: Trained, threshold: number): Uint8Array {
  const { bits, first: weights } = trained;
  const kept: number[] = [];
  let largest = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    let most = 0;
    for (let t = 0; t < T; t++) most = Math.max(most, Math.abs(weights[bucket * T + t]!));
    if (most > threshold) kept.push(bucket);
    largest = Math.max(largest, most);
  }
  // A few very large weights may be clipped; a finer scale serves the many small ones.
  const scale = Math.min(largest, MOST_WEIGHT) / 127;
  const index = new Uint32Array(2 ** bits / 16);
  const rows = new Uint8Array(kept.length * ROW * 4).fill(BIAS);
  kept.forEach((bucket, row) => {
    index[(bucket >>> 5) * 2]! |= 1 << (bucket & 31);
    for (let t = 0; t < T; t++) {
      const value = Math.round(weights[bucket * T + t]! / scale);
      rows[row * ROW * 4 + t] = BIAS + Math.max(-127, Math.min(127, value));
    }
  });
  let passed = 0;
  for (let at = 0; at < index.length; at += 2) {
    passed += bitsIn(index[at]!);
    index[at + 1] = passed;
  }
  const head = new DataView(new ArrayBuffer(HEADER));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, bits, true);
  head.setUint32(8, kept.length, true);
  head.setFloat32(12, scale, true);
  const { transitions, second, secondTransitions } = trained;
  const parts = [head, transitions, second, secondTransitions, index, rows].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

const MOST_WEIGHT = 3;

let shipped: Model | null = null;

/** The model that ships with the package, read once. */
export function shippedModel(): Model {
  shipped ??= parseModel(readFileSync(new URL('./model/tagger.bin', import.meta.url)));
  return shipped;
}
