/**
 * Bits for each of many words, without a string or an object for any of them: a word is known by 32 bits of digest and
 * by where another 32 put it. Two arrays, which can lie in a file as they lie in memory.
 */
export class FlagTable {
  /** A digest for each slot. */
  readonly keys: Uint32Array;
  /** The bits of the word in each slot; 0 in a free one. */
  readonly flags: Uint32Array;
  private readonly last: number;
  private key = 0;

  /** Two arrays of one length, a power of two: those of an earlier table, or empty ones. */
  constructor(keys: Uint32Array, flags: Uint32Array) {
    this.keys = keys;
    this.flags = flags;
    this.last = keys.length - 1;
  }

  /** An empty table, with room for as many words at least. */
  static of(words: number): FlagTable {
    const slots = 2 ** Math.ceil(Math.log2(words * 2));
    return new FlagTable(new Uint32Array(slots), new Uint32Array(slots));
  }

  /** Sets bits (not 0) of the word `text.slice(start, end)`. */
  add(text: string, start: number, end: number, bits: number): void {
    const slot = this.slotOf(text, start, end);
    this.keys[slot] = this.key;
    this.flags[slot]! |= bits;
  }

  /** The bits of the word `text.slice(start, end)`; 0 when it was not added. */
  get(text: string, start = 0, end = text.length): number {
    return this.flags[this.slotOf(text, start, end)]!;
  }

  /** Where the word is, or would be. */
  private slotOf(text: string, start: number, end: number): number {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b);
      low ^= low >>> 13;
    }
    const key = low >>> 0;
    this.key = key;
    const { keys, flags, last } = this;
    let slot = (high ^ (high >>> 15)) & last;
    while (flags[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
}
