import type { StatedField } from '../../records/source.ts';
import { type ExportItem, stated } from './item.ts';
import { type Meaning, meaningOf } from './keys.ts';

/** A JSON value as it was parsed; nothing about its shape is taken for granted. */
export type Json = unknown;

export function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property: keys such as `__proto__` are data here. */
export function property(record: Readonly<Record<string, Json>>, key: string): Json {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const MARKUP = /<(?:p|div|article|html|body|br|h[1-6]|ul|ol|blockquote|span|a|img|section|table)\b[^<>]*>/i;

/** Reads one entry by the table of keys. `prefix` names the format in the rules: `export/title`, `csv/title`. */
export function itemOf(record: Readonly<Record<string, Json>>, prefix: string): ExportItem {
  const found = gather(record, 0);
  const fields: StatedField[] = [];
  for (const [meaning, entries] of found) {
    if (meaning === 'markup' || meaning === 'text') continue;
    for (const { key, value } of entries.sort((one, other) => one.rank - other.rank)) {
      for (const text of meaning === 'author' ? namesIn(value) : [wordsOf(meaning, value)]) {
        const field = stated(meaning, text, `${prefix}/${key}`);
        if (field !== null) fields.push(field);
      }
    }
  }
  const content = firstText(found.get('markup'));
  const isMarkup = MARKUP.test(content);
  const text = [isMarkup ? '' : content, firstText(found.get('text')), firstText(found.get('summary'))];
  return {
    stated: fields,
    markup: isMarkup ? content : '',
    text: text.find((candidate) => candidate !== '') ?? '',
  };
}

interface Entry {
  readonly key: string;
  readonly value: Json;
  readonly rank: number;
}

/** Entries keep their article one level down at times: Karakeep's `content.htmlContent`, JSON Feed's `author.name`. */
function gather(record: Readonly<Record<string, Json>>, depth: number): Map<Meaning, Entry[]> {
  const found = new Map<Meaning, Entry[]>();
  for (const key of Object.keys(record)) {
    const value = record[key];
    const known = meaningOf(key);
    const isNested = isRecord(value) && (known === null || known.meaning === 'markup');
    if (isNested && depth < 2) {
      for (const [meaning, entries] of gather(value, depth + 1))
        found.set(meaning, [...(found.get(meaning) ?? []), ...entries]);
    } else if (known !== null)
      found.set(known.meaning, [
        ...(found.get(known.meaning) ?? []),
        { key, value, rank: known.rank + 20 * depth },
      ]);
  }
  return found;
}

function firstText(entries: readonly Entry[] | undefined): string {
  const texts = [...(entries ?? [])].sort((one, other) => one.rank - other.rank).map((entry) => entry.value);
  return (
    (texts.find((value) => typeof value === 'string' && value.trim() !== '') as string | undefined)?.trim() ??
    ''
  );
}

function wordsOf(meaning: Meaning, value: Json): string {
  if (meaning === 'published' || meaning === 'captured' || meaning === 'updated') return dateOf(value);
  if (typeof value === 'string') return value;
  return isRecord(value) ? wordsOf(meaning, property(value, 'name') ?? property(value, 'title') ?? '') : '';
}

/** Seconds or milliseconds since 1970, CSL's `{"date-parts": [[2024, 8, 30]]}`, or words as they are. */
function dateOf(value: Json): string {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d{9,13}$/.test(value.trim())
        ? Number(value)
        : null;
  if (number !== null) {
    const milliseconds = number > 1e11 ? number : number * 1000;
    return milliseconds > 0 && milliseconds < 8.64e15 ? new Date(milliseconds).toISOString() : '';
  }
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return '';
  const parts = property(value, 'date-parts');
  const first = Array.isArray(parts) && Array.isArray(parts[0]) ? (parts[0] as Json[]) : [];
  const numbers = first.map(Number).filter((part) => Number.isInteger(part) && part > 0);
  if (numbers.length === 0)
    return typeof property(value, 'raw') === 'string' ? (property(value, 'raw') as string) : '';
  return numbers
    .slice(0, 3)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}

/** Names as a string, a list, a list of `{name}` or of `{given, family}`, or Pocket's `{"12": {name}}`. */
export function namesIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((entry) => (Array.isArray(entry) ? [] : namesIn(entry)));
  if (!isRecord(value)) return [];
  const name = property(value, 'name') ?? property(value, 'literal') ?? property(value, 'fullName');
  if (typeof name === 'string') return [name];
  const parts = [property(value, 'given'), property(value, 'family')].filter(
    (part) => typeof part === 'string',
  );
  if (parts.length > 0) return [parts.join(' ')];
  const inner = Object.values(value).filter((entry) => isRecord(entry));
  return inner
    .slice(0, 50)
    .flatMap((entry) =>
      typeof property(entry, 'name') === 'string' ? [property(entry, 'name') as string] : [],
    );
}
