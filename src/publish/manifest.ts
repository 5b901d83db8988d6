import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../effects.ts';

/** Cuttings' own folder in the output: the list of what it wrote, and what it is about to write. */
export const ownFolder = '.cuttings';

/** What Cuttings wrote into an output folder: path below it → digest of the content. */
export type Manifest = ReadonlyMap<string, string>;

const heading = '# Written by Cuttings: digest and path of every file that it may change or remove here.';

/** The digest by which a file counts as unchanged: 128 bits of sha256, enough to tell files apart. */
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

/** Lines that are not a digest and a path are passed over: what is not listed is never touched. */
export function parseManifest(text: string): Manifest {
  const files = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (/^[0-9a-f]{32} ./.test(line)) files.set(line.slice(33), line.slice(0, 32));
  }
  return files;
}

/** The manifest as text, sorted by path so that two equal sites have equal manifests. */
export function formatManifest(files: Manifest): string {
  const lines = [...files.keys()].sort().map((path) => `${files.get(path)} ${path}`);
  return `${heading}\n${lines.join('\n')}\n`;
}
