import { edtfRange } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { compare } from '../entries.ts';
import type { StoryBook } from '../stories/make.ts';
import { candidatePairs } from './candidates.ts';
import { type Likeness, likeness } from './compare.ts';
import { Groups } from './groups.ts';
import type { Said } from './said.ts';
import { type QuotedWords, wordReader } from './words.ts';

/** The same words within so many days are one utterance; later they may have been said anew. */
const DAYS = { words: 10, sense: 2 };

interface Length {
  readonly words: number;
  /** How many of them must tell what it is about. */
  readonly content: number;
}

/** Fewer words are anybody's. */
const SHORTEST: Length = { words: 4, content: 2 };
/** So many are not said twice by chance. */
const LONG: Length = { words: 12, content: 5 };
/** What it takes where it is open who speaks. */
const NOBODY = { inStory: { words: 5, content: 2 }, anywhere: { words: 8, content: 3 } };

/** A quote with what its joining hangs on. */
export interface Told {
  readonly said: Said;
  readonly words: QuotedWords;
  readonly authority: string | null;
  /** Days since 1970 when it was printed: its own day, else that of the first article with its text, or in its story. */
  readonly day: number | null;
  readonly origin: string;
  readonly stories: readonly string[];
}

/**
 * Brings together the quotes that give the same utterance. Evidence of several kinds must agree: the words in their order,
 * the speaker (who may be open in one of them), the days of print and the threads the articles belong to. In doubt they stay
 * apart. Every group is in the order of the days; each quote that quotes words is in one. Near-linear in the words.
 */
export function joinQuotes(all: readonly Said[], book: StoryBook): Said[][] {
  const told = tellings(all, book);
  const groups = new Groups(told);
  for (const [a, b, like] of likePairs(told)) groups.join(a, b, like);
  return groups.list().map((group) => group.map((i) => told[i]!.said));
}

/** Quotes that quote words, by day, undated ones last. */
function tellings(all: readonly Said[], { originOf, storiesOf, stories }: StoryBook): Told[] {
  const read = wordReader();
  const days = new Map<string, number | null>();
  for (const { entry } of all) days.set(entry.id, edtfRange(entry.published)?.from ?? null);
  const dayOf = (id: string): number | null => {
    const own = days.get(id) ?? days.get(originOf.get(id) ?? id);
    if (own !== null && own !== undefined) return own;
    const published = stories
      .get(storiesOf.get(id)?.[0] ?? '')
      ?.entries.find((one) => one.published)?.published;
    return edtfRange(published)?.from ?? null;
  };
  return all
    .filter(({ quoting }) => quoting)
    .map((said) => ({
      said,
      words: read(said),
      authority: said.authority,
      day: dayOf(said.entry.id),
      origin: originOf.get(said.entry.id) ?? said.entry.id,
      stories: storiesOf.get(said.entry.id) ?? [],
    }))
    .sort(byDay);
}

function byDay(a: Told, b: Told): number {
  return (
    (a.day ?? Number.MAX_VALUE) - (b.day ?? Number.MAX_VALUE) ||
    Number(a.said.entry.published === null) - Number(b.said.entry.published === null) ||
    compare(a.said.entry.id, b.said.entry.id) ||
    a.said.pieces[0]! - b.said.pieces[0]!
  );
}

/** The pairs that are alike, those with the same words first, then by how much they share. */
function likePairs(told: readonly Told[]): [number, number, Likeness][] {
  const pairs: [number, number, Likeness][] = [];
  for (const [a, b] of candidatePairs(told)) {
    const like = sameUtterance(told[a]!, told[b]!);
    if (like) pairs.push([a, b, like]);
  }
  const rank = ({ by, share }: Likeness): number => (by === 'words' ? 2 : 0) + share;
  return pairs.sort((x, y) => rank(y[2]) - rank(x[2]) || x[0] - y[0] || x[1] - y[1]);
}

function sameUtterance(a: Told, b: Told): Likeness | null {
  const speakers = sameSpeaker(a.said, b.said);
  if (speakers === 'no') return null;
  const like = likeness(a.words, b.words);
  // Copies of one text give its quotes however short they are, and whoever was found to speak.
  if (!like || (a.origin === b.origin && like.by === 'words')) return like;
  const length = Math.min(a.words.ids.length, b.words.ids.length);
  const content = Math.min(a.words.content, b.words.content);
  const has = (least: Length): boolean => length >= least.words && content >= least.content;
  const apart = a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(a.day - b.day);
  if (like.by === 'sense') {
    const told = a.said.entry !== b.said.entry && speakers === 'yes' && apart <= DAYS.sense;
    return told ? like : null;
  }
  if (apart > DAYS.words) return speakers === 'yes' && has(LONG) ? like : null;
  if (speakers === 'yes') return has(SHORTEST) ? like : null;
  return has(a.stories.some((story) => b.stories.includes(story)) ? NOBODY.inStory : NOBODY.anywhere)
    ? like
    : null;
}

/** Whether two quotes have one speaker; open where one of them leaves it open. */
function sameSpeaker(a: Said, b: Said): 'yes' | 'no' | 'open' {
  if (a.authority !== null && b.authority !== null) return a.authority === b.authority ? 'yes' : 'no';
  // An article knows whom it quotes, "the report" or "the mayor".
  if (a.entry === b.entry && a.speaker && b.speaker && a.speaker.name !== b.speaker.name) return 'no';
  if (a.speaker?.kind !== 'person' || b.speaker?.kind !== 'person') return 'open';
  const [one, other] = [a, b].map(({ speaker }) => fold(speaker!.name).split(' ')) as [string[], string[]];
  // "Keller" and "Maria Keller"; that they are one was not certain enough for the archive's names.
  return one.at(-1) === other.at(-1) || one.includes(other[0]!) || other.includes(one[0]!) ? 'open' : 'no';
}
