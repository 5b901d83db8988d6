/** Thrown when a container asks for more than it may: it is a bomb, or no container at all. Caught where it is opened. */
export class ContainerLimit extends Error {}

/** Compressed text shrinks to a fifth or a tenth, a bomb to a thousandth. */
const LARGEST_RATIO = 250;
/** Below this size, in bytes, the ratio says nothing. */
const RATIO_COUNTS_FROM = 64_000_000;

/** True when `stored` bytes have unpacked to more than any honest file does. */
export function isBomb(unpacked: number, stored: number): boolean {
  return unpacked > RATIO_COUNTS_FROM && unpacked > LARGEST_RATIO * stored;
}

/** Passes chunks on and counts them; throws {@link ContainerLimit} when `forbidden` says so of the total. */
export class CountedBytes {
  private readonly source: AsyncIterable<Uint8Array>;
  private readonly forbidden: (total: number) => boolean;
  total = 0;

  constructor(source: AsyncIterable<Uint8Array>, forbidden: (total: number) => boolean = () => false) {
    this.source = source;
    this.forbidden = forbidden;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, unknown> {
    for await (const chunk of this.source) {
      this.total += chunk.length;
      if (this.forbidden(this.total)) throw new ContainerLimit(`unpacks to more than ${this.total} bytes`);
      yield chunk;
    }
  }
}
