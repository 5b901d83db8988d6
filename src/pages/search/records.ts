import { chunkTexts, stretches } from './body.ts';
import type { Shard, Shelf } from './document.ts';
import { writeNumbers } from './numbers.ts';
import type { Words } from './words.ts';

/**
 * Day, group and number of documents of every shelf, in three lists of numbers. A day is written as the distance from the
 * day before it, twice that where it lies ahead and one less than twice where it lies back, and one more than that; 0 is
 * no day. No counts at all stand for a document on every shelf.
 */
export function tableOf(shelves: readonly Shelf[]): [days: string, groups: string, counts: string] {
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
    shelves.every(({ documents }) => documents.length === 1)
      ? ''
      : writeNumbers(shelves.map(({ documents }) => documents.length)),
  ];
}

/**
 * What hits show: for each shelf the heads of its documents with the first chunk of their bodies, and every further chunk
 * by itself. A document of more than one chunk says at which position each begins. Shelves are called by their day and
 * counted within it, so that one more does not rename those of other days.
 */
export function* recordShards(shelves: readonly Shelf[], { chunkStarts }: Words): Generator<Shard> {
  const ofDay = new Map<number | null, number>();
  let number = 0;
  for (const { day, documents } of shelves) {
    const count = ofDay.get(day) ?? 0;
    ofDay.set(day, count + 1);
    const shelf = `records/${day ?? 'undated'}.${count}`;
    const records: unknown[] = [];
    for (const [place, { head, body }] of documents.entries()) {
      const [first, ...further] = chunkTexts(body, stretches(body));
      records.push([...head, first, ...(further.length > 0 ? [chunkStarts[number]] : [])]);
      for (const [i, data] of further.entries()) yield { name: `${shelf}.${place}.${i + 1}`, data };
      number += 1;
    }
    if (records.length > 0) yield { name: shelf, data: records };
  }
}
