import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../effects.ts';

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

/** The digest by which a file or a part counts as unchanged: 128 bits of sha256, enough to tell files apart. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 32);
}

/** @returns what the last publication wrote, and when; an empty manifest where there was none */
export function readManifest(output: string, disk: Disk): { files: Manifest; writtenAt: number } {
  const path = join(output, ownFolder, 'manifest.txt');
  if (!disk.existsSync(path)) return { files: new Map(), writtenAt: 0 };
  return {
    files: parseManifest(disk.readFileSync(path, 'utf8')),
    writtenAt: disk.statSync(path).mtimeMs,
  };
}

/** Lines of any other form are passed over: what is not listed is never touched. */
export function parseManifest(text: string): Manifest {
  const files = new Map<string, Written>();
  for (const line of text.split('\n')) {
    if (!/^[0-9a-f]{32} (?:[0-9a-f]+(?:\/[0-9a-f]+)?|-) ./.test(line)) continue;
    const keysEnd = line.indexOf(' ', 33);
    const [part = '-', page = null] = line.slice(33, keysEnd).split('/');
    const digest = line.slice(0, 32);
    files.set(line.slice(keysEnd + 1), { digest, part: part === '-' ? null : part, page });
  }
  return files;
}

/** The manifest as text, sorted by path so that two equal sites have equal manifests. */
export function formatManifest(files: Manifest): string {
  const lines = [...files.keys()].sort().map((path) => {
    const { digest, part, page } = files.get(path)!;
    return `${digest} ${part ?? '-'}${page === null ? '' : `/${page}`} ${path}`;
  });
  return `${heading}\n${lines.join('\n')}\n`;
}
