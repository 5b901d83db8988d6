import { createHash } from 'node:crypto';
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

/** Describes one data file; its hash tells a copy that was cut short or changed. */
export function resourceOf(file: OutputFile | TableFile): object {
  const { path, content } = file;
  const format = path.slice(path.lastIndexOf('.') + 1);
  const stem = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  return {
    name: `${slug(stem)}-${format}`,
    path,
    ...('columns' in file ? { type: 'table' } : {}),
    format,
    mediatype: mediaTypeOf(path),
    encoding: 'utf-8',
    bytes: Buffer.byteLength(content),
    hash: hashOf(content),
    ...('columns' in file ? { schema: { fields: file.columns, primaryKey: ['id'] } } : {}),
  };
}

/**
 * `datapackage.json` at the root of the site (Data Package v2): what the data files are, and how to know them again; and
 * `datapackage-digest.json`, by which it is known itself (as WACZ 1.2 has it).
 */
export function dataPackage({ settings }: Site, resources: readonly object[]): OutputFile[] {
  const license = webAddress(settings.rights);
  const members = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(settings.title) || 'archive',
    title: settings.title,
    ...(settings.description === '' ? {} : { description: settings.description }),
    ...(settings.baseUrl === null ? {} : { id: settings.baseUrl, homepage: settings.baseUrl }),
    ...(license === null ? {} : { licenses: [{ path: license }] }),
    resources,
  };
  const path = 'datapackage.json';
  const content = `${JSON.stringify(members, null, 1)}\n`;
  const digest = `${JSON.stringify({ path, hash: hashOf(content) }, null, 1)}\n`;
  return [
    { path, content },
    { path: 'datapackage-digest.json', content: digest },
  ];
}

function hashOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
