import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from './effects.ts';

/** What a clip's reading is made of: code, word lists, weights. */
const READING = ['read', 'parse', 'annotate', 'text', 'clip.ts', 'clip.js', 'packed.ts', 'packed.js'];

const HOME = fileURLToPath(new URL('.', import.meta.url));

/**
 * Tells one state of the rules from another, so that a result of older rules is never taken for one of today's: by the
 * paths, sizes and times of the files that they are made of. (Their content would say the same at fifty times the cost.)
 */
export function rulesVersion(disk: Disk): string {
  return stamp(
    [...READING, '../package.json'].map((room) => join(HOME, room)),
    disk,
  );
}

/** Tells one state of some rooms of the code from another, by what is in them: the same in any folder, at any time. */
export function codeVersion(rooms: readonly string[], disk: Disk): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const names = disk.readdirSync(join(HOME, path), { withFileTypes: true });
    for (const item of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = `${path}/${item.name}`;
      if (item.isDirectory()) visit(below);
      else hash.update(`${below}\0`).update(disk.readFileSync(join(HOME, below)));
    }
  };
  for (const room of rooms) visit(room);
  return hash.update(disk.readFileSync(join(HOME, '../package.json'))).digest('hex');
}

/**
 * A digest of the paths, sizes and times of files, and of all files in folders. What does not exist counts as nothing.
 * @param apart absolute paths that are passed over
 */
export function stamp(paths: readonly string[], disk: Disk, apart: readonly string[] = []): string {
  const hash = createHash('sha256');
  const visit = (path: string, root = false): void => {
    if (apart.includes(resolve(path))) return;
    const link = disk.lstatSync(path, { throwIfNoEntry: false });
    // A link counts with what it leads to, but leads no further: it might go in a circle.
    const found = link?.isSymbolicLink() ? disk.statSync(path, { throwIfNoEntry: false }) : link;
    if (!link || !found) return;
    if (found.isDirectory() && (root || link === found)) {
      for (const name of disk.readdirSync(path).sort()) visit(join(path, name));
    } else hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0${found.ctimeMs}\0${found.ino}\n`);
  };
  for (const path of paths) visit(path, true);
  return hash.digest('hex').slice(0, 32);
}
