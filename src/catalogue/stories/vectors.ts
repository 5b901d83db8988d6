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
  const weights = new Float32Array(terms.length);
  let squares = 0;
  for (let i = 0; i < terms.length; i++) {
    weights[i] = own[i]! * (rarity[terms[i]!] ?? 0);
    squares += weights[i]! ** 2;
  }
  const norm = Math.sqrt(squares) || 1;
  const ascending = heaviest(weights, terms).sort();
  const vector = { terms: new Uint32Array(ascending.length), weights: new Float32Array(ascending.length) };
  for (let at = 0; at < ascending.length; at++) {
    const key = ascending[at]!;
    const term = Math.floor(key / ROOM);
    vector.terms[at] = term;
    vector.weights[at] = weights[key - term * ROOM]! / norm;
  }
  return vector;
}

/** Room for the places of one article's terms in a number with the term. */
const ROOM = 2 ** 20;

/** The terms of the heaviest weights above 0, each in a number with its place; of equal ones at the limit, the first. */
function heaviest(weights: Float32Array, terms: Uint32Array): Float64Array {
  const least = weights.length > KEPT ? weights.toSorted()[weights.length - KEPT]! : 0;
  let above = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > least) above++;
  let room = KEPT - above;
  let count = 0;
  const kept = new Float64Array(Math.min(KEPT, weights.length));
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight > least || (weight > 0 && weight === least && room-- > 0))
      kept[count++] = terms[i]! * ROOM + i;
  }
  return kept.subarray(0, count);
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
