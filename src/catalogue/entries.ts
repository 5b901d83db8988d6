import type { Entry } from '../records/catalogue.ts';
import type { ResolvedClip } from '../records/clip.ts';
import { sourceId } from '../text/addresses.ts';
import { edtfRange } from '../text/calendar.ts';
import { groupBy } from '../text/grouping.ts';
import { articlePath, idForAddress } from './addresses.ts';

const OPENING = 70;

/** One entry for each distinct clip, newest first, undated ones last. Clips with the same bytes become one entry. */
export function makeEntries(clips: readonly ResolvedClip[]): Entry[] {
  const entries: Entry[] = [];
  for (const same of groupBy(clips, ({ article }) => article.id).values()) {
    const [first, ...others] = same.toSorted((a, b) => compare(a.article.file, b.article.file));
    entries.push(
      makeEntry(
        first!,
        [...others.map((clip) => clip.article.file), ...same.flatMap((clip) => clip.copies ?? [])].sort(),
      ),
    );
  }
  return sortByDate(entries);
}

function makeEntry(clip: ResolvedClip, copies: readonly string[]): Entry {
  const { article } = clip;
  const id = idForAddress(article.id);
  const published = edtfRange(article.published?.value) ? article.published!.value : null;
  const title = article.headline?.value.trim() || opening(article.text) || article.file;
  return {
    clip,
    id,
    path: articlePath(id, title, published),
    title,
    titled: Boolean(article.headline?.value.trim()),
    published,
    source: article.outlet ? sourceId(article.outlet.value) : null,
    copies,
  };
}

/** Newest first by the first day a date covers; then by id, so that the order never depends on the input's. */
export function sortByDate(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({
    entry,
    day: edtfRange(entry.published)?.from ?? Number.NEGATIVE_INFINITY,
  }));
  keyed.sort((a, b) => (a.day === b.day ? compare(a.entry.id, b.entry.id) : b.day > a.day ? 1 : -1));
  return keyed.map(({ entry }) => entry);
}

/** Code unit order, the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// The first words of a clip without a headline: "The ferry had left when …"
function opening(text: string): string {
  const words = text
    .slice(0, 4 * OPENING)
    .trim()
    .replace(/\s+/g, ' ');
  return words.length <= OPENING ? words : `${words.slice(0, OPENING).replace(/\s\S*$/, '')} …`;
}
