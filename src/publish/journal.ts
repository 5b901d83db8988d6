import { dirname, join } from 'node:path';
import type { Disk } from '../effects.ts';
import { formatManifest, type Manifest, ownFolder } from './manifest.ts';
import { ancestors } from './paths.ts';
import { stagedSite, stagingFolder } from './staging.ts';

/** A publication that is decided: everything to put in place lies in the staged site. */
interface Journal {
  /** Folders that are new as a whole and files that are new, then files that change. */
  readonly place: readonly string[];
  /** Files to remove. */
  readonly remove: readonly string[];
}

const journalPath = (output: string) => join(output, ownFolder, 'journal.json');

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
  const staged = stagedSite(output);
  const { place, remove } = JSON.parse(disk.readFileSync(journalPath(output), 'utf8')) as Journal;
  for (const path of inTheWay(place, remove)) removeFile(output, path, disk);
  for (const path of place) put(join(staged, path), join(output, path), disk);
  for (const path of remove) removeFile(output, path, disk);
  const manifest = join(output, ownFolder, 'manifest.txt');
  const staging = join(stagingFolder(output), 'manifest');
  if (disk.existsSync(staging)) disk.renameSync(staging, manifest);
  writeLastByte(manifest, disk);
  disk.rmSync(journalPath(output), { force: true });
}

/** Writes the end of line at the end once more: by that time, whatever changes later was changed by somebody else. */
function writeLastByte(manifest: string, disk: Disk): void {
  const handle = disk.openSync(manifest, 'r+');
  disk.writeSync(handle, '\n', disk.fstatSync(handle).size - 1);
  disk.closeSync(handle);
}

/** Moves a staged file or folder to its place, unless that was done before an interruption. */
function put(source: string, target: string, disk: Disk): void {
  const staged = disk.lstatSync(source, { throwIfNoEntry: false });
  if (!staged) return;
  // Somebody may have made or removed folders since the decision.
  const there = staged.isDirectory() && disk.lstatSync(target, { throwIfNoEntry: false })?.isDirectory();
  if (there) {
    for (const name of disk.readdirSync(source)) put(join(source, name), join(target, name), disk);
    return;
  }
  try {
    disk.renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    disk.mkdirSync(dirname(target), { recursive: true });
    disk.renameSync(source, target);
  }
}

/** Files to remove that stand where a folder must be. */
function inTheWay(place: Journal['place'], remove: readonly string[]): string[] {
  const taken = new Set(place.flatMap((path) => [...ancestors(path), path]));
  return remove.filter((path) => taken.has(path));
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
