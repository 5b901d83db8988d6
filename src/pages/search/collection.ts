import { getOrAdd } from '../../text/grouping.ts';
import { searchWords } from '../../text/search-words.ts';

/** Something that search can find. */
export interface SearchDocument {
  /** Words that count: the more weight, the more a word found there counts. */
  readonly fields: readonly { readonly text: string; readonly weight: number }[];
  /** Days since 1970-01-01, or null. */
  readonly day: number | null;
  /** Index into the collection's list of groups (sources, kinds). */
  readonly group: number;
  /** What a hit shows; JSON. */
  readonly record: unknown;
}

/** A shard: a part of a collection that is loaded by itself, as a classic script. */
export interface Shard {
  /** `articles/terms/12`. */
  readonly name: string;
  readonly data: unknown;
}

/** What the search page must know of a collection before it loads any part of it. */
export interface CollectionManifest {
  readonly documents: number;
  readonly averageLength: number;
  /** The first word of each shard of terms. */
  readonly terms: readonly string[];
  /** The number of the first document of each shard of records. */
  readonly records: readonly number[];
  /** The first letters that have a shard of spellings. */
  readonly spellings: readonly string[];
  readonly groups: readonly string[];
}

// Sizes in characters: small enough that a query moves little, large enough that there are not too many files.
const TERMS = 32_000;
const RECORDS = 8_000;
// A word that stands once in the whole archive is as often a slip as a name; it is found, but never offered instead.
const RARE = 2;

/**
 * Builds the parts of a collection: a table of all documents, the terms with the documents they stand in, the records
 * that hits show, and by first letter the words that a misspelt one may have meant. No search library cuts its index
 * into parts; this one must, to be read from a disk without a server.
 */
export function buildCollection(
  name: string,
  documents: readonly SearchDocument[],
  groups: readonly string[],
): { manifest: CollectionManifest; shards: Shard[] } {
  const postings = new Map<string, { documents: number; last: number; encoded: string[] }>();
  const lengths = documents.map((document, number) => {
    const counts = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of document.fields) {
      for (const word of searchWords(text)) {
        counts.set(word, (counts.get(word) ?? 0) + weight);
        length += weight;
      }
    }
    for (const [word, count] of counts) {
      const posting = getOrAdd(postings, word, () => ({ documents: 0, last: -1, encoded: [] }));
      posting.encoded.push(encodePosting(number - posting.last, count));
      posting.last = number;
      posting.documents++;
    }
    return length;
  });
  const words = [...postings.keys()].sort();
  const terms = cut(words, TERMS, (word) => word.length + 2 + (postings.get(word)?.encoded.length ?? 0) * 3);
  const records = cut(documents, RECORDS, ({ record }) => JSON.stringify(record).length);
  const spellings = spellingShards(
    words.filter((word) => word.length > 3 && postings.get(word)!.documents >= RARE),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    manifest: {
      documents: documents.length,
      averageLength: documents.length === 0 ? 1 : Math.max(1, Math.round(total / documents.length)),
      terms: terms.map(([first]) => first!),
      records: startsOf(records),
      spellings: [...spellings.keys()],
      groups,
    },
    shards: [
      { name: `${name}/table`, data: tableOf(documents, lengths) },
      ...terms.map((part, i) => ({
        name: `${name}/terms/${i}`,
        data: [part.join(' '), part.map((word) => postings.get(word)!.encoded.join('')).join(' ')],
      })),
      ...records.map((part, i) => ({ name: `${name}/records/${i}`, data: part.map(({ record }) => record) })),
      ...[...spellings.values()].map((part, i) => ({ name: `${name}/spellings/${i}`, data: part.join(' ') })),
    ],
  };
}

// How far on from the document before, in base 36, and how often, as a capital letter that ends it: "3aB".
function encodePosting(distance: number, count: number): string {
  return distance.toString(36) + String.fromCharCode(64 + Math.min(26, Math.max(1, Math.round(count))));
}

/**
 * Day, group and length of every document. Days as the distance to the day before (documents mostly come in order of
 * date), lengths in steps of a power of 1.3: ranking needs no more.
 */
function tableOf(documents: readonly SearchDocument[], lengths: readonly number[]): [string, string, string] {
  let last = 0;
  const days = documents.map(({ day }) => {
    if (day === null) return '-';
    const distance = day - last;
    last = day;
    return distance === 0 ? '' : distance.toString(36).replace('-', '~');
  });
  const steps = lengths.map((length) =>
    Math.min(35, Math.round(Math.log(Math.max(1, length)) / Math.log(1.3))).toString(36),
  );
  return [days.join(' '), documents.map(({ group }) => group.toString(36)).join(' '), steps.join('')];
}

function startsOf(parts: readonly (readonly unknown[])[]): number[] {
  let start = 0;
  return parts.map((part) => {
    start += part.length;
    return start - part.length;
  });
}

function spellingShards(words: readonly string[]): Map<string, string[]> {
  const shards = new Map<string, string[]>();
  for (const word of words) getOrAdd(shards, String.fromCodePoint(word.codePointAt(0)!), () => []).push(word);
  return shards;
}

function cut<T>(items: readonly T[], limit: number, sizeOf: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const more = sizeOf(item);
    if (size + more > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(item);
    size += more;
  }
  return parts;
}
