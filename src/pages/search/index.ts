import type { Entry, Wording } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import { type Emitter, makeFrame, type Site } from '../site.ts';
import { buildCollection, type Collection } from './collection.ts';
import {
  articleCollection,
  articleDocument,
  inFilingOrder,
  nameCollection,
  quoteCollection,
  quoteDocument,
} from './collections.ts';
import type { Shard } from './document.ts';
import { facetsOf } from './facets.ts';
import { openSearch } from './open-search.ts';
import { articleRecords, nameRecords } from './records.ts';

// In the order in which one builds on the other.
const SCRIPTS = ['text', 'numbers', 'phrases', 'collection', 'query', 'excerpt', 'facets', 'results', 'page'];

/**
 * The search page, and what is searched of names: classic scripts that each hand over one part, because `file://` allows
 * no other way. What is searched of articles and quotes is the most work of all and waits for none, so it has its own way.
 */
export const searchPages: Emitter = function* (site) {
  const path = 'search/index.html';
  yield {
    path,
    template: 'search',
    data: {
      frame: makeFrame(site, path, {
        title: { say: 'nav.search' },
        kind: 'search',
        section: 'search',
        robots: 'noindex',
        scripts: SCRIPTS.map((name) => `search/${name}.js`),
      }),
    },
  };
  const names = nameCollection(site);
  for (const shard of [...buildCollection(names), ...nameRecords(names.shelves)]) yield shardFile(shard);
  const entries = inFilingOrder(site.catalogue.entries);
  yield shardFile({ name: 'articles/facets', data: facetsOf(site.catalogue, entries) });
  const template = absoluteAddress(site.settings.baseUrl, path);
  if (template !== null) yield openSearch(site.settings, template);
};

/** An index of many articles: what its files hang on, and what they are made of. */
export interface LargeIndex {
  readonly fingerprint: string;
  readonly collection: Collection;
}

/** The indexes of articles and of quotes. */
export function largeIndexes(site: Site, fingerprintOf: (data: unknown) => string): LargeIndex[] {
  const entries = inFilingOrder(site.catalogue.entries);
  return [articleCollection(site, entries), quoteCollection(site, entries)].map((collection) => ({
    fingerprint: fingerprintOf([collection.name, collection.groups, entries]),
    collection,
  }));
}

/** The files of an index in one go. */
export function* indexFiles(collection: Collection): Generator<OutputFile> {
  for (const shard of buildCollection(collection)) yield shardFile(shard);
}

/** What hits in one article and its quotes show. */
export function recordFiles(shelf: string, entry: Entry, wordings: readonly Wording[]): OutputFile[] {
  const quotes = wordings.map((wording) => quoteDocument(entry, wording));
  return articleRecords(shelf, articleDocument(entry), quotes).map(shardFile);
}

/** A part of an index as a file. */
export function shardFile({ name, data }: Shard): OutputFile {
  return {
    path: `search/${name}.js`,
    content: `cuttingsShard(${JSON.stringify(name)},${JSON.stringify(data)})\n`,
  };
}
