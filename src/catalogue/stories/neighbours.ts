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
/** In a small archive, articles past this share of the list. */
const USUAL_OF_FEW = 0.4;
/** Fewer articles tell less of which words are common, and look more alike: so much is taken off beside, falling to none. */
const FEW = { articles: 60, alike: 0.12 };
/** Where one story fills the archive, its own articles stand there: no more than this is taken off. */
const MOST_USUAL = 0.12;
const BINS = 1000;
/** Too little likeness to count for anything. */
const SLIGHT = 0.01;
/** An article is tied to so many of the likest, so that a story of thousands does not tie each to each. */
const MOST_LINKS = 24;
/** Work that the common words may cost, in all and for each article; what is commoner is passed over. */
const LEAST_STEPS = 10_000_000;
const STEPS_EACH = 4000;
/** Days after which nearness in time counts for little. */
const NEAR_DAYS = 10;
const TIME = { far: 0.7, near: 1.2 };

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
  const near: Near[][] = [];
  const sums = new Float64Array(vectors.length);
  const bins = new Uint32Array(BINS + 1);
  const touched = new Uint32Array(vectors.length);
  vectors.forEach(({ terms, weights }, a) => {
    let count = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      const weight = weights[i]!;
      for (let k = postings.start[term]!; k < postings.start[term + 1]!; k++) {
        const b = postings.articles[k]!;
        if (sums[b] === 0) touched[count++] = b;
        sums[b]! += weight * postings.weights[k]!;
      }
    }
    bins.fill(0);
    const own: Near[] = [];
    for (let i = 0; i < count; i++) {
      const b = touched[i]!;
      const cosine = sums[b]!;
      sums[b] = 0;
      if (b === a || cosine < SLIGHT) continue;
      const value = cosine * timeFactor(days[a]!, days[b]!);
      bins[Math.min(BINS, Math.floor(value * BINS))]!++;
      if (value > least) own.push({ article: b, value });
    }
    usual[a] = usualOf(bins, vectors.length);
    near.push(own.length <= MOST_LINKS ? own : own.sort(byValue).slice(0, MOST_LINKS));
  });
  const above = (value: number, a: number, b: number): number =>
    value * timeFactor(days[a]!, days[b]!) - (usual[a]! + usual[b]!) / 2;
  const links: Link[] = [];
  near.forEach((own, a) => {
    for (const { article: b, value } of own) {
      // Told by the other already.
      if (b < a && near[b]!.some(({ article }) => article === a)) continue;
      const weight = value - (usual[a]! + usual[b]!) / 2;
      if (weight > least) links.push({ from: a, to: b, weight });
    }
  });
  return { links, above };
}

interface Near {
  readonly article: number;
  readonly value: number;
}

function byValue(a: Near, b: Near): number {
  return b.value - a.value || a.article - b.article;
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

/** What is usual around an article: the mean likeness of those at the middling places of its sorted list, a histogram here. */
function usualOf(bins: Uint32Array, articles: number): number {
  const first = Math.min(USUAL_FROM, Math.ceil(articles * USUAL_OF_FEW));
  const end = Math.min(first + USUAL_COUNT, articles);
  let place = 0;
  let sum = 0;
  for (let bin = BINS; bin > 0 && place < end; bin--) {
    const from = Math.max(place, first);
    place += bins[bin]!;
    const to = Math.min(place, end);
    if (to > from) sum += ((to - from) * (bin + 0.5)) / BINS;
  }
  const few = FEW.alike * Math.max(0, 1 - articles / FEW.articles);
  return few + (end > first ? Math.min(MOST_USUAL, sum / (end - first)) : 0);
}

/** The articles of each term, and its weight in them: term `t` has the places from `start[t]` up to `start[t + 1]`. */
interface Postings {
  readonly start: Uint32Array;
  readonly articles: Uint32Array;
  readonly weights: Float32Array;
}

/** Articles by term, without the terms that are too common to be worth their cost. */
function postingsOf(vectors: readonly Vector[]): Postings {
  let size = 0;
  for (const { terms } of vectors) size = Math.max(size, (terms.at(-1) ?? -1) + 1);
  const among = new Uint32Array(size);
  for (const { terms } of vectors) for (const term of terms) among[term]!++;
  const most = commonest(among, Math.max(LEAST_STEPS, STEPS_EACH * vectors.length));
  const start = new Uint32Array(size + 1);
  for (let term = 0; term < size; term++)
    start[term + 1] = start[term]! + (among[term]! <= most ? among[term]! : 0);
  const next = start.slice();
  const articles = new Uint32Array(start[size]!);
  const weights = new Float32Array(start[size]!);
  vectors.forEach((vector, article) => {
    vector.terms.forEach((term, i) => {
      if (among[term]! > most) return;
      articles[next[term]!] = article;
      weights[next[term]!++] = vector.weights[i]!;
    });
  });
  return { start, articles, weights };
}

/** In how many articles a term may be, so that comparing costs no more than so many steps. */
function commonest(among: Uint32Array, steps: number): number {
  let left = steps;
  for (const count of among.toSorted()) {
    left -= count ** 2;
    if (left < 0) return count - 1;
  }
  return Number.POSITIVE_INFINITY;
}
