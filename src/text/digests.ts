import { hash } from 'node:crypto';
import { getOrAdd } from './grouping.ts';

/** Of a digest: 128 bits of sha256, enough to tell things apart. */
export const DIGITS = 32;

const digests = new WeakMap<object, string>();

/** The digest by which contents or keys count as the same, in hex. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, DIGITS);
}

/** Says by what a value that never changes can be told from others, where that is known without looking at it. */
export function knowDigest(value: object, known: string): void {
  digests.set(value, known);
}

/** What tells a value of plain data from others: as was said of this very object, else a digest of its JSON, made once. */
export function digestOf(value: object): string {
  return getOrAdd(digests, value, () => digest(JSON.stringify(value)));
}
