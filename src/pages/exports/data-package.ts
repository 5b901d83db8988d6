import { hash } from 'node:crypto';
import type { OutputFile } from '../../records/output.ts';
import { slug } from '../../text/slug.ts';
import { webAddress } from '../citation-meta.ts';
import type { Site } from '../site.ts';
import type { TableFile } from './tables.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  geojson: 'application/geo+json',
  gexf: 'application/gexf+xml',
  ris: 'application/x-research-info-systems',
};

/** The media type of a data file by its name. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** The list of the data files. */
export const PACKAGE = 'datapackage.json';

/** A data file as the package describes it. */
export interface Resource {
  readonly path: string;
}

/** The resources that the text of a package describes, by path; null without one. */
export function resourcesOf(packageText: string | null): Map<string, Resource> | null {
  if (packageText === null) return null;
  const { resources }: { resources: Resource[] } = JSON.parse(packageText);
  return new Map(resources.map((resource) => [resource.path, resource]));
}

/** Describes one data file; its hash tells a copy that was cut short or changed. */
export function describe(made: OutputFile | TableFile): { resource: Resource; file: OutputFile } {
  const { path } = made;
  const content = Buffer.from(made.content);
  const format = path.slice(path.lastIndexOf('.') + 1);
  const stem = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  const resource = {
    name: `${slug(stem)}-${format}`,
    path,
    ...('columns' in made ? { type: 'table' } : {}),
    format,
    mediatype: mediaTypeOf(path),
    encoding: 'utf-8',
    bytes: content.length,
    hash: hashOf(content),
    ...('columns' in made ? { schema: { fields: made.columns, primaryKey: ['id'] } } : {}),
  };
  return { resource, file: { path, content } };
}

/**
 * `datapackage.json` at the root of the site (Data Package v2): what the data files are, and how to know them again; and
 * `datapackage-digest.json`, by which it is known itself (as WACZ 1.2 has it).
 */
export function dataPackage({ settings }: Site, resources: readonly Resource[]): OutputFile[] {
  const license = webAddress(settings.rights);
  const members = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(settings.title) || 'archive',
    title: settings.title,
    ...(settings.description === '' ? {} : { description: settings.description }),
    ...(settings.baseUrl === null ? {} : { id: settings.baseUrl, homepage: settings.baseUrl }),
    ...(license === null ? {} : { licenses: [{ path: license }] }),
    // Whichever of them were kept.
    resources: resources.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const content = `${JSON.stringify(members, null, 1)}\n`;
  const known = { path: PACKAGE, hash: hashOf(content) };
  return [
    { path: PACKAGE, content },
    { path: 'datapackage-digest.json', content: `${JSON.stringify(known, null, 1)}\n` },
  ];
}

function hashOf(content: string | Uint8Array): string {
  return `sha256:${hash('sha256', content, 'hex')}`;
}
