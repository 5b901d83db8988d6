import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Disk } from './effects.ts';
import type { Diagnostic, Outcome, Severity } from './records/diagnostic.ts';

/** A file of the input folder that may hold clips. */
export interface InputFile {
  /** Below the input folder, forward slashes. */
  readonly path: string;
  /** Where to read it. */
  readonly location: string;
  /** Size, times and place on the disk, as text: another one as soon as anybody has written to the file. */
  readonly state: string;
  /** When it was last changed or put here: milliseconds, by the disk's clock. */
  readonly changed: number;
}

/** What lies in the input folder's own root and is not a clip. */
export const settingsFiles: readonly string[] = ['archive.yaml', 'archive.yml'];
const ownFolders: readonly string[] = ['curation', 'templates'];

/**
 * Lists the files of an input folder, in the order of their paths by code unit. Hidden files are passed over; links
 * are reported and not followed, so that nothing from outside the folder is ever read.
 * @param exclude folders that are not input although they may lie inside it: the output, the templates
 */
export function listInput(
  folder: string,
  exclude: readonly (string | null | undefined)[],
  disk: Disk,
): Outcome<InputFile[]> {
  const diagnostics: Diagnostic[] = [];
  const files: InputFile[] = [];
  const excluded = new Set(exclude.flatMap((path) => (path == null ? [] : resolve(path))));
  const report = (path: string, what: string, severity: Severity, reason: string, remedy: string) => {
    diagnostics.push({ ruleId: `input/${what}`, severity, reason, remedy, file: path });
  };

  const visit = (below: string): void => {
    const location = join(folder, below);
    let names: string[];
    try {
      names = disk.readdirSync(location);
    } catch (error) {
      const reason = `the folder cannot be read (${codeOf(error)})`;
      report(below, 'unreadable', 'error', reason, 'check that it exists and that you may read it');
      return;
    }
    for (const name of names) {
      const path = below === '' ? name : `${below}/${name}`;
      const location = join(folder, path);
      const ofTheArchive = below === '' && (settingsFiles.includes(name) || ownFolders.includes(name));
      if (name.startsWith('.') || ofTheArchive || excluded.has(resolve(location))) continue;
      const found = disk.lstatSync(location, { throwIfNoEntry: false });
      if (!found) {
        report(path, 'unreadable', 'warning', 'the file went away, or its name is not UTF-8', 'rename it');
      } else if (found.isSymbolicLink()) {
        const reason = 'this is a link to another place; it was not followed';
        report(path, 'link', 'warning', reason, 'put a copy of the file here');
      } else if (found.isDirectory()) visit(path);
      else if (found.isFile()) files.push({ path, location, ...stateOf(found) });
      else report(path, 'not-a-file', 'warning', 'this is a pipe, socket or device, not a file', 'remove it');
    }
  };
  visit('');
  const byPath = <T extends { path: string }>(a: T, b: T) => (a.path < b.path ? -1 : 1);
  return { value: files.sort(byPath), diagnostics };
}

function stateOf({ size, mtimeMs, ctimeMs, ino }: Stats): Pick<InputFile, 'state' | 'changed'> {
  return { state: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) };
}

/** Size of the pieces in which a large file is read, in bytes. */
const PIECE = 262_144;

/** The bytes of a file, a piece at a time; throws the error of the disk. */
export async function* readPieces(file: InputFile, disk: Disk): AsyncGenerator<Uint8Array, void, unknown> {
  const descriptor = disk.openSync(file.location, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = disk.readSync(descriptor, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Reads one file; a file that cannot be read gives null and an error that says why. */
export function readBytes(file: InputFile, disk: Disk): Outcome<Uint8Array | null> {
  try {
    return { value: disk.readFileSync(file.location), diagnostics: [] };
  } catch (error) {
    return { value: null, diagnostics: [unreadable(file, error)] };
  }
}

/** Hex sha256: what makes two files one clip. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file that the disk would not give. */
export function unreadable(file: InputFile, error: unknown): Diagnostic {
  return {
    ruleId: 'input/unreadable',
    severity: 'error',
    reason: `the file cannot be read (${codeOf(error)})`,
    remedy: 'check that it exists and that you may read it',
    file: file.path,
  };
}

/** A file with the same bytes as an earlier one: told, not read twice. */
export function sameBytes(file: string, first: string): Diagnostic {
  return {
    ruleId: 'input/same-bytes',
    severity: 'info',
    reason: `this file has the same bytes as ${first}; the archive shows one article for both`,
    remedy: 'nothing to do, unless one of them should be another text',
    file,
  };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
