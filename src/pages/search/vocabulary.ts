import { isPlain, LONGEST_WORD, searchWords } from '../../text/search-words.ts';

const [SEPARATOR, DROPPED] = [0, 1];
const RIGHT_QUOTE = 0x2019;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What each ASCII character is in a word: itself in lower case, nothing (an apostrophe), or the end of the word. */
const UNITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "'") return DROPPED;
  return /[A-Za-z0-9]/.test(character) ? character.toLowerCase().charCodeAt(0) : SEPARATOR;
});

/**
 * Numbers the words of texts as they come. An archive says its words a hundred times over: in plain text they are told
 * by their letters, in a hash table with open addressing, and no string is made of them.
 */
export class Vocabulary {
  /** Number of the word + 1 by its hash; 0 is free. */
  #table = new Uint32Array(1 << 16);
  /** The letters of all words end to end, where each begins, and its hash. */
  #letters = new Uint16Array(1 << 18);
  #starts = new Uint32Array(1 << 15);
  #hashes = new Uint32Array(1 << 15);
  #size = 0;
  /** The numbers of the words of the last text. */
  #found = new Uint32Array(1 << 12);
  #count = 0;
  /** The letters of the word that is being read. */
  readonly #word = new Uint16Array(LONGEST_WORD);

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The numbers of the words of a text, as `searchWords` cuts it; they hold until the next text. */
  numbersOf(text: string): Uint32Array {
    this.#count = 0;
    if (isPlain(text)) this.#readPlain(text);
    else for (const word of searchWords(text)) this.#readWord(word);
    return this.#found.subarray(0, this.#count);
  }

  /** All words, in the order of their numbers. */
  words(): string[] {
    return Array.from({ length: this.#size }, (_, number) =>
      String.fromCharCode(...this.#letters.subarray(this.#starts[number]!, this.#starts[number + 1]!)),
    );
  }

  #readPlain(text: string): void {
    const word = this.#word;
    let length = 0;
    let hash = OFFSET;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      const unit = code < 128 ? UNITS[code]! : code === RIGHT_QUOTE ? DROPPED : SEPARATOR;
      if (unit > DROPPED) {
        if (length === LONGEST_WORD) continue;
        word[length++] = unit;
        hash = Math.imul(hash ^ unit, PRIME);
      } else if (unit === SEPARATOR && length > 0) {
        this.#push(length, hash >>> 0);
        length = 0;
        hash = OFFSET;
      }
    }
  }

  #readWord(written: string): void {
    let hash = OFFSET;
    for (let i = 0; i < written.length; i++) {
      this.#word[i] = written.charCodeAt(i);
      hash = Math.imul(hash ^ written.charCodeAt(i), PRIME);
    }
    this.#push(written.length, hash >>> 0);
  }

  #push(length: number, hash: number): void {
    if (this.#count === this.#found.length) this.#found = grown(this.#found);
    this.#found[this.#count++] = this.#numberOf(length, hash);
  }

  #numberOf(length: number, hash: number): number {
    const mask = this.#table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#table[slot]! - 1;
      if (number < 0) return this.#add(slot, length, hash);
      if (this.#hashes[number] === hash && this.#isAt(this.#starts[number]!, number, length)) return number;
    }
  }

  #isAt(start: number, number: number, length: number): boolean {
    if (this.#starts[number + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#letters[start + i] !== this.#word[i]) return false;
    return true;
  }

  #add(slot: number, length: number, hash: number): number {
    const number = this.#size++;
    const start = this.#starts[number]!;
    while (start + length > this.#letters.length) this.#letters = grown(this.#letters);
    if (number + 1 === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#hashes = grown(this.#hashes);
    }
    this.#letters.set(this.#word.subarray(0, length), start);
    this.#starts[number + 1] = start + length;
    this.#hashes[number] = hash;
    this.#table[slot] = number + 1;
    if (this.#size * 2 > this.#table.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = this.#hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = number + 1;
    }
    this.#table = table;
  }
}

function grown<T extends Uint16Array | Uint32Array>(list: T): T {
  const larger = new (list.constructor as new (length: number) => T)(list.length * 2);
  larger.set(list);
  return larger;
}
