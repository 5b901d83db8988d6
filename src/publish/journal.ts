import { dirname, join } from 'node:path';
import type { Disk } from '../effects.ts';
import { formatManifest, type Manifest, ownFolder } from './manifest.ts';
import { ancestors } from './paths.ts';

/** A publication that is decided: everything to write lies in the staging folder, named by its index here. */
interface Journal {
  /** Paths of files that are new, then of files that change; each with the name of its staged content. */
  readonly write: readonly (readonly [path: string, staged: string])[];
  readonly remove: readonly string[];
}

const journalPath = (output: string) => join(output, ownFolder, 'journal.json');
export const stagingFolder = (output: string) => join(output, ownFolder, 'staging');

/**
 * Finishes what an interrupted publication had decided, or clears away what it had only prepared.
 * Afterwards the site is whole: the old one or the new one.
 */
export function recover(output: string, disk: Disk): void {
  if (isDecided(output, disk)) apply(output, disk);
  discard(output, disk);
}

/** Whether a publication was decided here and not yet carried out. */
export function isDecided(output: string, disk: Disk): boolean {
  return disk.existsSync(journalPath(output));
}

/** Clears away what was prepared, unless it is decided: then the next publication needs it. */
export function discard(output: string, disk: Disk): void {
  if (isDecided(output, disk)) return;
  disk.rmSync(stagingFolder(output), { recursive: true, force: true });
}

/** Writes down the decision in one step, and carries it out. */
export function commit(output: string, journal: Journal, manifest: Manifest, disk: Disk): void {
  disk.writeFileSync(join(stagingFolder(output), 'manifest'), formatManifest(manifest));
  const draft = `${journalPath(output)}.draft`;
  disk.writeFileSync(draft, JSON.stringify(journal));
  const handle = disk.openSync(draft, 'r+');
  disk.fsyncSync(handle);
  disk.closeSync(handle);
  disk.renameSync(draft, journalPath(output));
  apply(output, disk);
  discard(output, disk);
}

/**
 * Carries out the journal. Each step can be done again, so it may be cut off anywhere and repeated. New files come
 * first and removals last: in between, every link of the old pages and of the new pages finds its file.
 */
function apply(output: string, disk: Disk): void {
  const staging = stagingFolder(output);
  const { write, remove } = JSON.parse(disk.readFileSync(journalPath(output), 'utf8')) as Journal;
  for (const path of inTheWay(write, remove)) removeFile(output, path, disk);
  const made = new Set<string>();
  for (const [path, staged] of write) {
    const source = join(staging, staged);
    if (!disk.existsSync(source)) continue; // moved before the interruption
    const target = join(output, path);
    const folder = dirname(target);
    if (!made.has(folder)) disk.mkdirSync(folder, { recursive: true });
    made.add(folder);
    disk.renameSync(source, target);
  }
  for (const path of remove) removeFile(output, path, disk);
  const manifest = join(staging, 'manifest');
  if (disk.existsSync(manifest)) disk.renameSync(manifest, join(output, ownFolder, 'manifest.txt'));
  disk.rmSync(journalPath(output), { force: true });
}

/** Files to remove that stand where a folder must be. */
function inTheWay(write: Journal['write'], remove: readonly string[]): string[] {
  const folders = new Set(write.flatMap(([path]) => ancestors(path)));
  return remove.filter((path) => folders.has(path));
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(output: string, path: string, disk: Disk): void {
  const target = join(output, path);
  try {
    if (!disk.lstatSync(target).isDirectory()) disk.rmSync(target, { force: true });
  } catch {
    return; // gone before the interruption
  }
  for (const folder of ancestors(path).reverse()) {
    try {
      disk.rmdirSync(join(output, folder));
    } catch {
      return; // not empty
    }
  }
}
