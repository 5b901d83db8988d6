import grayMatter from 'gray-matter';
import { parseDocument } from 'yaml';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { StatedField } from '../records/source.ts';
import { fieldOf } from './matter-keys.ts';

/** Front matter taken off a file. */
export interface Matter {
  readonly stated: readonly StatedField[];
  /** What follows it. */
  readonly body: string;
}

/** A fault in front matter, with the line (from 1) and column in the block between the fences. */
class MatterError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(reason: string, line: number, column: number) {
    super(reason);
    this.line = line;
    this.column = column;
  }
}

/** Characters of front matter; the rest of a longer block is no list of fields. */
const LONGEST = 60_000;

const OPENING = /^\ufeff?---[ \t]*([\p{L}]*)[ \t]*\r?\n/u;
const CLOSING = /^---[ \t]*$/m;
const KEY_LINE = /^[ \t]*[\p{L}][\p{L}\p{N} _-]{0,40}:(?:[ \t]|$)|^[ \t]*-[ \t]|^[ \t]*#/u;

/**
 * Takes the front matter off a file. Values stay the strings that were written (gray-matter's own YAML would turn
 * `2024-08-18` into a Date and `010` into 8), its engines that run code are off, and options are always passed, because
 * a bare `matter(text)` hands every caller one cached object.
 */
export function readMatter(raw: string, file: string): Outcome<Matter> {
  const opening = OPENING.exec(raw);
  if (!opening) return { value: { stated: [], body: raw }, diagnostics: [] };
  const language = opening[1]!.toLowerCase();
  const inner = raw.slice(opening[0].length);
  const closing = CLOSING.exec(inner);
  if (!closing) return unclosed(inner, file);
  if (closing.index > LONGEST) return tooLong(inner, file);
  const body = inner.slice(closing.index + closing[0].length).replace(/^\r?\n/, '');
  if (language !== '' && language !== 'yaml' && language !== 'yml' && language !== 'json') {
    const reason = `Front matter in "${language}" is not read, because it could run code`;
    return {
      value: { stated: [], body },
      diagnostics: [
        fault(file, 'matter/language-refused', reason, 'Write it as YAML between --- and ---', 1, 4),
      ],
    };
  }
  try {
    const block = raw.slice(opening[0].length, opening[0].length + closing.index);
    const { data } = grayMatter(`---\n${block}${block === '' || block.endsWith('\n') ? '' : '\n'}---\n`, {
      language: 'yaml',
      engines: { yaml: readYaml, javascript: refuse },
    });
    return toFields(data, body, file);
  } catch (error) {
    const at = error instanceof MatterError ? error : new MatterError(String(error), 1, 1);
    const diagnostic = fault(
      file,
      'matter/bad-yaml',
      at.message,
      'Correct the line, or put the value in quotation marks',
      at.line + 1,
      at.column,
    );
    return { value: { stated: [], body }, diagnostics: [diagnostic] };
  }
}

function tooLong(inner: string, file: string): Outcome<Matter> {
  const reason = 'Front matter is longer than any list of fields, and was read as text';
  const diagnostic = fault(
    file,
    'matter/too-long',
    reason,
    'Move what is no field below the second ---',
    1,
    1,
  );
  return { value: { stated: [], body: inner }, diagnostics: [diagnostic] };
}

function refuse(): object {
  throw new MatterError('Front matter that runs code is not read', 1, 1);
}

/** YAML in which every scalar is the string that was written (the failsafe schema). JSON is YAML. */
function readYaml(block: string): object {
  const document = parseDocument(block, { schema: 'failsafe', prettyErrors: true, uniqueKeys: false });
  const first = document.errors[0];
  if (first) {
    const place = first.linePos?.[0] ?? { line: 1, col: 1 };
    throw new MatterError(
      first.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      place.line,
      place.col,
    );
  }
  const data: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
  if (data === null || data === undefined || data === '') return new Map();
  if (!(data instanceof Map)) throw new MatterError('Front matter is not a list of "key: value" lines', 1, 1);
  return data;
}

/** An opening `---` without its end: its "key: value" lines are read, the rest is the article. */
function unclosed(inner: string, file: string): Outcome<Matter> {
  let length = 0;
  for (const line of inner.split('\n')) {
    if (!KEY_LINE.test(line)) break;
    length += line.length + 1;
  }
  const body = inner.slice(Math.min(length, inner.length));
  const diagnostic = fault(
    file,
    'matter/unclosed',
    'Front matter begins with --- and never ends',
    'Write --- on a line of its own after the last field',
    1,
    1,
  );
  try {
    const fields = toFields(readYaml(inner.slice(0, length)), body, file);
    return { value: fields.value, diagnostics: [diagnostic, ...fields.diagnostics] };
  } catch {
    return { value: { stated: [], body }, diagnostics: [diagnostic] };
  }
}

function toFields(data: unknown, body: string, file: string): Outcome<Matter> {
  const stated: StatedField[] = [];
  const unknown: string[] = [];
  for (const [key, value] of data instanceof Map ? data : []) {
    const values = valuesOf(value);
    const field = fieldOf(String(key), values[0] ?? '');
    if (!field) unknown.push(String(key));
    else for (const one of values) stated.push({ field, value: one, rule: `matter/${String(key)}` });
  }
  if (unknown.length === 0) return { value: { stated, body }, diagnostics: [] };
  const diagnostic: Diagnostic = {
    ...fault(
      file,
      'matter/unknown-key',
      `Front matter has fields without a meaning here: ${unknown.join(', ')}`,
      'Nothing, or rename them',
      1,
      1,
    ),
    severity: 'info',
  };
  return { value: { stated, body }, diagnostics: [diagnostic] };
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (value instanceof Map) return valuesOf(value.get('name') ?? [...value.values()]);
  return [];
}

function fault(
  file: string,
  ruleId: string,
  reason: string,
  remedy: string,
  line: number,
  column: number,
): Diagnostic {
  return { ruleId, severity: 'warning', reason, remedy, file, line, column };
}
