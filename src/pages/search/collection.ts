import type { Shard, Shelf } from './document.ts';
import { pairShards } from './pairs.ts';
import { type ShelfRow, tableOf } from './records.ts';
import { spellingShards } from './spellings.ts';
import { termShards } from './terms.ts';
import { WordReader, type Words } from './words.ts';

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
  readonly shelves: Iterable<Shelf>;
  readonly groups: readonly string[];
  /** About how long all bodies are, in characters. */
  readonly length: number;
}

// A word that stands once in the whole archive is as often a slip as a name; it is found, but never offered instead.
const RARE = 2;

/**
 * Builds the parts of a collection: a table of all documents, the terms with the documents they stand in, the places of
 * pairs of words, and spellings. No search library cuts its index into parts; this one must, to be read from a disk
 * without a server.
 */
export class IndexBuilder {
  readonly #reader: WordReader;
  readonly #rows: ShelfRow[] = [];
  #documents = 0;

  constructor({ length }: Pick<Collection, 'length'>) {
    this.#reader = new WordReader(length);
  }

  /** Reads the next shelves; nothing of their texts is kept but the words. */
  add(shelves: Iterable<Shelf>): void {
    for (const { day, group, documents } of shelves) {
      for (const document of documents) this.#reader.add(document);
      this.#rows.push({ day, group, documents: documents.length });
      this.#documents += documents.length;
    }
  }

  *finish({ name, groups }: Pick<Collection, 'name' | 'groups'>): Generator<Shard> {
    const words = this.#reader.finish();
    const terms = termShards(words);
    const pairs = pairShards(words);
    const spellings = spellingShards(commonWords(words));
    const manifest: CollectionManifest = {
      documents: this.#documents,
      terms: terms.firsts,
      pairs: pairs.count,
      spellings: spellings.keys,
      groups,
    };
    yield { name: `${name}/manifest`, data: manifest };
    yield { name: `${name}/table`, data: tableOf(this.#rows) };
    for (const shards of [terms.shards, pairs.shards, spellings.shards])
      for (const shard of shards) yield { name: `${name}/${shard.name}`, data: shard.data };
  }
}

/** Builds them in one go. */
export function buildCollection(collection: Collection): Generator<Shard> {
  const builder = new IndexBuilder(collection);
  builder.add(collection.shelves);
  return builder.finish(collection);
}

function commonWords({ list, postings }: Words): string[] {
  const documents = new Uint32Array(list.length);
  for (const word of postings.word) documents[word]! += 1;
  return list.filter((_, word) => documents[word]! >= RARE);
}
