import { getOrAdd } from '../../text/grouping.ts';
import type { Vector } from './vectors.ts';

/** Two articles that are more alike than chance: `weight` is how much more. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Likeness of articles of an archive, with what is usual around each taken off. */
export interface Likeness {
  readonly links: readonly Link[];
  /** Likeness of two articles above what is usual around them. */
  above(cosine: number, a: number, b: number): number;
}

/** Articles that stand in the list of the likest at these places are of another story, but of the same world. */
const USUAL_FROM = 25;
const USUAL_COUNT = 20;
/** Where one story fills the archive, its own articles stand there: no more than this is taken off. */
const MOST_USUAL = 0.12;
const BINS = 1000;
/** Too little likeness to count for anything. */
const SLIGHT = 0.01;
/** Work that the common words may cost; commoner ones are passed over, first in the largest archives. */
const MOST_STEPS = 40_000_000;
/** Days after which nearness in time counts for little. */
const NEAR_DAYS = 5;
const TIME = { far: 0.85, near: 1.15 };

/**
 * Compares every article with those that share words with it, and keeps the pairs that are alike by more than `least`
 * above the usual. One threshold suits no two archives, so the usual likeness around each article is taken off first
 * (cross-domain similarity local scaling, Conneau et al. 2018). `days` are days of printing, null where unknown.
 */
export function likeness(
  vectors: readonly Vector[],
  days: readonly (number | null)[],
  least: number,
): Likeness {
  const postings = postingsOf(vectors);
  const usual = new Float64Array(vectors.length);
  const near: [number, number, number][] = [];
  const sums = new Float64Array(vectors.length);
  const touched: number[] = [];
  vectors.forEach((vector, a) => {
    vector.terms.forEach((term, i) => {
      const posting = postings.get(term);
      if (!posting) return;
      const weight = vector.weights[i]!;
      for (let k = 0; k < posting.articles.length; k++) {
        const b = posting.articles[k]!;
        if (sums[b] === 0) touched.push(b);
        sums[b]! += weight * posting.weights[k]!;
      }
    });
    const bins = new Uint32Array(BINS + 1);
    for (const b of touched) {
      const cosine = sums[b]!;
      sums[b] = 0;
      if (b === a || cosine < SLIGHT) continue;
      const value = cosine * timeFactor(days[a]!, days[b]!);
      bins[Math.min(BINS, Math.floor(value * BINS))]!++;
      if (b > a && value > least) near.push([a, b, value]);
    }
    touched.length = 0;
    usual[a] = usualOf(bins);
  });
  const above = (value: number, a: number, b: number): number =>
    value * timeFactor(days[a]!, days[b]!) - (usual[a]! + usual[b]!) / 2;
  const links = near.flatMap(([from, to, value]) => {
    const weight = value - (usual[from]! + usual[to]!) / 2;
    return weight > least ? [{ from, to, weight }] : [];
  });
  return { links, above };
}

/** What nearness in time adds, by whole days apart; the last place stands for all that is further. */
const TIME_FACTOR = Float64Array.from(
  { length: 64 },
  (_, days) => TIME.far + (TIME.near - TIME.far) * Math.exp(-days / NEAR_DAYS),
);

function timeFactor(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  return TIME_FACTOR[Math.min(63, Math.abs(a - b))]!;
}

/** Mean likeness of the articles at the places USUAL_FROM… of a sorted list, read from its histogram. */
function usualOf(bins: Uint32Array): number {
  let place = 0;
  let sum = 0;
  for (let bin = BINS; bin > 0 && place < USUAL_FROM + USUAL_COUNT; bin--) {
    const from = Math.max(place, USUAL_FROM);
    place += bins[bin]!;
    const to = Math.min(place, USUAL_FROM + USUAL_COUNT);
    if (to > from) sum += ((to - from) * (bin + 0.5)) / BINS;
  }
  return Math.min(MOST_USUAL, sum / USUAL_COUNT);
}

interface Posting {
  readonly articles: readonly number[];
  readonly weights: readonly number[];
}

/** Articles by term, without the terms that are too common to be worth their cost. */
function postingsOf(vectors: readonly Vector[]): Map<number, Posting> {
  const postings = new Map<number, { articles: number[]; weights: number[] }>();
  vectors.forEach((vector, article) => {
    vector.terms.forEach((term, i) => {
      const posting = getOrAdd(postings, term, () => ({ articles: [], weights: [] }));
      posting.articles.push(article);
      posting.weights.push(vector.weights[i]!);
    });
  });
  let steps = 0;
  const rareFirst = [...postings].sort((a, b) => a[1].articles.length - b[1].articles.length || a[0] - b[0]);
  for (const [term, { articles }] of rareFirst) {
    steps += articles.length ** 2;
    if (steps > MOST_STEPS) postings.delete(term);
  }
  return postings;
}
