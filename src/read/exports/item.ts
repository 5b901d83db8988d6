import { createHash } from 'node:crypto';
import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Source, StatedField } from '../../records/source.ts';
import { html } from '../html/index.ts';
import { plainText } from '../plain-text.ts';
import type { TextFile } from '../reader.ts';

/** One entry of an export, a feed or a wire file: its fields, and its text as markup or plain. */
export interface ExportItem {
  readonly stated: readonly StatedField[];
  /** '' when the entry has none. */
  readonly markup: string;
  readonly text: string;
}

/**
 * Makes clips of the entries of a file, `file#n` each, counted from 1 over all entries. Entries without any text (a
 * bare bookmark) give no clip; one diagnostic counts them. The id of a clip comes from the entry's own text, so that it
 * stays when the export is made again with more entries.
 */
export function readItems(file: TextFile, items: readonly ExportItem[], format: string): Outcome<Source[]> {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  let bare = 0;
  items.forEach((item, index) => {
    const raw = item.markup.trim() || item.text.trim();
    if (raw === '') {
      bare++;
      return;
    }
    const entry: TextFile = {
      ...file,
      ...identity(file, index, items.length, raw),
      raw,
      stated: item.stated,
    };
    const outcome = (item.markup.trim() === '' ? plainText : html).read(entry);
    diagnostics.push(...outcome.diagnostics);
    for (const source of outcome.value) sources.push({ ...source, reader: format });
  });
  if (bare > 0) diagnostics.push(bareEntries(file, bare, items.length));
  return { value: sources, diagnostics };
}

function identity(file: TextFile, index: number, count: number, raw: string): Pick<TextFile, 'path' | 'id'> {
  if (count === 1) return { path: file.path, id: file.id };
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 12);
  return { path: `${file.path}#${index + 1}`, id };
}

function bareEntries(file: TextFile, bare: number, count: number): Diagnostic {
  return {
    ruleId: 'export/no-text',
    severity: 'warning',
    reason: `${bare} of ${count} entries have an address but no text`,
    remedy: 'Export them with their text, or save the pages themselves',
    file: file.path,
  };
}

/** A field with the rule that read it; null when the value is empty or no text. */
export function stated(field: StatedField['field'], value: unknown, rule: string): StatedField | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > 2_000 ? null : { field, value: text, rule };
}
