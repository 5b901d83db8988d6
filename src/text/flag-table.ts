/**
 * Bits for each of many words, without a string or an object for any of them: words are told apart by 64 bits of digest.
 * Filled from long lists in a few milliseconds, where a map of strings takes a hundred.
 */
export class FlagTable {
  private readonly keys: Uint32Array;
  private readonly flags: Uint32Array;
  private readonly last: number;
  private high = 0;
  private low = 0;

  /** @param size more than the words that will be added */
  constructor(size: number) {
    const slots = 2 ** Math.ceil(Math.log2(size * 2));
    this.keys = new Uint32Array(slots * 2);
    this.flags = new Uint32Array(slots);
    this.last = slots - 1;
  }

  /** Sets bits (not 0) of the word `text.slice(start, end)`. */
  add(text: string, start: number, end: number, bits: number): void {
    const slot = this.slotOf(text, start, end);
    this.keys[slot * 2] = this.high;
    this.keys[slot * 2 + 1] = this.low;
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
    this.high = high >>> 0;
    this.low = low >>> 0;
    const { keys, flags, last } = this;
    let slot = (high ^ (high >>> 15)) & last;
    while (flags[slot] !== 0 && (keys[slot * 2] !== this.high || keys[slot * 2 + 1] !== this.low))
      slot = (slot + 1) & last;
    return slot;
  }
}
