import { createHash } from 'node:crypto';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { ClipFile, Source } from '../records/source.ts';
import { placeOf } from '../text/lines.ts';
import { declaredEncoding, decode } from './decode.ts';
import { csv } from './exports/csv.ts';
import { feed } from './exports/feed.ts';
import { json } from './exports/json.ts';
import { html } from './html/index.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Reader, TextFile } from './reader.ts';

/** Asked in order; the first that has a file's extension and accepts it reads it. */
const READERS: readonly Reader[] = [markdown, html, json, csv, feed, plainText];

/** A single clip larger than this (in bytes) is refused: no article is, and a mistake often is. */
export const LARGEST_CLIP = 24 * 1024 * 1024;

/**
 * Reads one file of the input folder. A file that cannot be read as a clip gives no source and an error that says why;
 * a file of several articles gives several; a
 * file that is no clip by its name is passed over with a word.
 */
export function readClip(file: ClipFile): Outcome<Source[]> {
  const extension = file.mediaType ? EXTENSIONS[file.mediaType] : extensionOf(file.path);
  const readers = READERS.filter((reader) => reader.extensions.includes(extension));
  if (readers.length === 0) return noClip(file);
  if (file.bytes.length === 0) return reject(file, 'read/empty', 'The file is empty', 'Delete it or fill it');
  if (file.bytes.length > LARGEST_CLIP) {
    const size = `${Math.round(file.bytes.length / 1024 / 1024)} MB`;
    return reject(file, 'read/too-large', `The file has ${size}`, 'Split it into one file for each article');
  }
  const decoded = decode(
    file.bytes,
    file.charset ? { declared: file.charset } : declaredEncoding(file.bytes),
  );
  if (!decoded) {
    return reject(file, 'read/binary', 'The file is not text', 'Save it as text, Markdown or HTML');
  }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const text: TextFile = {
    path: file.path,
    extension,
    raw: decoded.text,
    sha256,
    id: sha256.slice(0, 12),
    ...(file.stated && { stated: file.stated }),
  };
  if (decoded.text.trim() === '')
    return reject(file, 'read/empty', 'The file holds only white space', 'Delete it or fill it');
  const reader = readers.find((candidate) => candidate.accepts(text));
  if (!reader) return noClip(file);
  const { value, diagnostics } = reader.read(text);
  const outcome = { value: value.map(wellFormed), diagnostics };
  if (decoded.firstBroken === null) return outcome;
  return {
    value: outcome.value,
    diagnostics: [broken(file, decoded.text, decoded.firstBroken, decoded.encoding), ...outcome.diagnostics],
  };
}

// JSON and YAML can write half a sign (`\ud800`) into a title; an address made of it would be none.
function wellFormed(source: Source): Source {
  if (source.stated.every(({ value }) => value.isWellFormed())) return source;
  return { ...source, stated: source.stated.map((one) => ({ ...one, value: one.value.toWellFormed() })) };
}

const EXTENSIONS = { 'text/html': 'html', 'text/plain': 'txt' } as const;

/** `txt` for `2024/A.clip.TXT` and for `mail.txt#2`; '' when the name has none. */
export function extensionOf(path: string): string {
  return /\.([\p{L}\p{N}]{1,10})(?:#\d+)?$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

function broken(file: ClipFile, text: string, offset: number, encoding: string): Diagnostic {
  return {
    ruleId: 'read/broken-characters',
    severity: 'warning',
    reason: `Some bytes are no ${encoding} characters`,
    remedy: 'Save the file again as UTF-8; the broken places show as �',
    file: file.path,
    ...placeOf(text, offset),
  };
}

/** A picture, a style sheet: no fault of an archive that such files lie among its clips. */
function noClip(file: ClipFile): Outcome<Source[]> {
  const reason = 'No reader knows this kind of file';
  const remedy = 'Nothing to do, unless it holds a clip: then save it as .txt, .md or .html';
  return {
    value: [],
    diagnostics: [{ ruleId: 'read/unknown-format', severity: 'info', reason, remedy, file: file.path }],
  };
}

function reject(file: ClipFile, ruleId: string, reason: string, remedy: string): Outcome<Source[]> {
  return { value: [], diagnostics: [{ ruleId, severity: 'error', reason, remedy, file: file.path }] };
}
