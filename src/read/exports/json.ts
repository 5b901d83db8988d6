import { jsonrepair } from 'jsonrepair';
import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Source } from '../../records/source.ts';
import type { Reader, TextFile } from '../reader.ts';
import { type ExportItem, readItems } from './item.ts';
import { LIST_KEYS, meaningOf } from './keys.ts';
import { isNinjs, ninjsItem } from './ninjs.ts';
import { isRecord, itemOf, type Json, property } from './record.ts';

/** JSON: IPTC ninjs, and the exports of read-later tools and reference managers; one entry or many, or one a line. */
export const json: Reader = {
  name: 'json',
  extensions: ['json', 'jsonl', 'ndjson', 'ninjs'],
  accepts: () => true,
  read: readJson,
};

/** Repair takes several times the room and time of parsing. */
const LARGEST_REPAIR = 8_000_000;

function readJson(file: TextFile): Outcome<Source[]> {
  const { values, broken } = parse(file);
  const entries = values.flatMap((value) => entriesIn(value, 0));
  const items = entries.map(
    (entry): ExportItem => (isNinjs(entry) ? ninjsItem(entry) : itemOf(entry, 'export')),
  );
  const format = entries.length > 0 && entries.every(isNinjs) ? 'ninjs' : 'export';
  const outcome = readItems(file, items, format);
  const diagnostics = [...broken, ...outcome.diagnostics];
  if (items.length === 0 && values.length > 0) diagnostics.push(noEntries(file));
  return { value: outcome.value, diagnostics };
}

function parse(file: TextFile): { values: Json[]; broken: Diagnostic[] } {
  const raw = file.raw.replace(/^\ufeff/, '');
  if (file.extension === 'jsonl' || file.extension === 'ndjson') return parseLines(file, raw);
  try {
    return { values: [JSON.parse(raw)], broken: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const repaired = raw.length <= LARGEST_REPAIR ? repair(raw) : undefined;
    return repaired === undefined
      ? { values: [], broken: [brokenJson(file, 'error', reason)] }
      : { values: [repaired], broken: [brokenJson(file, 'warning', reason)] };
  }
}

function repair(raw: string): Json {
  try {
    return JSON.parse(jsonrepair(raw));
  } catch {
    return undefined;
  }
}

function parseLines(file: TextFile, raw: string): { values: Json[]; broken: Diagnostic[] } {
  const values: Json[] = [];
  const broken: Diagnostic[] = [];
  raw.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      values.push(JSON.parse(line));
    } catch (error) {
      broken.push({
        ...brokenJson(file, 'warning', error instanceof Error ? error.message : ''),
        line: at + 1,
      });
    }
  });
  return { values, broken };
}

/** The entries of an export: a list, a list under a known key, Pocket's object of entries by number, or the one entry. */
function entriesIn(value: Json, depth: number): Readonly<Record<string, Json>>[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => (Array.isArray(entry) ? [] : isRecord(entry) ? [entry] : []));
  if (!isRecord(value) || depth > 2) return [];
  if (isNinjs(value) || hasText(value)) return [value];
  for (const key of LIST_KEYS) {
    const found = entriesIn(property(value, key), depth + 1);
    if (found.length > 0) return found;
  }
  const inner = Object.values(value).filter(isRecord);
  return inner.length > 0 && inner.every(isEntry) ? inner : isEntry(value) ? [value] : [];
}

function hasText(record: Readonly<Record<string, Json>>): boolean {
  return Object.keys(record).some((key) => {
    const meaning = meaningOf(key)?.meaning;
    return (meaning === 'markup' || meaning === 'text') && typeof record[key] === 'string';
  });
}

function isEntry(record: Readonly<Record<string, Json>>): boolean {
  return Object.keys(record).some(
    (key) => meaningOf(key)?.meaning === 'url' || meaningOf(key)?.meaning === 'headline',
  );
}

function brokenJson(file: TextFile, severity: Diagnostic['severity'], reason: string): Diagnostic {
  return {
    ruleId: 'export/broken-json',
    severity,
    reason: `The file is not good JSON${severity === 'error' ? '' : '; what could be read was read'} (${reason.slice(0, 120)})`,
    remedy: 'Export it again; it may have been cut off',
    file: file.path,
  };
}

function noEntries(file: TextFile): Diagnostic {
  return {
    ruleId: 'export/no-entries',
    severity: 'error',
    reason: 'The file is JSON, but holds no articles in a form that is known',
    remedy: 'Export as JSON from the tool itself, or save the articles as HTML',
    file: file.path,
  };
}
