import type { Entry, Wording } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import { type Emitter, makeFrame } from '../site.ts';
import { buildCollection } from './collection.ts';
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

/** The search page and its index: classic scripts that each hand over one part, because `file://` allows no other way. */
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
  const entries = inFilingOrder(site.catalogue.entries);
  const names = nameCollection(site);
  for (const collection of [articleCollection(site, entries), quoteCollection(site, entries), names])
    for (const shard of buildCollection(collection)) yield shardFile(shard);
  for (const shard of nameRecords(names.shelves)) yield shardFile(shard);
  yield shardFile({ name: 'articles/facets', data: facetsOf(site.catalogue, entries) });
  const template = absoluteAddress(site.settings.baseUrl, path);
  if (template !== null) yield openSearch(site.settings, template);
};

/** What hits in one article and its quotes show. */
export function recordFiles(shelf: string, entry: Entry, wordings: readonly Wording[]): OutputFile[] {
  const quotes = wordings.map((wording) => quoteDocument(entry, wording));
  return articleRecords(shelf, articleDocument(entry), quotes).map(shardFile);
}

function shardFile({ name, data }: Shard): OutputFile {
  return {
    path: `search/${name}.js`,
    content: `cuttingsShard(${JSON.stringify(name)},${JSON.stringify(data)})\n`,
  };
}
