import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SECOND_FEATURES } from './second-look.ts';
import { TAG_COUNT as T } from './tags.ts';

/** A row of one signed byte per label for each feature that matters. */
export interface Weights {
  /** Feature hashes are cut to the bits of this mask. */
  readonly mask: number;
  /** One bit a bucket: whether it has a row. Small enough to stay in the processor's cache, unlike `rowOf`. */
  readonly present: Uint32Array;
  /** Row of each bucket; row 0 is all zero and stands for every bucket that was pruned. */
  readonly rowOf: Int32Array;
  /** Rows of TAG_COUNT weights; a weight is `rows[k] * scale`. */
  readonly rows: Int8Array;
  readonly scale: number;
}

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
 * Reads a model file: gzip over a header (magic, bits, row count, scale), three tables of 32-bit floats (transitions,
 * second look, its transitions), the buckets that have a row as ascending gaps in LEB128, then the rows label by label.
 */
export function parseModel(file: Uint8Array): Model {
  const bytes = gunzipSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not a tagger model');
  const bits = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  let at = HEADER;
  const floats = (length: number): Float32Array => {
    const table = Float32Array.from({ length }, (_, k) => view.getFloat32(at + 4 * k, true));
    at += 4 * length;
    return table;
  };
  const transitions = floats(T * T);
  const second = floats(SECOND_FEATURES * T);
  const secondTransitions = floats(T * T);
  const rowOf = new Int32Array(2 ** bits);
  const present = new Uint32Array(2 ** bits / 32);
  let bucket = -1;
  for (let row = 1; row <= count; row++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    bucket += gap;
    rowOf[bucket] = row;
    present[bucket >>> 5]! |= 1 << (bucket & 31);
  }
  const rows = new Int8Array((count + 1) * T);
  for (let t = 0; t < T; t++) {
    for (let row = 1; row <= count; row++) rows[row * T + t] = (bytes[at++]! << 24) >> 24;
  }
  const first = { mask: 2 ** bits - 1, present, rowOf, rows, scale: view.getFloat32(12, true) };
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
  const gaps: number[] = [];
  kept.forEach((bucket, k) => {
    let gap = bucket - (kept[k - 1] ?? -1);
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
  });
  const rows = new Int8Array(kept.length * T);
  for (let t = 0; t < T; t++) {
    kept.forEach((bucket, k) => {
      const value = Math.round(weights[bucket * T + t]! / scale);
      rows[t * kept.length + k] = Math.max(-127, Math.min(127, value));
    });
  }
  const head = new DataView(new ArrayBuffer(HEADER));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, bits, true);
  head.setUint32(8, kept.length, true);
  head.setFloat32(12, scale, true);
  const tables = [trained.transitions, trained.second, trained.secondTransitions].map(
    (table) => new Uint8Array(table.slice().buffer),
  );
  const parts = [new Uint8Array(head.buffer), ...tables, Uint8Array.from(gaps), new Uint8Array(rows.buffer)];
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

const MOST_WEIGHT = 3;

let shipped: Model | null = null;

/** The model that ships with the package, read once. */
export function shippedModel(): Model {
  shipped ??= parseModel(readFileSync(new URL('./model/tagger.bin.gz', import.meta.url)));
  return shipped;
}
