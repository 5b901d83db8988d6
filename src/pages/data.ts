import type { EntityKind } from '../records/annotation.ts';
import type { OutputFile } from '../records/output.ts';
import { type Volume, volumesOf } from './data-volumes.ts';
import { listCiteFiles, wholeArchive } from './exports/cite.ts';
import { citedArticle } from './exports/cited.ts';
import { dataPackage, describe, PACKAGE, type Resource, resourcesOf } from './exports/data-package.ts';
import { placesGeoJson } from './exports/geojson.ts';
import { coMentions } from './exports/gexf.ts';
import { articleRecord, authorityRecord, jsonLines, jsonList, quoteRecord } from './exports/records.ts';
import { quotesFile, tableFiles } from './exports/tables.ts';
import type { Fingerprints } from './fingerprints.ts';
import { schemaFiles } from './schema.ts';
import type { LastBuild, Part, Shared, Site } from './site.ts';

/** Everything the site shows as files for programs, their schemas, and the list of them all. */
export function* dataFiles(site: Site): Generator<OutputFile> {
  const resources: Resource[] = [];
  for (const made of allFiles(site)) {
    const { resource, file } = describe(made);
    resources.push(resource);
    yield file;
  }
  yield* dataPackage(site, resources);
}

function* allFiles(site: Site): Generator<OutputFile> {
  for (const volume of volumesOf(site.catalogue.entries)) yield* volumeFiles(site, volume);
  yield* citations(site);
  yield* sharedFiles(site);
}

/** The same without what stands since the last build. */
export function* changedDataFiles(
  site: Site,
  fingerprints: Fingerprints,
  last: LastBuild,
): Generator<Shared> {
  const resources: Resource[] = [];
  const described = resourcesOf(last.read(PACKAGE));
  const take = (made: OutputFile, part: string | null): Shared => {
    const { resource, file } = describe(made);
    resources.push(resource);
    return { output: file, part };
  };
  for (const { fingerprint, make } of dataParts(site, fingerprints)) {
    const part = last.keyOf(fingerprint);
    const kept = described && last.keep(part);
    if (kept) resources.push(...kept.map((path) => described.get(path)!));
    else for (const made of make()) yield take(made, part);
  }
  for (const made of sharedFiles(site)) yield take(made, null);
  for (const output of dataPackage(site, resources)) yield { output, part: null };
}

/** Files that hang on the same few things, not made yet. */
interface DataPart extends Pick<Part, 'fingerprint'> {
  readonly make: () => Iterable<OutputFile>;
}

function* dataParts(site: Site, fingerprints: Fingerprints): Generator<DataPart> {
  const { entries } = site.catalogue;
  for (const volume of volumesOf(entries))
    yield { fingerprint: fingerprints.of(volume), make: () => volumeFiles(site, volume) };
  // Most edits leave alone what is cited.
  const cited = entries.map((entry) => citedArticle(site, entry));
  yield { fingerprint: `cited ${JSON.stringify(cited)}`, make: () => citations(site) };
}

function citations(site: Site): OutputFile[] {
  return listCiteFiles(site, wholeArchive(site));
}

/** The records of some articles and of the quotes in them. */
function* volumeFiles({ catalogue }: Site, { name, entries }: Volume): Generator<OutputFile> {
  yield { path: volumePath('articles', name, 'jsonl'), content: jsonLines(entries.map(articleRecord)) };
  const quotes = entries.flatMap(({ id }) => catalogue.quotesOf.get(id) ?? []);
  if (name !== null && quotes.length === 0) return;
  yield { path: volumePath('quotes', name, 'jsonl'), content: jsonLines(quotes.map(quoteRecord)) };
  yield quotesFile(volumePath('quotes', name, 'csv'), quotes);
}

function* sharedFiles(site: Site): Generator<OutputFile> {
  yield authorities(site, 'person', 'data/people.json');
  yield authorities(site, 'place', 'data/places.json');
  yield authorities(site, 'organisation', 'data/organisations.json');
  yield* tableFiles(site);
  yield placesGeoJson(site);
  yield coMentions(site);
  yield* schemaFiles();
}

/** The addresses of the data files; those of an archive of many volumes are told by its package alone. */
export function dataPaths({ catalogue }: Site): string[] {
  const volumes = volumesOf(catalogue.entries);
  const records = ['articles.jsonl', 'quotes.jsonl', 'quotes.csv'].map((file) => `data/${file}`);
  const tables = ['articles', 'people', 'places', 'organisations'];
  return [
    PACKAGE,
    ...(volumes.length === 1 ? records : []),
    'data/people.json',
    'data/places.json',
    'data/organisations.json',
    ...tables.map((name) => `data/${name}.csv`),
    'data/places.geojson',
    'data/co-mentions.gexf',
    ...['article', 'authority', 'quote'].map((name) => `data/schema/${name}.schema.json`),
  ];
}

// data/articles.jsonl, data/articles/articles-2024-08.jsonl
function volumePath(kind: string, volume: string | null, format: string): string {
  return volume === null ? `data/${kind}.${format}` : `data/${kind}/${kind}-${volume}.${format}`;
}

function authorities({ catalogue }: Site, kind: EntityKind, path: string): OutputFile {
  const dossiers = catalogue.byKind[kind].map((id) => catalogue.dossiers.get(id)!);
  return { path, content: jsonList(dossiers.map(authorityRecord)) };
}
