import type { Counted, Vocabulary } from './terms.ts';

/** Weighted terms of an article, length 1 in all; `terms` ascend, so that two can be walked side by side. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** What an article keeps: its weightiest terms. */
const KEPT = 160;

/** What only one article has joins it to none, but makes it less like the others: it counts for this much. */
const UNIQUE = 0.3;

/** How rare each term is among so many articles. */
export function rarityOf(vocabulary: Vocabulary, articles: number): Float64Array {
  return Float64Array.from({ length: vocabulary.size }, (_, term) => {
    const among = vocabulary.among(term);
    return (among < 2 ? UNIQUE : 1) * Math.log((articles + 1) / Math.max(1, among));
  });
}

/** Turns counted terms into a vector: log-frequency by inverse document frequency (Salton and Buckley 1988). */
export function vectorOf({ terms, weights: own }: Counted, rarity: Float64Array): Vector {
  const weights = own.map((weight, i) => weight * (rarity[terms[i]!] ?? 0));
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += weights[i]! ** 2;
  const norm = Math.sqrt(squares) || 1;
  const kept = heaviest(weights).map((i) => terms[i]! * ROOM + i);
  const ascending = new Float64Array(kept).sort();
  return {
    terms: Uint32Array.from(ascending, (key) => Math.floor(key / ROOM)),
    weights: Float32Array.from(ascending, (key) => weights[key % ROOM]! / norm),
  };
}

/** Room for the places of one article's terms in a number with the term. */
const ROOM = 2 ** 20;

/** The places of the heaviest weights above 0; of equal ones at the limit, the first. */
function heaviest(weights: Float32Array): number[] {
  const least = weights.length > KEPT ? weights.toSorted()[weights.length - KEPT]! : 0;
  let above = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > least) above++;
  let room = KEPT - above;
  const kept: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight > least || (weight > 0 && weight === least && room-- > 0)) kept.push(i);
  }
  return kept;
}

/** Cosine of two vectors. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[k]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[k++]!;
    else if (difference < 0) i++;
    else k++;
  }
  return sum;
}

/** Cosine of a vector that is spread over all terms and another: for comparing one with many. */
export function product(spread: Float32Array, { terms, weights }: Vector): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += spread[terms[i]!]! * weights[i]!;
  return sum;
}
