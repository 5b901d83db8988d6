import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { TAG_COUNT } from './tags.ts';

/** The tagger's weights: a row of one signed byte per label for each feature bucket that matters. */
export interface Model {
  /** Feature hashes are taken modulo 2^bits. */
  readonly bits: number;
  /** Row of each bucket; row 0 is all zero and stands for every bucket that was pruned. */
  readonly rowOf: Int32Array;
  /** Rows of TAG_COUNT weights; a weight is `rows[k] * scale`. */
  readonly rows: Int8Array;
  readonly scale: number;
  /** TAG_COUNT × TAG_COUNT, from × to. */
  readonly transitions: Float32Array;
}

const MAGIC = 0x4e545543;
const HEADER = 16;

/**
 * Reads a model file: gzip over a header (magic, bits, row count, scale), the transitions as 32-bit floats,
 * the bucket numbers as ascending gaps in LEB128, then the rows.
 */
export function parseModel(file: Uint8Array): Model {
  const bytes = gunzipSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not a tagger model');
  const bits = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const scale = view.getFloat32(12, true);
  const transitions = new Float32Array(TAG_COUNT * TAG_COUNT);
  let at = HEADER;
  for (let k = 0; k < transitions.length; k++, at += 4) transitions[k] = view.getFloat32(at, true);
  const rowOf = new Int32Array(1 << bits);
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
  }
  const rows = new Int8Array((count + 1) * TAG_COUNT);
  rows.set(new Int8Array(bytes.buffer, bytes.byteOffset + at, count * TAG_COUNT), TAG_COUNT);
  return { bits, rowOf, rows, scale, transitions };
}

/** Prunes and quantises trained weights (buckets × TAG_COUNT) into a model file. */
export function packModel(
  weights: Float32Array,
  transitions: Float32Array,
  options: { readonly bits: number; readonly threshold: number },
): Uint8Array {
  const magnitudes = weights
    .filter((w) => Math.abs(w) > options.threshold)
    .map(Math.abs)
    .sort();
  const scale = magnitudes[Math.floor(magnitudes.length * 0.9999)]! / 127;
  const gaps: number[] = [];
  const rows: number[] = [];
  let last = -1;
  for (let bucket = 0; bucket < 1 << options.bits; bucket++) {
    const row = weights.subarray(bucket * TAG_COUNT, (bucket + 1) * TAG_COUNT);
    if (!row.some((w) => Math.abs(w) > options.threshold)) continue;
    for (let gap = bucket - last; ; gap >>>= 7) {
      gaps.push(gap < 128 ? gap : (gap & 127) | 128);
      if (gap < 128) break;
    }
    last = bucket;
    for (const w of row) rows.push(Math.max(-127, Math.min(127, Math.round(w / scale))));
  }
  const head = new DataView(new ArrayBuffer(HEADER));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, options.bits, true);
  head.setUint32(8, rows.length / TAG_COUNT, true);
  head.setFloat32(12, scale, true);
  const parts = [
    new Uint8Array(head.buffer),
    new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.byteLength),
    Uint8Array.from(gaps),
    new Uint8Array(Int8Array.from(rows).buffer),
  ];
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

let shipped: Model | null = null;

/** The model that ships with the package, read once. */
export function shippedModel(): Model {
  shipped ??= parseModel(readFileSync(new URL('./model/tagger.bin.gz', import.meta.url)));
  return shipped;
}
