import { hash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/** Says by what a value that never changes can be told from others, where that is known without looking at it. */
export function knowDigest(value: object, digest: string): void {
  digests.set(value, digest);
}

/** What tells a value of plain data from others: as was said of this very object, else a digest of its JSON, made once. */
export function digestOf(value: object): string {
  let digest = digests.get(value);
  if (digest === undefined) {
    digest = hash('sha256', JSON.stringify(value), 'hex').slice(0, 32);
    digests.set(value, digest);
  }
  return digest;
}
