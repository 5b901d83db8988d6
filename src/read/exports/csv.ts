import { parse } from 'csv-parse/sync';
import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Source } from '../../records/source.ts';
import type { Reader, TextFile } from '../reader.ts';
import { readItems } from './item.ts';
import { meaningOf } from './keys.ts';
import { itemOf, type Json } from './record.ts';

/** CSV and TSV exports with a header line: one row an article. */
export const csv: Reader = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  accepts: () => true,
  read: readCsv,
};

function readCsv(file: TextFile): Outcome<Source[]> {
  const raw = file.raw.replace(/^\ufeff/, '');
  const { rows, broken } = rowsOf(raw, delimiterOf(raw, file.extension), file);
  const [header, ...body] = rows;
  if (!header?.some((name) => meaningOf(name) !== null)) {
    return { value: [], diagnostics: [...broken, noHeader(file)] };
  }
  const items = body.map((row) => itemOf(recordOf(header, row), 'csv'));
  const outcome = readItems(file, items, 'export');
  const empty = items.length === 0 ? [noRows(file)] : [];
  return { value: outcome.value, diagnostics: [...broken, ...empty, ...outcome.diagnostics] };
}

function noRows(file: TextFile): Diagnostic {
  return {
    ruleId: 'export/no-entries',
    severity: 'error',
    reason: 'The table has a header line and nothing below it',
    remedy: 'Export it again, or delete it',
    file: file.path,
  };
}

/** The first record of the header wins where a name stands twice. */
function recordOf(header: readonly string[], row: readonly string[]): Readonly<Record<string, Json>> {
  const record: Record<string, Json> = Object.create(null);
  header.forEach((name, at) => {
    if (!Object.hasOwn(record, name)) record[name] = row[at] ?? '';
  });
  return record;
}

function delimiterOf(raw: string, extension: string): string {
  if (extension === 'tsv') return '\t';
  const head = raw.slice(0, Math.max(0, raw.indexOf('\n')) || 2_000);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function rowsOf(raw: string, delimiter: string, file: TextFile): { rows: string[][]; broken: Diagnostic[] } {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return { rows: parse(raw, { ...options }) as string[][], broken: [] };
  } catch (error) {
    const broken = [brokenCsv(file, error instanceof Error ? error.message : '')];
    try {
      return {
        rows: parse(raw, { ...options, relax_quotes: true, skip_records_with_error: true }) as string[][],
        broken,
      };
    } catch {
      return { rows: [], broken };
    }
  }
}

function brokenCsv(file: TextFile, reason: string): Diagnostic {
  return {
    ruleId: 'export/broken-csv',
    severity: 'warning',
    reason: `The table is broken; what could be read was read (${reason.slice(0, 120)})`,
    remedy: 'Export it again, with quotation marks doubled inside quoted cells',
    file: file.path,
  };
}

function noHeader(file: TextFile): Diagnostic {
  return {
    ruleId: 'export/no-header',
    severity: 'error',
    reason: 'The first line of the table names no column that is known',
    remedy: 'Give it a header line with names such as title, url, date, content',
    file: file.path,
  };
}
