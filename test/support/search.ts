import fs from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildCollection } from '../../src/pages/search/collection.ts';
import type { SearchDocument, Shelf } from '../../src/pages/search/document.ts';
import { articleRecords, shelfNames } from '../../src/pages/search/records.ts';

/** What a query found, as the page's own scripts tell it. */
export interface Found {
  readonly documents: number[];
  readonly scores: Float32Array;
  readonly placesIn: (document: number) => readonly unknown[];
  readonly corrections: string[];
  readonly marks: Marks;
}

export interface Marks {
  readonly words: Set<string>;
  readonly beginnings: string[];
  readonly phrases: string[][];
}

export interface LoadedCollection {
  readonly table: () => Promise<{ days: Float64Array; groups: Uint32Array }>;
  readonly recordOf: (document: number) => Promise<unknown[]>;
}

/** The scripts of the search page that know nothing of a page. */
export interface SearchEngine {
  makeCollection(name: string, manifest: unknown, load: (name: string) => Promise<unknown>): LoadedCollection;
  find(collection: LoadedCollection, query: string): Promise<Found>;
  textFor(
    collection: LoadedCollection,
    document: number,
    places: readonly unknown[],
  ): Promise<{ record: unknown[]; text: string }>;
  excerpt(text: string, marks: Marks, length: number): { text: string; found: boolean }[];
  wordsOf(text: string): string[];
  readNumbers(text: string): number[];
  inRange(documents: number[], table: unknown, from?: string, to?: string): number[];
  firstOf(documents: number[], count: number, compare: (a: number, b: number) => number): number[];
  ordering(order: string, scores: unknown, table: unknown): (a: number, b: number) => number;
}

const SCRIPTS = ['text', 'numbers', 'phrases', 'collection', 'query', 'excerpt', 'facets'];
const folder = join(import.meta.dirname, '../../templates/assets/search');

/** The search page's scripts, run outside a browser. */
export const engine: SearchEngine = (() => {
  const context: { cuttingsSearch?: SearchEngine } = {};
  const source = SCRIPTS.map((name) => fs.readFileSync(join(folder, `${name}.js`), 'utf8')).join('\n');
  runInNewContext(source, context);
  return context.cuttingsSearch!;
})();

/** A text as a document on a shelf of its own. */
export function shelf(text: string, { title = '', day = 19_000 as number | null } = {}): Shelf {
  const document: SearchDocument = {
    fields: [{ text: title, weight: 5 }],
    body: text,
    head: ['p', title, null, null, 'en'],
  };
  return { day, group: 0, documents: [document] };
}

/** An index on a disk that is not there: it tells what was loaded of it. */
export class Stick {
  readonly loaded: { name: string; bytes: number }[] = [];
  readonly #name: string;
  readonly #shards = new Map<string, unknown>();

  /** @param articles of quotes, those that they stand in; else the documents are articles themselves */
  constructor(name: string, shelves: readonly Shelf[], articles?: readonly SearchDocument[]) {
    this.#name = name;
    const names = shelfNames(shelves.map(({ day }) => day));
    for (const shard of [
      ...buildCollection({ name, shelves, groups: [''], length: 0 }),
      ...shelves.flatMap(({ documents }, i) =>
        articles
          ? articleRecords(names[i]!, articles[i]!, documents)
          : articleRecords(names[i]!, documents[0]!, []),
      ),
    ])
      this.#shards.set(shard.name, shard.data);
  }

  /** Every part by name, as text. */
  get parts(): Map<string, string> {
    return new Map([...this.#shards].map(([name, data]) => [name, JSON.stringify(data)]));
  }

  /** Bytes of everything loaded since it was asked last. */
  takeBytes(): number {
    return this.loaded.splice(0).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async open(): Promise<LoadedCollection> {
    const load = async (name: string): Promise<unknown> => {
      if (!this.#shards.has(name)) throw new Error(`there is no ${name}`);
      const text = JSON.stringify(this.#shards.get(name));
      this.loaded.push({ name, bytes: Buffer.byteLength(text) });
      return JSON.parse(text);
    };
    return engine.makeCollection(this.#name, await load(`${this.#name}/manifest`), load);
  }
}

/** The numbers of the texts that a query finds, best first. */
export async function hits(texts: readonly string[], query: string): Promise<number[]> {
  const collection = await new Stick(
    'articles',
    texts.map((text) => shelf(text)),
  ).open();
  const { documents, scores } = await engine.find(collection, query);
  return engine.firstOf(documents, texts.length, engine.ordering('', scores, await collection.table()));
}
