import { expect, it } from 'vitest';
import { HashBits } from '../../../src/text/hash-bits.ts';

it('holds what a map of numbers would, through growth, and nothing after it was cleared', () => {
  const bits = new HashBits();
  for (const size of [10, 20_000, 300]) {
    bits.clear();
    const map = new Map<number, number>();
    for (let i = 0; i < size; i++) {
      const hash = Math.imul(i % 7000, 0x9e3779b1);
      map.set(hash, (map.get(hash) ?? 0) | (1 << (i % 3)));
      bits.add(hash, 1 << (i % 3));
    }
    for (const [hash, expected] of map) expect(bits.get(hash)).toBe(expected);
    expect(bits.get(Math.imul(7001, 0x9e3779b1))).toBe(0);
  }
});
