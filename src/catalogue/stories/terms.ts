import { FNV_OFFSET, FNV_PRIME, fnv1a } from '../../text/hash.ts';
import { EMPTY_WORDS } from '../../text/terms.ts';

/** A story is told at the top; the rest of a long read leads away from it. */
const LONGEST = 600;
const HEADLINE = 5;
/** A capital inside a sentence marks a name: it counts so much oftener. */
const NAME = 1.5;
/** Names, figures and days weigh more than words: two events of one kind share the words and not the names. */
const TELLING = 1.6;

const EMPTY = new Set([...EMPTY_WORDS].map((word) => fnv1a(word) | 0));

/** The terms of one article by their numbers in the vocabulary, and what each weighs in it, however rare it is elsewhere. */
export interface Counted {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Numbers the words and known things of an archive, and counts how many articles have each. */
export class Vocabulary {
  readonly #numbers = new Map<number, number>();
  /** Weighted count of each term in the article at hand; 0 between articles. */
  #times = new Float32Array(1024);
  /** 1 for the terms that are names, figures or known things in the article at hand. */
  #telling = new Uint8Array(1024);
  #met: number[] = [];
  readonly #articles: number[] = [];

  /** How many terms have been met. */
  get size(): number {
    return this.#articles.length;
  }

  /** How many of the articles counted so far have a term. */
  among(term: number): number {
    return this.#articles[term]!;
  }

  /** What an article is about: its words, plurals as singulars, and each thing it is known to name. It is counted in. */
  count(headline: string, text: string, known: readonly string[]): Counted {
    const counted = this.weigh(headline, text, known);
    for (const term of counted.terms) this.#articles[term]!++;
    return counted;
  }

  /** The same of a passage, which is no article of its own. */
  weigh(headline: string, text: string, known: readonly string[]): Counted {
    this.#read(headline, { times: HEADLINE, capitals: false });
    this.#read(text, { times: 1, capitals: true });
    for (const thing of known) this.#add(fnv1a(thing) | 0, 1, true);
    const terms = new Uint32Array(this.#met);
    const weights = new Float32Array(terms.length);
    terms.forEach((term, i) => {
      weights[i] = (1 + Math.log(this.#times[term]!)) * (this.#telling[term] === 1 ? TELLING : 1);
      this.#times[term] = 0;
      this.#telling[term] = 0;
    });
    this.#met = [];
    return { terms, weights };
  }

  #add(hash: number, times: number, telling: boolean): void {
    let term = this.#numbers.get(hash);
    if (term === undefined) {
      term = this.#articles.push(0) - 1;
      this.#numbers.set(hash, term);
      if (term >= this.#times.length) this.#enlarge();
    }
    if (this.#times[term] === 0) this.#met.push(term);
    this.#times[term]! += times;
    if (telling) this.#telling[term] = 1;
  }

  #enlarge(): void {
    const [times, telling] = [this.#times, this.#telling];
    this.#times = new Float32Array(times.length * 2);
    this.#telling = new Uint8Array(times.length * 2);
    this.#times.set(times);
    this.#telling.set(telling);
  }

  /** Adds the words of a text; the capitals of a headline tell nothing. Linear, without making strings. */
  #read(text: string, { times, capitals }: { times: number; capitals: boolean }): void {
    let hash = FNV_OFFSET;
    let stem = FNV_OFFSET;
    let length = 0;
    let words = 0;
    let last = 0;
    let capital = false;
    let opening = true;
    for (let i = 0; i <= text.length && words < LONGEST; i++) {
      let code = i < text.length ? text.charCodeAt(i) : 32;
      const upper = code >= 65 && code <= 90;
      if (upper) code += 32;
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isLetter(code)) {
        if (length === 0) capital = upper && !opening;
        stem = hash;
        hash = Math.imul(hash ^ code, FNV_PRIME);
        length++;
        if (code !== 115) last = code;
        else if (last === 115) last = 1;
        else last = 115;
        continue;
      }
      if (length > 0) {
        words++;
        const plural = length > 4 && last === 115;
        if (length > 2 && !EMPTY.has(hash | 0)) {
          const name = capital && capitals;
          const figure = last >= 48 && last <= 57;
          this.#add((plural ? stem : hash) | 0, name ? times * NAME : times, name || figure);
        }
        hash = FNV_OFFSET;
        length = 0;
        last = 0;
        opening = false;
      }
      if (code === 46 || code === 33 || code === 63 || code === 10 || code === 34 || code === 0x201c)
        opening = true;
    }
  }
}

function isLetter(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0x3000) || code > 0x303f;
}
