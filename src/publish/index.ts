import type { Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { OutputFile } from '../records/output.ts';
import { getOrAdd } from '../text/grouping.ts';
import { commit, discard, recover, stagingFolder } from './journal.ts';
import { takeLock } from './lock.ts';
import { digest, type Manifest, ownFolder, readManifest, type Written } from './manifest.ts';
import { ancestors, pathFault } from './paths.ts';

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
    for await (const _ of made(makeFiles, { keep: () => null, doubt: () => {} }));
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

type Files = Iterable<OutputFile> | AsyncIterable<OutputFile>;

function made(files: Files | ((standing: Standing) => Files), standing: Standing): Files {
  return typeof files === 'function' ? files(standing) : files;
}

/** What stands in the output folder since the last publication. */
export interface Standing {
  /**
   * Keeps the files of a part of the site, or a page, without their being made again.
   * @param part of which a page is now; by default a whole part is kept
   * @returns their paths; null where the last publication had no such part or page or one of its files was touched since
   */
  readonly keep: (key: string, part?: string) => readonly string[] | null;
  /** Something is amiss with these files: the next publication shall have them all made again. */
  readonly doubt: () => void;
}

/** Collects one publication: sorts files into new, changed and unchanged as they come. */
class Stage implements Standing {
  readonly #output: string;
  readonly #disk: Effects['disk'];
  readonly #before: Manifest;
  readonly #writtenAt: number;
  /** Paths by part, and by page. */
  readonly #kept = new Map<string, string[]>();
  readonly #after = new Map<string, Written>();
  readonly #folded = new Map<string, string>();
  readonly #plainFolders = new Set<string>();
  readonly #added: [string, string][] = [];
  readonly #changed: [string, string][] = [];
  readonly #diagnostics: Diagnostic[] = [];
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
    this.#disk.mkdirSync(stagingFolder(output), { recursive: true });
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

  readonly doubt = (): void => {
    this.#doubtful = true;
  };

  add({ path, content, digest: known, ...keys }: OutputFile): void {
    const fault = pathFault(path) ?? this.#clash(path) ?? this.#blocked(path);
    if (fault) {
      this.#refuse(path, fault);
      return;
    }
    const { part = null, page = null } = keys;
    const written = { digest: known ?? digest(content), part, page };
    const standing = this.#standing(path);
    if (standing === 'ours' && this.#before.get(path)?.digest === written.digest) {
      this.#after.set(path, written);
      this.#unchanged += 1;
      return;
    }
    if (standing === 'foreign' && !this.#equals(path, content)) {
      this.doubt();
      this.#diagnostics.push({
        ruleId: 'publish/foreign-file',
        severity: 'warning',
        reason: 'this file of the output folder was not written by Cuttings, so it was left as it is',
        remedy: 'move it away, or choose another output folder',
        file: path,
      });
      return;
    }
    const staged = String(this.#added.length + this.#changed.length);
    this.#disk.writeFileSync(join(stagingFolder(this.#output), staged), content);
    (standing === 'none' ? this.#added : this.#changed).push([path, staged]);
    this.#after.set(path, written);
  }

  publish(): Outcome<PublishReport> {
    const write = [...this.#added, ...this.#changed];
    const remove = [...this.#before.keys()].filter((path) => !this.#after.has(path) && !pathFault(path));
    if (this.#doubtful)
      for (const [path, { digest }] of this.#after) this.#after.set(path, { digest, part: null, page: null });
    if (write.length + remove.length > 0 || this.#listsOthers()) {
      commit(this.#output, { write, remove }, this.#after, this.#disk);
    } else {
      discard(this.#output, this.#disk);
    }
    return {
      value: { written: write.length, unchanged: this.#unchanged, removed: remove.length },
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

  #refuse(path: string, reason: string): void {
    this.doubt();
    this.#diagnostics.push({
      ruleId: 'publish/bad-path',
      severity: 'error',
      reason: `the page address ${reason}`,
      remedy: 'rename what the page is about, or report this address as a fault of Cuttings',
      file: path,
    });
  }

  /** Two paths that a disk without letter case takes for one would overwrite each other. */
  #clash(path: string): string | null {
    const folded = path.normalize('NFC').toLowerCase();
    const other = this.#folded.get(folded);
    this.#folded.set(folded, path);
    return other === undefined ? null : `differs from ${other} in letter case at most`;
  }

  /** Writing through a link inside the output folder could land anywhere; a foreign file cannot become a folder. */
  #blocked(path: string): string | null {
    for (const folder of ancestors(path)) {
      if (this.#plainFolders.has(folder)) continue;
      const found = this.#look(folder);
      if (found?.isSymbolicLink()) return `leads through ${folder}, a link to another folder`;
      if (found?.isFile() && !this.#before.has(folder))
        return `leads through ${folder}, a file of somebody else's`;
      this.#plainFolders.add(folder);
    }
    return null;
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

  #equals(path: string, content: string | Uint8Array): boolean {
    const target = join(this.#output, path);
    if (!this.#disk.lstatSync(target).isFile()) return false;
    return digest(this.#disk.readFileSync(target)) === digest(content);
  }
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
