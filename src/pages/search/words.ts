import type { SearchDocument } from './document.ts';
import { beginAt, passagesOf } from './passages.ts';
import { Vocabulary } from './vocabulary.ts';

/** The words of a collection: which documents each stands in, and where. Columns of equal length. */
export interface Words {
  /** Every word once, in code unit order; the numbers below point into it. */
  readonly list: readonly string[];
  /** By document: how many words it has. */
  readonly lengths: readonly number[];
  /** A posting for each word of each document, in order of documents. */
  readonly postings: {
    readonly word: Uint32Array;
    readonly document: Uint32Array;
    /** How often it stands there, each time by the weight of its field. */
    readonly weight: Uint32Array;
    /** The chunk of the body where it stands first. */
    readonly chunk: Uint32Array;
  };
  /** Every place of every word, in order of documents and positions. Words that stand together have positions in a row. */
  readonly places: {
    readonly word: Uint32Array;
    readonly document: Uint32Array;
    readonly position: Uint32Array;
  };
}

// About what a word takes up with the space after it.
const CHARACTERS = 6;
// Of the words of an article, about so many are others than those before.
const DISTINCT = 0.6;

/** Reads the words of documents, once. */
export class WordReader {
  readonly #vocabulary = new Vocabulary();
  readonly #lengths: number[] = [];
  // By word: the document read last that has it, and its posting there.
  readonly #lastDocument: number[] = [];
  readonly #lastPosting: number[] = [];
  readonly #postings: Record<'word' | 'document' | 'weight' | 'chunk', Column>;
  readonly #places: Record<'word' | 'document' | 'position', Column>;
  #position = 0;

  /** @param length about how many characters there will be */
  constructor(length: number) {
    const expected = Math.ceil(length / CHARACTERS);
    const posting = () => new Column(expected * DISTINCT);
    const place = () => new Column(expected);
    this.#postings = { word: posting(), document: posting(), weight: posting(), chunk: posting() };
    this.#places = { word: place(), document: place(), position: place() };
  }

  add(document: SearchDocument): void {
    const before = this.#places.word.length;
    let next: number | null = null;
    for (const { text, weight, chunk, goesOn } of passagesOf(document)) {
      this.#position = goesOn && next !== null ? next : beginAt(next);
      this.#read(text, weight, chunk ?? 0);
      next = this.#position;
    }
    this.#lengths.push(this.#places.word.length - before);
  }

  #read(text: string, weight: number, chunk: number): void {
    const document = this.#lengths.length;
    for (const word of this.#vocabulary.numbersOf(text)) {
      if (this.#lastDocument[word] === document) {
        this.#postings.weight.values[this.#lastPosting[word]!]! += weight;
      } else {
        this.#lastDocument[word] = document;
        this.#lastPosting[word] = this.#postings.word.length;
        this.#postings.word.push(word);
        this.#postings.document.push(document);
        this.#postings.weight.push(weight);
        this.#postings.chunk.push(chunk);
      }
      this.#places.word.push(word);
      this.#places.document.push(document);
      this.#places.position.push(this.#position++);
    }
  }

  /** Numbers the words anew, in code unit order. */
  finish(): Words {
    const written = this.#vocabulary.words();
    const list = written.toSorted();
    const rankOf = new Map(list.map((word, rank) => [word, rank]));
    const ranks = Uint32Array.from(written, (word) => rankOf.get(word)!);
    const { word, document, weight, chunk } = this.#postings;
    return {
      list,
      lengths: this.#lengths,
      postings: { word: word.mapped(ranks), document: document.all, weight: weight.all, chunk: chunk.all },
      places: {
        word: this.#places.word.mapped(ranks),
        document: this.#places.document.all,
        position: this.#places.position.all,
      },
    };
  }
}

/** A list of numbers that grows, four bytes for each: an archive has millions of words. */
class Column {
  values: Uint32Array;
  length = 0;

  /** With room for as many as are expected: what is moved about while it grows costs more than all else. */
  constructor(expected: number) {
    this.values = new Uint32Array(1024 + Math.ceil(expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  get all(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** The numbers that a table gives for these. */
  mapped(table: Uint32Array): Uint32Array {
    for (let i = 0; i < this.length; i++) this.values[i] = table[this.values[i]!]!;
    return this.all;
  }
}
