import { NumberWriter } from './numbers.ts';

/** A word, or a beginning as `pre*`, and the documents it stands in, as numbers. */
export interface Term {
  readonly word: string;
  readonly postings: string;
}

/** The documents of one word, side by side: how well it fits each, and the chunk where it stands first. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly weights: Uint32Array;
  readonly chunks: Uint32Array;
}

// Okapi BM25 (Robertson & Zaragoza 2009), its part that a document decides, in seven steps: what is left for the query
// to do is to weigh the words against each other.
const K1 = 1.2;
const B = 0.75;
const STEPS = 7;

/** Writes posting lists. The average length of documents goes in by rough steps, so that one edit does not change it. */
export class PostingWriter {
  readonly #numbers = new NumberWriter();
  readonly #norms: readonly number[];

  constructor(lengths: readonly number[]) {
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const rough = 1.25 ** Math.round(Math.log(Math.max(1, average)) / Math.log(1.25));
    this.#norms = lengths.map((length) => K1 * (1 - B + (B * length) / rough));
  }

  /**
   * For each document the distance from the one before and a step from 1 to 7, in one number; 0 for the step says that
   * another number follows, with the step and a chunk other than the first.
   */
  write({ documents, weights, chunks }: PostingList): string {
    const from = this.#numbers.length;
    let before = -1;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const distance = document - before - 1;
      const step = this.#stepOf(document, weights[i]!);
      if (chunks[i] === 0) this.#numbers.put(distance * 8 + step);
      else this.#numbers.put(distance * 8).put(chunks[i]! * 8 + step);
      before = document;
    }
    return this.#numbers.slice(from);
  }

  #stepOf(document: number, weight: number): number {
    const fit = weight / (weight + this.#norms[document]!);
    return Math.max(1, Math.min(STEPS, Math.round(fit * STEPS)));
  }
}
