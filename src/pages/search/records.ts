import { CHUNK, chunkTexts, stretches, wordBreak } from './body.ts';
import type { SearchDocument, Shard, Shelf } from './document.ts';
import { writeNumbers } from './numbers.ts';
import { chunkStartsOf } from './passages.ts';

/** A shelf without its documents. */
export interface ShelfRow extends Pick<Shelf, 'day' | 'group'> {
  /** How many there are. */
  readonly documents: number;
}

/**
 * Day, group and number of documents of every shelf, in three lists of numbers. A day is written as the distance from the
 * day before it, twice that where it lies ahead and one less than twice where it lies back, and one more than that; 0 is
 * no day. No counts at all stand for a document on every shelf.
 */
export function tableOf(shelves: readonly ShelfRow[]): [days: string, groups: string, counts: string] {
  let last = 0;
  const days = shelves.map(({ day }) => {
    if (day === null) return 0;
    const distance = day - last;
    last = day;
    return distance >= 0 ? 2 * distance + 1 : -2 * distance;
  });
  return [
    writeNumbers(days),
    writeNumbers(shelves.map(({ group }) => group)),
    shelves.every(({ documents }) => documents === 1)
      ? ''
      : writeNumbers(shelves.map(({ documents }) => documents)),
  ];
}

/**
 * What shelves are called: by their day and counted within it, so that one more does not rename those of other days. The
 * search page works the names out of the table.
 */
export function shelfNames(days: readonly (number | null)[]): string[] {
  const ofDay = new Map<number | null, number>();
  return days.map((day) => {
    const count = ofDay.get(day) ?? 0;
    ofDay.set(day, count + 1);
    return `${day ?? 'undated'}.${count}`;
  });
}

/** Says where a text stands in a chunk; the chunk is left out where it is the first. */
type Place = readonly [from: number, length: number, chunk?: number];

/**
 * What hits in an article and in its quotes show: its head with the first chunk of its body and, of more than one, the
 * positions at which they begin; after it the heads of its quotes with their paragraphs, which tell where they stand in
 * the article. Every further chunk is a shard by itself.
 */
export function articleRecords(
  shelf: string,
  article: SearchDocument,
  quotes: readonly SearchDocument[],
): Shard[] {
  const chunks = chunkTexts(article.body, stretches(article.body));
  const [first, ...further] = chunks;
  const record = [...article.head, first, ...(further.length > 0 ? [chunkStartsOf(article)] : [])];
  const quoted = quotes.map(({ head, body }) => [
    ...head,
    ...body.split('\n\n').map((text) => placeIn(chunks, text) ?? beginning(text)),
  ]);
  return [
    { name: `records/${shelf}`, data: [record, ...quoted] },
    ...further.map((data, i) => ({ name: `records/${shelf}.${i + 1}`, data })),
  ];
}

function placeIn(chunks: readonly string[], text: string): Place | null {
  for (const [chunk, whole] of chunks.entries()) {
    const from = whole.indexOf(text);
    if (from !== -1) return chunk === 0 ? [from, text.length] : [from, text.length, chunk];
  }
  return null;
}

// What stands across two chunks, or beside the body.
function beginning(text: string): string {
  return text.length > CHUNK ? text.slice(0, wordBreak(text, 0, CHUNK)) : text;
}

/** What the names on each shelf show. */
export function nameRecords(shelves: readonly Shelf[]): Shard[] {
  const names = shelfNames(shelves.map(({ day }) => day));
  return shelves.flatMap(({ documents }, i) =>
    documents.length === 0
      ? []
      : [{ name: `names/records/${names[i]}`, data: documents.map(({ head }) => head) }],
  );
}
