import { XMLParser } from 'fast-xml-parser';
import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Source, StatedField } from '../../records/source.ts';
import type { Reader, TextFile } from '../reader.ts';
import { type ExportItem, readItems, stated } from './item.ts';
import { isRecord, type Json, property } from './record.ts';

/** RSS 2.0, RSS 1.0 (RDF) and Atom files, one clip an entry, for feeds that carry the text of their articles. */
export const feed: Reader = {
  name: 'feed',
  extensions: ['rss', 'atom', 'rdf', 'xml'],
  accepts: (file) => file.extension !== 'xml' || /<(?:rss|feed|rdf:RDF)[\s>]/.test(file.raw.slice(0, 4_000)),
  read: readFeed,
};

function readFeed(file: TextFile): Outcome<Source[]> {
  const parsed = parse(file.raw);
  if (parsed === null) return { value: [], diagnostics: [broken(file)] };
  const { entries, outlet, language } = entriesOf(parsed);
  const common = [
    stated('outlet', outlet, 'feed/title'),
    stated('language', language, 'feed/language'),
  ].filter((field) => field !== null);
  const outcome = readItems(
    file,
    entries.map((entry) => itemOf(entry, common)),
    'feed',
  );
  return entries.length > 0 ? outcome : { value: [], diagnostics: [broken(file)] };
}

/** Values stay text; entities are those of XML alone, so that no entity declared in the file can grow. */
function parse(raw: string): Json {
  try {
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: true,
      htmlEntities: false,
      stopNodes: ['*.content', '*.summary', '*.description', '*.content:encoded'],
      trimValues: true,
    }).parse(raw.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, '')) as Json;
  } catch {
    return null;
  }
}

function entriesOf(parsed: Json): {
  entries: Readonly<Record<string, Json>>[];
  outlet: string;
  language: string;
} {
  const at = (record: Json, key: string): Json => (isRecord(record) ? property(record, key) : undefined);
  const list = (value: Json) => (Array.isArray(value) ? value : [value]).filter(isRecord);
  const channel = at(at(parsed, 'rss'), 'channel') ?? at(at(parsed, 'rdf:RDF'), 'channel');
  const atom = at(parsed, 'feed');
  return {
    entries: [
      ...list(at(channel, 'item')),
      ...list(at(at(parsed, 'rdf:RDF'), 'item')),
      ...list(at(atom, 'entry')),
    ],
    outlet: textOf(at(channel, 'title') ?? at(atom, 'title')),
    language: textOf(at(channel, 'language') ?? at(atom, '@xml:lang')),
  };
}

const FIELDS: readonly (readonly [key: string, field: StatedField['field']])[] = [
  ['title', 'headline'],
  ['pubDate', 'published'],
  ['dc:date', 'published'],
  ['published', 'published'],
  ['updated', 'updated'],
  ['dc:creator', 'author'],
  ['author', 'author'],
  ['source', 'agency'],
  ['category', 'section'],
  ['rights', 'rights'],
  ['dc:rights', 'rights'],
];

function itemOf(entry: Readonly<Record<string, Json>>, common: readonly StatedField[]): ExportItem {
  const fields = FIELDS.flatMap(([key, field]) =>
    listOf(property(entry, key))
      .slice(0, 20)
      .map((value) => stated(field, plainOf(value), `feed/${key}`)),
  );
  fields.push(stated('url', linkOf(entry), 'feed/link'));
  // Atom without <published> gives its date in <updated>.
  if (!fields.some((field) => field?.field === 'published'))
    fields.push(stated('published', textOf(property(entry, 'updated')), 'feed/updated'));
  const full = textOf(property(entry, 'content:encoded')) || textOf(property(entry, 'content'));
  const markup = unescaped(
    full || textOf(property(entry, 'description')) || textOf(property(entry, 'summary')),
  );
  return {
    stated: [...fields.filter((field) => field !== null), ...common],
    markup: markup === '' ? '' : `<article>${markup}</article>`,
    text: '',
  };
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

/** A link as text (RSS) or as `<link rel="alternate" href>` (Atom). */
function linkOf(entry: Readonly<Record<string, Json>>): string {
  const links = listOf(property(entry, 'link'));
  const alternate = links.find(
    (link) =>
      isRecord(link) && ['alternate', undefined].includes(property(link, '@rel') as string | undefined),
  );
  const address = isRecord(alternate)
    ? property(alternate, '@href')
    : links.find((link) => typeof link === 'string');
  return typeof address === 'string' ? address : textOf(property(entry, 'guid'));
}

/** The text of an element, whether it has attributes or not; Atom's `<author><name>`. */
function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isRecord(value)) return '';
  return textOf(property(value, '#text') ?? property(value, 'name') ?? '');
}

function plainOf(value: Json): string {
  return unescaped(textOf(value))
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['amp', '&'],
]);

/** Text of an element that was not parsed: CDATA marks off, one level of escaping undone. */
function unescaped(text: string): string {
  const inner = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(text);
  if (inner) return inner[1] as string;
  return text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}

function broken(file: TextFile): Diagnostic {
  return {
    ruleId: 'feed/unreadable',
    severity: 'error',
    reason: 'The file is no feed that can be read',
    remedy: 'Save the feed again; it must be RSS or Atom',
    file: file.path,
  };
}
