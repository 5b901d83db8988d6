/** Fewer entries than this need no second allocation for an ordinary text. */
const FIRST_SLOTS = 4096;

/**
 * Keeps something about each distinct word, found again by the characters of a text without making a string of them.
 * Bounded: when there are more than `limit` words, it begins anew.
 */
export class WordTable<Entry extends { readonly text: string }> {
  private readonly make: (text: string) => Entry;
  private readonly limit: number;
  private entries: (Entry | undefined)[] = [];
  private hashes = new Int32Array(0);
  private count = 0;

  constructor(make: (text: string) => Entry, limit = 100_000) {
    this.make = make;
    this.limit = limit;
    this.clear(FIRST_SLOTS);
  }

  /** The entry of the word `text.slice(start, end)`. */
  of(text: string, start = 0, end = text.length): Entry {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = (hash ^ (hash >>> 15)) | 0;
    const { entries, hashes } = this;
    const last = hashes.length - 1;
    let slot = hash & last;
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (hashes[slot] === hash && isAt(entry.text, text, start, end)) return entry;
      slot = (slot + 1) & last;
    }
    return this.add(text.slice(start, end), hash);
  }

  private add(text: string, hash: number): Entry {
    if (this.count >= this.limit) this.clear(FIRST_SLOTS);
    else if (this.count * 2 >= this.hashes.length) this.grow();
    const entry = this.make(text);
    this.put(entry, hash);
    this.count++;
    return entry;
  }

  private put(entry: Entry, hash: number): void {
    const last = this.hashes.length - 1;
    let slot = hash & last;
    while (this.entries[slot] !== undefined) slot = (slot + 1) & last;
    this.entries[slot] = entry;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { entries, hashes, count } = this;
    this.clear(hashes.length * 4);
    entries.forEach((entry, slot) => {
      if (entry !== undefined) this.put(entry, hashes[slot]!);
    });
    this.count = count;
  }

  private clear(slots: number): void {
    this.entries = new Array<Entry | undefined>(slots).fill(undefined);
    this.hashes = new Int32Array(slots);
    this.count = 0;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
