import type { Shard, Shelf } from './document.ts';
import { pairShards } from './pairs.ts';
import { tableOf } from './records.ts';
import { spellingShards } from './spellings.ts';
import { termShards } from './terms.ts';
import { readWords, type Words } from './words.ts';

/** What the search page must know of a collection before it loads any part of it. */
export interface CollectionManifest {
  readonly documents: number;
  /** The first word of each shard of terms. */
  readonly terms: readonly string[];
  /** How many shards the pairs of words are spread over. */
  readonly pairs: number;
  /** The shards of spellings that there are. */
  readonly spellings: readonly string[];
  readonly groups: readonly string[];
}

/** Documents of one kind, in an order that lasts: the numbers by which the index knows them come from it. */
export interface Collection {
  readonly name: string;
  readonly shelves: readonly Shelf[];
  readonly groups: readonly string[];
}

// A word that stands once in the whole archive is as often a slip as a name; it is found, but never offered instead.
const RARE = 2;

/**
 * Builds the parts of a collection: a table of all documents, the terms with the documents they stand in, the places of
 * pairs of words, and spellings. No search library cuts its index into parts; this one must,
 * to be read from a disk without a server.
 */
export function* buildCollection({ name, shelves, groups }: Collection): Generator<Shard> {
  const documents = shelves.flatMap((shelf) => shelf.documents);
  const words = readWords(documents);
  const terms = termShards(words);
  const pairs = pairShards(words);
  const spellings = spellingShards(commonWords(words));
  const manifest: CollectionManifest = {
    documents: documents.length,
    terms: terms.firsts,
    pairs: pairs.count,
    spellings: spellings.keys,
    groups,
  };
  yield { name: `${name}/manifest`, data: manifest };
  yield { name: `${name}/table`, data: tableOf(shelves) };
  for (const shards of [terms.shards, pairs.shards, spellings.shards])
    for (const shard of shards) yield { name: `${name}/${shard.name}`, data: shard.data };
}

function commonWords({ list, postings }: Words): string[] {
  const documents = new Uint32Array(list.length);
  for (const word of postings.word) documents[word]! += 1;
  return list.filter((_, word) => documents[word]! >= RARE);
}
