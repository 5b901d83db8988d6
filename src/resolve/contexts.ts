import type { AnnotatedClip } from '../records/clip.ts';
import { shortHash } from '../text/hash.ts';
import { countTerms } from '../text/terms.ts';
import type { Bearer } from './bearer.ts';

type Vector = ReadonlyMap<string, number>;

// Enough clips to know which words are rare and how alike two clips are by chance.
const SAMPLE = 600;
const CHANCE_PAIRS = 1500;
const FEWEST_FOR_CHANCE = 20;
const WINDOW = 90;
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
  #rarity: { readonly documents: Vector; readonly size: number } | undefined;
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
      vector = this.#weigh(countTerms(this.#clips[clip]!.article.text));
      this.#vectors.set(clip, vector);
    }
    return vector;
  }

  #local(bearer: Bearer): Vector {
    let vector = this.#locals.get(bearer);
    if (!vector) {
      const { article, annotation } = this.#clips[bearer.clip]!;
      const counts = new Map<string, number>();
      for (const m of bearer.mentions) {
        const { start, end } = annotation.mentions[m]!;
        countTerms(article.text, Math.max(0, start - WINDOW), start, counts);
        countTerms(article.text, end, end + WINDOW, counts);
      }
      vector = this.#weigh(counts);
      this.#locals.set(bearer, vector);
    }
    return vector;
  }

  #weigh(counts: ReadonlyMap<string, number>): Vector {
    const { documents, size } = this.#rarities();
    const weights = new Map<string, number>();
    let square = 0;
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log((size + 1) / ((documents.get(term) ?? 0) + 0.5));
      if (weight <= 0) continue;
      weights.set(term, weight);
      square += weight * weight;
    }
    const norm = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / norm);
    return weights;
  }

  /** The clips that stand for the archive: chosen by their ids, so that order plays no part. */
  #sample(): number[] {
    const ranked = this.#clips.map(({ article }, i) => ({ i, rank: shortHash(article.id) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.i - b.i));
    return ranked.slice(0, SAMPLE).map(({ i }) => i);
  }

  #rarities(): { readonly documents: Vector; readonly size: number } {
    if (!this.#rarity) {
      const documents = new Map<string, number>();
      const sample = this.#sample();
      for (const clip of sample) {
        for (const term of countTerms(this.#clips[clip]!.article.text).keys()) {
          documents.set(term, (documents.get(term) ?? 0) + 1);
        }
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

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
