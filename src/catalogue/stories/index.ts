import { edtfRange } from '../../text/calendar.ts';
import { groupBy } from '../../text/grouping.ts';
import { likeness } from './neighbours.ts';
import { Overlap } from './overlap.ts';
import { refine } from './refine.ts';
import { Vocabulary } from './terms.ts';
import { communities, LARGE } from './threads.ts';
import { product, rarityOf, type Vector, vectorOf } from './vectors.ts';

/** An article as far as its story can be told from it. */
export interface Report {
  /** Unique in the archive. */
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  /** A second report printed below it, as related material. */
  readonly below?: string;
  /** EDTF. */
  readonly published: string | null;
  /** What it names and when it happened, by any key that articles share: authority ids, days. */
  readonly known: readonly string[];
  /** Id of its origin: the copies of one text count as one report. */
  readonly origin: string;
}

/** How much more alike than usual two reports of one story are; inside a community of stories less will do. */
const LEAST = 0.085;
const LEAST_INSIDE = 0.7 * LEAST;

/** A thread of events: ids of articles, in the order of their days. */
export interface FoundStory {
  /** Those that tell of it first of all; an article is so in one story at most. */
  readonly own: readonly string[];
  /** Those with a passage on it. */
  readonly also: readonly string[];
}

/**
 * Threads of events. Words, names, places, days and nearness in time are weighed together; what is usual around an article
 * is taken off, so that one setting serves a local paper and a wire; communities of the graph of likeness are parted where
 * two events of a kind meet. An article that nothing else joins is in no story; one with a passage on another story is in
 * that as well. The order of the reports plays no part.
 */
export function findStories(reports: readonly Report[]): FoundStory[] {
  const sorted = [...reports].sort(byDayThenId);
  const heads = new Map(sorted.map((report) => [report.origin, report]));
  for (const report of sorted) if (report.id === report.origin) heads.set(report.origin, report);
  const told = [...heads.values()];
  const copies = groupBy(sorted.keys(), (place) => sorted[place]!.origin);
  const below = told.flatMap(({ below: text = '' }, article) => (text === '' ? [] : [{ article, text }]));

  const vocabulary = new Vocabulary();
  const counted = told.map(({ headline, text, known }) => vocabulary.count(headline, text, known));
  counted.push(...below.map(({ text }) => vocabulary.count('', text, [])));
  const rarity = rarityOf(vocabulary, counted.length);
  const vectors = counted.map((one) => vectorOf(one, rarity));
  const days = [...told, ...below.map(({ article }) => told[article]!)].map(
    ({ published }) => edtfRange(published)?.from ?? null,
  );
  const { links, above } = likeness(vectors, days, LEAST);
  const between = links.filter(({ from, to }) => from < told.length && to < told.length);
  const spread = new Float32Array(vocabulary.size);
  const stories = communities(told.length, between, LEAST)
    .flatMap((community) =>
      community.length > LARGE || community.length < 3
        ? [community]
        : parted(community, vectors, above, spread),
    )
    .filter(([first, second]) => second !== undefined || copies.get(told[first!]!.origin)!.length > 1);

  const overlap = new Overlap({ vectors, vocabulary, rarity, links, above, stories });
  const also = stories.map((): number[] => []);
  below.forEach(({ article }, i) => {
    for (const story of overlap.ofPassage(told.length + i, article)) also[story]!.push(article);
  });
  told.forEach(({ text }, article) => {
    for (const story of overlap.ofParagraphs(article, text)) also[story]!.push(article);
  });
  const idsOf = (articles: readonly number[]): string[] =>
    [...new Set(articles)]
      .flatMap((article) => copies.get(told[article]!.origin)!)
      .sort((a, b) => a - b)
      .map((place) => sorted[place]!.id);
  return stories.map((members, story) => ({ own: idsOf(members), also: idsOf(also[story]!) }));
}

/** Parts a community of any size but the largest; `spread` is room for one vector, all 0 before and after. */
function parted(
  community: readonly number[],
  vectors: readonly Vector[],
  above: (cosine: number, a: number, b: number) => number,
  spread: Float32Array,
): number[][] {
  const alike = community.map(() => new Float64Array(community.length));
  community.forEach((a, i) => {
    const { terms, weights } = vectors[a]!;
    for (let t = 0; t < terms.length; t++) spread[terms[t]!] = weights[t]!;
    for (let k = i + 1; k < community.length; k++) {
      const b = community[k]!;
      const value = above(product(spread, vectors[b]!), a, b);
      alike[i]![k] = value;
      alike[k]![i] = value;
    }
    for (let t = 0; t < terms.length; t++) spread[terms[t]!] = 0;
  });
  return refine(alike, LEAST_INSIDE).map((members) => members.map((i) => community[i]!));
}

function byDayThenId(a: Report, b: Report): number {
  const [one, other] = [a.published ?? '9999', b.published ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
