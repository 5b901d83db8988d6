// A number is written in as few characters as tell it, and its last character says that it ends: "#" to "[" end a number
// (57 of them), "]" to "~" (34) come before. All are one byte, and none needs an escape in a script's string.
const LAST = 0x23;
const LASTS = 57;
const EARLIER = 0x5d;
const EARLIERS = 34;
// Of whole numbers that a computer keeps exactly, none takes more characters.
const LONGEST = 12;

/**
 * Writes lists of whole numbers from 0 on as text: 0 → "#", 56 → "[", 57 → "^#". Small numbers, of which an index is
 * made, take one character. `templates/assets/search/numbers.js` reads them.
 */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Characters written so far. */
  get length(): number {
    return this.#length;
  }

  put(number: number): this {
    if (this.#length + LONGEST > this.#bytes.length) this.#grow();
    if (number < LASTS) {
      this.#bytes[this.#length++] = LAST + number;
      return this;
    }
    let rest = Math.floor(number / LASTS);
    let places = 1;
    for (let left = rest; left >= EARLIERS; left = Math.floor(left / EARLIERS)) places += 1;
    const end = this.#length + places;
    this.#bytes[end] = LAST + (number % LASTS);
    for (let at = end - 1; at >= this.#length; at--) {
      this.#bytes[at] = EARLIER + (rest % EARLIERS);
      rest = Math.floor(rest / EARLIERS);
    }
    this.#length = end + 1;
    return this;
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written from one place to another. */
  slice(from = 0, to = this.#length): string {
    return Buffer.from(this.#bytes.buffer, from, to - from).toString('latin1');
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** A list of numbers as text. */
export function writeNumbers(numbers: Iterable<number>): string {
  const writer = new NumberWriter();
  for (const number of numbers) writer.put(number);
  return writer.slice();
}
