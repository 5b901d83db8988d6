/** Bits for each of some thousand hashes: a map of numbers that is emptied in no time, for use once a document. */
export class HashBits {
  private keys = new Int32Array(0);
  private bits = new Uint8Array(0);
  /** Which filling a slot belongs to: those of earlier ones are free. */
  private rounds = new Uint32Array(0);
  private round = 0;
  private count = 0;

  constructor() {
    this.allot(2048);
  }

  clear(): void {
    this.round++;
    this.count = 0;
  }

  /** Sets bits of a 32-bit hash. */
  add(hash: number, bits: number): void {
    const slot = this.slotOf(hash);
    if (this.rounds[slot] === this.round) {
      this.bits[slot]! |= bits;
      return;
    }
    this.keys[slot] = hash;
    this.bits[slot] = bits;
    this.rounds[slot] = this.round;
    this.count++;
    if (this.count * 2 > this.keys.length) this.grow();
  }

  /** The bits of a hash; 0 when none were set. */
  get(hash: number): number {
    const slot = this.slotOf(hash);
    return this.rounds[slot] === this.round ? this.bits[slot]! : 0;
  }

  /** Where the hash is, or would be. */
  private slotOf(hash: number): number {
    const { keys, rounds, round } = this;
    const last = keys.length - 1;
    let slot = hash & last;
    while (rounds[slot] === round && keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { keys, bits, rounds, round } = this;
    this.allot(keys.length * 4);
    keys.forEach((key, slot) => {
      if (rounds[slot] === round) this.add(key, bits[slot]!);
    });
  }

  private allot(slots: number): void {
    this.keys = new Int32Array(slots);
    this.bits = new Uint8Array(slots);
    this.rounds = new Uint32Array(slots);
    this.round = 1;
    this.count = 0;
  }
}
