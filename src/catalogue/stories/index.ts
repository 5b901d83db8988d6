import { edtfRange } from '../../text/calendar.ts';
import { likeness } from './neighbours.ts';
import { refine } from './refine.ts';
import { Vocabulary } from './terms.ts';
import { communities, LARGE } from './threads.ts';
import { cosine, type Vector, vectorsOf } from './vectors.ts';

/** An article as far as its story can be told from it. */
export interface Report {
  /** Unique in the archive. */
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  /** EDTF. */
  readonly published: string | null;
  /** What it names and when it happened, by any key that articles share: authority ids, days. */
  readonly known: readonly string[];
  /** Id of its origin: the copies of one text count as one report. */
  readonly origin: string;
}

/** How much more alike than usual two reports of one story are; inside a community of stories less will do. */
const LEAST = 0.1;
const LEAST_INSIDE = 0.7 * LEAST;

/**
 * Threads of events: the ids of the articles of each story, in the order of their days. Words, names, places, days
 * and nearness in time are weighed together; what is usual around an article is taken off, so that one setting serves a
 * local paper and a wire; communities of the graph of likeness are parted where two events of a kind meet. An article that
 * nothing else joins is in no story. The order of the reports plays no part.
 */
export function findStories(reports: readonly Report[]): string[][] {
  const sorted = [...reports].sort(byDayThenId);
  const heads = new Map(sorted.map((report) => [report.origin, report]));
  for (const report of sorted) if (report.id === report.origin) heads.set(report.origin, report);
  const told = [...heads.values()];
  const vocabulary = new Vocabulary();
  const counted = told.map(({ headline, text, known }) => vocabulary.count(headline, text, known));
  const vectors = vectorsOf(counted, vocabulary);
  const days = told.map(({ published }) => edtfRange(published)?.from ?? null);
  const found = likeness(vectors, days, LEAST);
  const stories = communities(told.length, found.links, LEAST).flatMap((community) =>
    community.length > LARGE || community.length < 3 ? [community] : parted(community, vectors, found.above),
  );
  const storyOf = new Map(stories.flatMap((members, story) => members.map((i) => [told[i]!.origin, story])));
  const members = stories.map((): string[] => []);
  for (const report of sorted) members[storyOf.get(report.origin)!]!.push(report.id);
  return members.filter((ids) => ids.length > 1);
}

function parted(
  community: readonly number[],
  vectors: readonly Vector[],
  above: (cosine: number, a: number, b: number) => number,
): number[][] {
  const alike = community.map(() => new Float64Array(community.length));
  community.forEach((a, i) => {
    for (let k = i + 1; k < community.length; k++) {
      const b = community[k]!;
      const value = above(cosine(vectors[a]!, vectors[b]!), a, b);
      alike[i]![k] = value;
      alike[k]![i] = value;
    }
  });
  return refine(alike, LEAST_INSIDE).map((members) => members.map((i) => community[i]!));
}

function byDayThenId(a: Report, b: Report): number {
  const [one, other] = [a.published ?? '9999', b.published ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
