import type { StatedField } from '../../records/source.ts';
import { type ExportItem, stated } from './item.ts';
import { isRecord, type Json, namesIn, property } from './record.ts';

type NinjsRecord = Readonly<Record<string, Json>>;

/** True for an object in IPTC ninjs 1.x to 3.x: it has a `uri` (the one thing required) and a text under a ninjs name. */
export function isNinjs(value: Json): value is NinjsRecord {
  if (!isRecord(value) || typeof property(value, 'uri') !== 'string') return false;
  return ['bodies', 'body_text', 'body_xhtml', 'headlines', 'versioncreated', 'versionCreated'].some((key) =>
    Object.hasOwn(value, key),
  );
}

/** Plain string properties: ninjs 3.x in camel case, 1.x and 2.x in lower case. */
const FIELDS: readonly (readonly [key: string, field: StatedField['field']])[] = [
  ['headline', 'headline'],
  ['title', 'headline'],
  ['contentCreated', 'published'],
  ['contentcreated', 'published'],
  ['firstCreated', 'published'],
  ['firstcreated', 'published'],
  ['versionCreated', 'published'],
  ['versioncreated', 'published'],
  ['by', 'author'],
  ['byline', 'author'],
  ['located', 'dateline'],
  ['language', 'language'],
  ['copyrightNotice', 'rights'],
  ['copyrightnotice', 'rights'],
  ['usageTerms', 'rights'],
  ['usageterms', 'rights'],
];

/** Lists of things with a name. */
const LISTS: readonly (readonly [key: string, field: StatedField['field']])[] = [
  ['people', 'person'],
  ['person', 'person'],
  ['organisations', 'organisation'],
  ['organisation', 'organisation'],
  ['places', 'place'],
  ['place', 'place'],
];

/** Reads one ninjs item. Missing fields stay missing. */
export function ninjsItem(record: NinjsRecord): ExportItem {
  const fields: (StatedField | null)[] = [
    stated('headline', ofRole(record, 'headlines', /main|title|headline/i), 'ninjs/headlines'),
  ];
  for (const [key, field] of FIELDS) fields.push(stated(field, property(record, key), `ninjs/${key}`));
  fields.push(stated('headline', ofRole(record, 'headlines', /./), 'ninjs/headlines'));
  for (const [key, field] of LISTS) {
    for (const name of listOf(property(record, key)).flatMap(namesIn))
      fields.push(stated(field, name, `ninjs/${key}`));
  }
  const sources = listOf(property(record, 'infoSources') ?? property(record, 'infosource')).flatMap(namesIn);
  for (const name of sources) fields.push(stated('agency', name, 'ninjs/infoSources'));
  const publisher = property(record, 'copyrightHolder') ?? property(record, 'copyrightholder');
  fields.push(stated('outlet', property(record, 'publisher') ?? publisher, 'ninjs/copyrightHolder'));
  const uri = property(record, 'uri');
  if (typeof uri === 'string' && /^https?:/i.test(uri)) fields.push(stated('url', uri, 'ninjs/uri'));
  return { stated: fields.filter((field) => field !== null), ...bodyOf(record) };
}

/** The body in markup before the body in plain text; the description when there is neither. */
function bodyOf(record: NinjsRecord): Pick<ExportItem, 'markup' | 'text'> {
  const bodies = listOf(property(record, 'bodies')).filter(isRecord);
  const isMarkup = (body: NinjsRecord) =>
    /html|xml/i.test(String(property(body, 'contentType') ?? property(body, 'contenttype') ?? ''));
  const value = (body: NinjsRecord | undefined) => string(body && property(body, 'value'));
  const markup = value(bodies.find(isMarkup)) || string(property(record, 'body_xhtml'));
  const text = value(bodies.find((body) => !isMarkup(body))) || string(property(record, 'body_text'));
  const description = ofRole(record, 'descriptions', /./) || string(property(record, 'description_text'));
  return { markup, text: text || (markup === '' ? description : '') };
}

function ofRole(record: NinjsRecord, key: string, role: RegExp): string {
  const entries = listOf(property(record, key)).filter(isRecord);
  const fitting = entries.find((entry) => role.test(String(property(entry, 'role') ?? 'main')));
  return string(fitting && property(fitting, 'value'));
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function string(value: Json): string {
  return typeof value === 'string' ? value : '';
}
