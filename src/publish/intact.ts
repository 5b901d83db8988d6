import { join } from 'node:path';
import type { Disk } from '../effects.ts';
import { ownFolder, readManifest } from './manifest.ts';

/** @returns how many published files stand as they were written; null when one is gone or was touched since */
export function countIntact(output: string, disk: Disk): number | null {
  if (disk.existsSync(join(output, ownFolder, 'journal.json'))) return null;
  const { files, writtenAt } = readManifest(output, disk);
  if (files.size === 0) return null;
  for (const path of files.keys()) {
    const found = disk.lstatSync(join(output, path), { throwIfNoEntry: false });
    if (!found?.isFile() || found.mtimeMs > writtenAt) return null;
  }
  return files.size;
}
