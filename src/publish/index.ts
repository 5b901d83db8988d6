import type { Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { OutputFile, StagedFile } from '../records/output.ts';
import { digest } from '../text/digests.ts';
import { getOrAdd } from '../text/grouping.ts';
import { commit, discard, recover } from './journal.ts';
import { takeLock } from './lock.ts';
import { type Manifest, ownFolder, readManifest, type Written } from './manifest.ts';
import { pathFault } from './paths.ts';
import { makeStager, type Stager, stagedSite } from './staging.ts';

export { isDecided } from './journal.ts';

/** What a publication did to the output folder, in files. */
export interface PublishReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

const nothing: PublishReport = { written: 0, unchanged: 0, removed: 0 };

/**
 * Makes a folder show exactly these files, beside whatever else lies in it.
 *
 * Only what changed is written, and only what an earlier publication wrote is removed or replaced. Changes are staged
 * first and put in place when all are there: an error while `files` is being read leaves the old site whole, and a
 * process that is killed leaves the old site or a decision that the next publication completes.
 * @param makeFiles the files, read once, one at a time, or what makes them when it is told what stands. An error that
 *   it throws is thrown on, after the staged files are removed
 * @param folder null to go through the files and write nothing
 * @returns what was done. A file with an impossible address is left out and reported; null means that another build
 *   is writing there
 */
export async function publish(
  makeFiles: Files | ((standing: Standing) => Files),
  folder: string | null,
  effects: Effects,
): Promise<Outcome<PublishReport | null>> {
  const { disk } = effects;
  if (folder === null) {
    for await (const _ of made(makeFiles, {
      staged: null,
      keep: () => null,
      read: () => null,
      doubt: () => {},
    }));
    return { value: nothing, diagnostics: [] };
  }
  const output = resolve(folder);
  disk.mkdirSync(join(output, ownFolder), { recursive: true });
  const lock = takeLock(output, effects);
  if (typeof lock === 'number') return { value: null, diagnostics: [locked(folder, lock)] };
  try {
    recover(output, disk);
    const stage = new Stage(output, effects);
    for await (const file of made(makeFiles, stage)) stage.add(file);
    return stage.publish();
  } catch (error) {
    discard(output, disk);
    throw error;
  } finally {
    lock();
  }
}

type Files = Iterable<OutputFile | StagedFile> | AsyncIterable<OutputFile | StagedFile>;

function made(files: Files | ((standing: Standing) => Files), standing: Standing): Files {
  return typeof files === 'function' ? files(standing) : files;
}

/** What stands in the output folder since the last publication. */
export interface Standing {
  /** Folder in which files may be staged by whoever makes them (`makeStager`); null where nothing is written. */
  readonly staged: string | null;
  /**
   * Keeps the files of a part of the site, or a page, without their being made again.
   * @param part of which a page is now; by default a whole part is kept
   * @returns their paths; null where the last publication had no such part or page or one of its files was touched since
   */
  readonly keep: (key: string, part?: string) => readonly string[] | null;
  /** The text of a file; null where the last publication had none there, or it was touched since. */
  readonly read: (path: string) => string | null;
  /** Something is amiss with these files: the next publication shall have them all made again. */
  readonly doubt: () => void;
}

/** How files come to lie in a folder: what speaks against it, or the outermost folder above that is not there yet. */
interface Way {
  readonly fault?: string;
  readonly missing?: string;
}

const THERE: Way = {};

/** Collects one publication: sorts files into new, changed and unchanged as they come. */
class Stage implements Standing {
  readonly #output: string;
  readonly #disk: Effects['disk'];
  readonly #before: Manifest;
  readonly #writtenAt: number;
  /** Paths by part, and by page. */
  readonly #kept = new Map<string, string[]>();
  readonly #after = new Map<string, Written>();
  /** Files whose address is not its own lower case, by that. */
  readonly #folded = new Map<string, string>();
  readonly #ways = new Map<string, Way>();
  /** What is to be put in place: new folders and new files, and files that change. */
  readonly #added = new Set<string>();
  readonly #changed: string[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #stage: Stager;
  readonly staged: string;
  #written = 0;
  #unchanged = 0;
  #doubtful = false;

  constructor(output: string, effects: Effects) {
    this.#output = output;
    this.#disk = effects.disk;
    const { files, writtenAt } = readManifest(output, effects.disk);
    this.#before = files;
    this.#writtenAt = writtenAt;
    for (const [path, keys] of files)
      for (const key of [keys.part, keys.page])
        if (key !== null) getOrAdd(this.#kept, key, () => []).push(path);
    this.staged = stagedSite(output);
    this.#disk.mkdirSync(this.staged, { recursive: true });
    this.#stage = makeStager(this.staged, effects.disk);
  }

  readonly keep = (key: string, part = key): readonly string[] | null => {
    const paths = this.#kept.get(key);
    if (!paths?.every((path) => this.#standing(path) === 'ours')) return null;
    for (const path of paths) {
      this.#clash(path);
      const before = this.#before.get(path)!;
      this.#after.set(path, key === part ? before : { digest: before.digest, part, page: key });
    }
    this.#unchanged += paths.length;
    return paths;
  };

  readonly read = (path: string): string | null =>
    this.#standing(path) === 'ours' ? this.#disk.readFileSync(join(this.#output, path), 'utf8') : null;

  readonly doubt = (): void => {
    this.#doubtful = true;
  };

  add(file: OutputFile | StagedFile): void {
    const { path } = file;
    const staged = 'digest' in file;
    const { fault: blocked, missing }: Way = this.#wayTo(path);
    const fault = (staged ? file.fault : pathFault(path)) ?? this.#clash(path) ?? blocked;
    if (fault) {
      this.#refuse(file, fault);
      return;
    }
    const { part = null, page = null } = file;
    const written = { digest: staged ? file.digest : digest(file.content), part, page };
    const standing = missing === undefined ? this.#standing(path) : 'none';
    if (standing === 'ours' && this.#before.get(path)?.digest === written.digest) {
      this.#after.set(path, written);
      this.#unchanged += 1;
      return;
    }
    if (standing === 'foreign' && !this.#equals(path, written.digest)) {
      this.#leave(path);
      return;
    }
    const unstaged = staged ? null : this.#stage(path, file.content);
    if (unstaged) {
      this.#refuse(file, unstaged);
      return;
    }
    if (standing === 'none') this.#added.add(missing ?? path);
    else this.#changed.push(path);
    this.#after.set(path, written);
    this.#written += 1;
  }

  publish(): Outcome<PublishReport> {
    const place = [...this.#added, ...this.#changed];
    const remove = [...this.#before.keys()].filter((path) => !this.#after.has(path) && !pathFault(path));
    if (this.#doubtful)
      for (const [path, { digest }] of this.#after) this.#after.set(path, { digest, part: null, page: null });
    if (place.length + remove.length > 0 || this.#listsOthers()) {
      commit(this.#output, { place, remove }, this.#after, this.#disk);
    } else {
      discard(this.#output, this.#disk);
    }
    return {
      value: { written: this.#written, unchanged: this.#unchanged, removed: remove.length },
      diagnostics: this.#diagnostics,
    };
  }

  /** Whether the manifest says something else than the last one, where no file changed. */
  #listsOthers(): boolean {
    if (this.#after.size !== this.#before.size) return true;
    return [...this.#after].some(([path, { part, page }]) => {
      const before = this.#before.get(path);
      return before?.part !== part || before?.page !== page;
    });
  }

  #refuse(file: OutputFile | StagedFile, reason: string): void {
    // What was staged must not come along with its folder; without a fault of its own it was.
    if ('digest' in file && file.fault === null) this.#disk.rmSync(join(this.staged, file.path));
    this.doubt();
    this.#diagnostics.push({
      ruleId: 'publish/bad-path',
      severity: 'error',
      reason: `the page address ${reason}`,
      remedy: 'rename what the page is about, or report this address as a fault of Cuttings',
      file: file.path,
    });
  }

  #leave(path: string): void {
    this.doubt();
    this.#diagnostics.push({
      ruleId: 'publish/foreign-file',
      severity: 'warning',
      reason: 'this file of the output folder was not written by Cuttings, so it was left as it is',
      remedy: 'move it away, or choose another output folder',
      file: path,
    });
  }

  /** Two paths that a disk without letter case takes for one would overwrite each other. */
  #clash(path: string): string | null {
    const folded = fold(path);
    const other = this.#folded.get(folded) ?? (this.#after.has(folded) ? folded : undefined);
    if (folded !== path) this.#folded.set(folded, path);
    return other === undefined ? null : `differs from ${other} in letter case at most`;
  }

  /** How files come to lie in the folder of a path. */
  #wayTo(path: string): Way {
    const slash = path.lastIndexOf('/');
    if (slash === -1) return THERE;
    const folder = path.slice(0, slash);
    const known = this.#ways.get(folder);
    if (known) return known;
    const above = this.#wayTo(folder);
    if (above !== THERE) return above;
    const way = this.#wayInto(folder);
    this.#ways.set(folder, way);
    return way;
  }

  /** Writing through a link inside the output folder could land anywhere; a foreign file cannot become a folder. */
  #wayInto(folder: string): Way {
    const found = this.#look(folder);
    if (found?.isDirectory()) return THERE;
    if (found?.isSymbolicLink()) return { fault: `leads through ${folder}, a link to another folder` };
    if (found && !this.#before.has(folder))
      return { fault: `leads through ${folder}, a file of somebody else's` };
    return { missing: folder };
  }

  /** What stands at a path now: nothing, our file as we left it, ours but touched since, or somebody else's. */
  #standing(path: string): 'none' | 'ours' | 'touched' | 'foreign' {
    const found = this.#look(path);
    if (!found) return 'none';
    if (found.isDirectory() || !this.#before.has(path)) return 'foreign';
    return found.isFile() && found.mtimeMs <= this.#writtenAt ? 'ours' : 'touched';
  }

  /** What is on the disk at a path, links not followed. */
  #look(path: string): Stats | undefined {
    try {
      return this.#disk.lstatSync(join(this.#output, path), { throwIfNoEntry: false });
    } catch (error) {
      // A file stands where a folder is wanted, so there is nothing below it.
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  #equals(path: string, wanted: string): boolean {
    const target = join(this.#output, path);
    if (!this.#disk.lstatSync(target).isFile()) return false;
    return digest(this.#disk.readFileSync(target)) === wanted;
  }
}

function fold(path: string): string {
  return (/[^\u0000-\u007f]/.test(path) ? path.normalize('NFC') : path).toLowerCase();
}

function locked(folder: string, pid: number): Diagnostic {
  return {
    ruleId: 'publish/locked',
    severity: 'error',
    reason: `another build (process ${pid}) is writing into this folder`,
    remedy: `wait until it has ended, or choose another output folder; if none runs, remove ${ownFolder}/lock in it`,
    file: folder,
  };
}
