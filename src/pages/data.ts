import type { EntityKind } from '../records/annotation.ts';
import type { OutputFile } from '../records/output.ts';
import { listCiteFiles, wholeArchive } from './exports/cite.ts';
import { dataPackage, resourceOf } from './exports/data-package.ts';
import { placesGeoJson } from './exports/geojson.ts';
import { coMentions } from './exports/gexf.ts';
import {
  articleRecord,
  authorityRecord,
  jsonLines,
  jsonList,
  quoteRecord,
  wordingsOf,
} from './exports/records.ts';
import { tableFiles } from './exports/tables.ts';
import { schemaFiles } from './schema.ts';
import type { Emitter, Site } from './site.ts';

/** A list of records longer than this goes on in further files: no program has to hold an archive in one text. */
const RECORDS_IN_A_FILE = 2500;

/** Everything the site shows as files for programs, their schemas, and the list of them all. */
export const dataFiles: Emitter = function* (site) {
  const resources: object[] = [];
  for (const file of records(site)) {
    resources.push(resourceOf(file));
    yield { path: file.path, content: file.content };
  }
  yield* dataPackage(site, resources);
};

function* records(site: Site): Generator<OutputFile> {
  const { catalogue } = site;
  yield* lines('data/articles.jsonl', catalogue.entries, articleRecord);
  yield authorities(site, 'person', 'data/people.json');
  yield authorities(site, 'place', 'data/places.json');
  yield authorities(site, 'organisation', 'data/organisations.json');
  yield* lines('data/quotes.jsonl', wordingsOf(catalogue), quoteRecord);
  yield* tableFiles(site);
  yield placesGeoJson(site);
  yield coMentions(site);
  yield* listCiteFiles(site, wholeArchive(site));
  yield* schemaFiles();
}

/** The addresses of the data files. */
export function dataPaths({ catalogue }: Site): string[] {
  const tables = ['articles', 'people', 'places', 'organisations', 'quotes'];
  return [
    ...partPaths('data/articles.jsonl', catalogue.entries.length),
    'data/people.json',
    'data/places.json',
    'data/organisations.json',
    ...partPaths('data/quotes.jsonl', wordingsOf(catalogue).length),
    ...tables.map((name) => `data/${name}.csv`),
    'data/places.geojson',
    'data/co-mentions.gexf',
    'datapackage.json',
    ...['article', 'authority', 'quote'].map((name) => `data/schema/${name}.schema.json`),
  ];
}

function authorities({ catalogue }: Site, kind: EntityKind, path: string): OutputFile {
  const dossiers = catalogue.byKind[kind].map((id) => catalogue.dossiers.get(id)!);
  return { path, content: jsonList(dossiers.map(authorityRecord)) };
}

/** JSON Lines, in files of at most so many records: `articles.jsonl`, `articles-2.jsonl` … */
function* lines<T>(path: string, items: readonly T[], recordOf: (item: T) => object): Generator<OutputFile> {
  for (const [part, address] of partPaths(path, items.length).entries()) {
    const from = part * RECORDS_IN_A_FILE;
    const records = items.slice(from, from + RECORDS_IN_A_FILE);
    yield { path: address, content: jsonLines(records.map(recordOf)) };
  }
}

function partPaths(path: string, records: number): string[] {
  const parts = Math.max(1, Math.ceil(records / RECORDS_IN_A_FILE));
  return Array.from({ length: parts }, (_, i) =>
    i === 0 ? path : path.replace(/(?=\.jsonl$)/, `-${i + 1}`),
  );
}
