import type { AnnotatedClip } from '../records/clip.ts';
import { shortHash } from '../text/hash.ts';
import { collectTerms } from '../text/terms.ts';
import type { Bearer } from './bearer.ts';

/** The weights of a text's words, by ascending digest; their squares add up to 1. */
interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

// Enough clips to know which words are rare and how alike two clips are by chance.
const SAMPLE = 600;
const CHANCE_PAIRS = 1500;
const FEWEST_FOR_CHANCE = 20;
const WINDOW = 90;
const MENTIONS_LOOKED_AT = 20;
// The beginning of a clip tells what it is about; a book among the clips must not cost more than they.
const LOOKED_AT = 8000;
const LOCAL_SHARE = 0.5;

/**
 * How alike the surroundings of names are: the cosine of their clips' words, weighted by rarity (Salton and Buckley
 * 1988), in standard deviations above what two clips of this archive have in common by chance. One threshold then serves
 * archives of one story and of many. Vectors are made when first asked for.
 */
export class Contexts {
  readonly #clips: readonly AnnotatedClip[];
  readonly #vectors = new Map<number, Vector>();
  readonly #locals = new Map<Bearer, Vector>();
  #rarity: Rarity | undefined;
  #chance: { readonly mean: number; readonly deviation: number } | undefined;

  constructor(clips: readonly AnnotatedClip[]) {
    this.#clips = clips;
  }

  /** Whether the archive is large enough to know what its clips have in common by chance. */
  get telling(): boolean {
    return this.#clips.length >= FEWEST_FOR_CHANCE;
  }

  /** Likeness of two bearers' clips in deviations above chance; 0 in an archive too small to know chance. */
  likeness(a: Bearer, b: Bearer): number {
    if (!this.telling) return 0;
    const { mean, deviation } = this.#byChance();
    const whole = (cosine(this.#vector(a.clip), this.#vector(b.clip)) - mean) / deviation;
    const local = (cosine(this.#local(a), this.#local(b)) - mean) / deviation;
    return (1 - LOCAL_SHARE) * whole + LOCAL_SHARE * local;
  }

  #vector(clip: number): Vector {
    let vector = this.#vectors.get(clip);
    if (!vector) {
      const { text } = this.#clips[clip]!.article;
      vector = this.#weigh(termsOf(text));
      this.#vectors.set(clip, vector);
    }
    return vector;
  }

  #local(bearer: Bearer): Vector {
    let vector = this.#locals.get(bearer);
    if (!vector) {
      const { article, annotation } = this.#clips[bearer.clip]!;
      const terms: number[] = [];
      for (const m of bearer.mentions.slice(0, MENTIONS_LOOKED_AT)) {
        const { start, end } = annotation.mentions[m]!;
        collectTerms(article.text, Math.max(0, start - WINDOW), start, terms);
        collectTerms(article.text, end, Math.min(article.text.length, end + WINDOW), terms);
      }
      vector = this.#weigh(Int32Array.from(terms).sort());
      this.#locals.set(bearer, vector);
    }
    return vector;
  }

  /** `sorted` has every word as often as the text. */
  #weigh(sorted: Int32Array): Vector {
    const { documents, size } = this.#rarities();
    const terms = new Int32Array(sorted.length);
    const weights = new Float32Array(sorted.length);
    let count = 0;
    let square = 0;
    for (let i = 0; i < sorted.length; ) {
      const term = sorted[i]!;
      const first = i;
      while (i < sorted.length && sorted[i] === term) i++;
      const rarity = Math.log((size + 1) / ((documents.get(term) ?? 0) + 0.5));
      if (rarity <= 0) continue;
      const weight = (1 + Math.log(i - first)) * rarity;
      terms[count] = term;
      weights[count++] = weight;
      square += weight * weight;
    }
    const norm = Math.sqrt(square) || 1;
    for (let i = 0; i < count; i++) weights[i]! /= norm;
    return { terms: terms.slice(0, count), weights: weights.slice(0, count) };
  }

  /** The clips that stand for the archive: chosen by their ids, so that order plays no part. */
  #sample(): number[] {
    const ranked = this.#clips.map(({ article }, i) => ({ i, rank: shortHash(article.id) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.i - b.i));
    return ranked.slice(0, SAMPLE).map(({ i }) => i);
  }

  #rarities(): Rarity {
    if (!this.#rarity) {
      const documents = new Map<number, number>();
      const sample = this.#sample();
      for (const clip of sample) {
        const terms = termsOf(this.#clips[clip]!.article.text);
        terms.forEach((term, i) => {
          if (term !== terms[i - 1]) documents.set(term, (documents.get(term) ?? 0) + 1);
        });
      }
      this.#rarity = { documents, size: sample.length };
    }
    return this.#rarity;
  }

  #byChance(): { readonly mean: number; readonly deviation: number } {
    if (!this.#chance) {
      const sample = this.#sample();
      const values: number[] = [];
      for (let i = 0; values.length < CHANCE_PAIRS && i < sample.length * 4; i++) {
        const a = sample[i % sample.length]!;
        const b = sample[(i * 7 + 1 + Math.floor(i / sample.length)) % sample.length]!;
        if (a !== b) values.push(cosine(this.#vector(a), this.#vector(b)));
      }
      const mean = values.reduce((sum, it) => sum + it, 0) / Math.max(1, values.length);
      const spread = values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / Math.max(1, values.length);
      this.#chance = { mean, deviation: Math.max(Math.sqrt(spread), 0.01) };
    }
    return this.#chance;
  }
}

/** In how many clips of a sample each word stands. */
interface Rarity {
  readonly documents: ReadonlyMap<number, number>;
  readonly size: number;
}

function termsOf(text: string): Int32Array {
  const terms: number[] = [];
  collectTerms(text, 0, Math.min(text.length, LOOKED_AT), terms);
  return Int32Array.from(terms).sort();
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const x = a.terms[i]!;
    const y = b.terms[j]!;
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
