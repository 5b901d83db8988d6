import { type ClipOptions, readAndAnnotate } from './clip.ts';
import { defaultSettings } from './config.ts';
import { sha256 } from './input.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Diagnostic } from './records/diagnostic.ts';
import type { ClipRecord } from './records/record.ts';
import type { ClipFile } from './records/source.ts';

/**
 * The typed record of one clip: its zones, fields, names, quotes and dates, each with the rule and the characters it
 * was read from.
 * @param file the clip's bytes and the path that its format is told by; nothing is read from the disk
 * @returns always a record: that of the first clip, when the file holds several; of a file that is no clip, an empty
 *   one whose diagnostics say why
 */
export function parseClip(file: ClipFile, options: ClipOptions = defaultSettings): ClipRecord {
  return parseClips(file, options)[0]!;
}

/** The records of all clips of one file, as `parseClip` gives them: at least one. */
export function parseClips(file: ClipFile, options: ClipOptions = defaultSettings): ClipRecord[] {
  const { clips, diagnostics } = readAndAnnotate(file, options);
  if (clips.length === 0) return [emptyRecord(file, diagnostics)];
  return clips.map((clip, index) => toRecord(clip, index === 0 ? diagnostics : []));
}

function toRecord(
  { article, annotation, diagnostics }: AnnotatedClip,
  ofFile: readonly Diagnostic[],
): ClipRecord {
  const { blocks: _blocks, statedNames: _statedNames, ...fields } = article;
  const { language: _language, ...found } = annotation;
  return { ...fields, ...found, diagnostics: [...ofFile, ...diagnostics] };
}

function emptyRecord({ path, bytes }: ClipFile, diagnostics: readonly Diagnostic[]): ClipRecord {
  const hash = sha256(bytes);
  return {
    id: hash.slice(0, 12),
    file: path,
    sha256: hash,
    reader: 'none',
    text: '',
    zones: [],
    headline: null,
    published: null,
    updated: null,
    captured: null,
    section: null,
    outlet: null,
    agency: null,
    dateline: null,
    reliesOn: [],
    url: null,
    language: { value: 'und', basis: 'implied', rule: 'language/no-text', start: null, end: null },
    rights: null,
    credits: [],
    mentions: [],
    references: [],
    epithets: [],
    quotes: [],
    dates: [],
    diagnostics,
  };
}
