import { join } from 'node:path';
import type { Disk } from '../effects.ts';
import { DIGITS } from '../text/digests.ts';

/** Cuttings' own folder in the output: the list of what it wrote, and what it is about to write. */
export const ownFolder = '.cuttings';

/** What Cuttings wrote into an output folder, by path below it. */
export type Manifest = ReadonlyMap<string, Written>;

export interface Written {
  /** Of the content. */
  readonly digest: string;
  /** Key of the part of the site that the file belongs to, where it belongs to one. */
  readonly part: string | null;
  /** Key of the page alone, where its part has others. */
  readonly page: string | null;
}

const heading =
  '# Written by Cuttings: digest, part/page and path of every file that it may change or remove here.';

/** @returns what the last publication wrote, and when; an empty manifest where there was none */
export function readManifest(output: string, disk: Disk): { files: Manifest; writtenAt: number } {
  const { text, writtenAt } = readList(output, disk);
  return { files: parseManifest(text), writtenAt };
}

/** @returns the manifest as text, and when it was written; nothing where there was none */
export function readList(output: string, disk: Disk): { text: string; writtenAt: number } {
  const path = join(output, ownFolder, 'manifest.txt');
  if (!disk.existsSync(path)) return { text: '', writtenAt: 0 };
  return { text: disk.readFileSync(path, 'utf8'), writtenAt: disk.statSync(path).mtimeMs };
}

export function parseManifest(text: string): Manifest {
  const files = new Map<string, Written>();
  for (const { digest, keys, path } of listed(text)) {
    const [part = '-', page = null] = keys.split('/');
    files.set(path, { digest, part: part === '-' ? null : part, page });
  }
  return files;
}

/**
 * The files of a manifest, line by line: there may be hundreds of thousands. Lines of any other form are passed over:
 * what is not listed is never touched.
 */
export function* listed(text: string): Generator<{ digest: string; keys: string; path: string }> {
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf('\n', start);
    const keysEnd = text.indexOf(' ', start + DIGITS + 1);
    const lineEnd = end === -1 ? text.length : end;
    if (!isDigest(text, start) || keysEnd === -1 || keysEnd + 1 >= lineEnd) continue;
    const digest = text.slice(start, start + DIGITS);
    const keys = text.slice(start + DIGITS + 1, keysEnd);
    yield { digest, keys, path: text.slice(keysEnd + 1, lineEnd) };
  }
}

/** Whether a digest stands here, and a space after it. */
function isDigest(text: string, start: number): boolean {
  for (let at = start; at < start + DIGITS; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return text.charCodeAt(start + DIGITS) === 32;
}

/** The manifest as text, sorted by path so that two equal sites have equal manifests. */
export function formatManifest(files: Manifest): string {
  const lines = [...files.keys()].sort().map((path) => {
    const { digest, part, page } = files.get(path)!;
    return `${digest} ${part ?? '-'}${page === null ? '' : `/${page}`} ${path}`;
  });
  return `${heading}\n${lines.join('\n')}\n`;
}
