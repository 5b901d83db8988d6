import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Disk } from './effects.ts';
import type { InputFile } from './input.ts';

/** What files held when they were last read: one that nobody touched since need not be read to know it. */
export interface Contents {
  /** Hex sha256 of a file's bytes, or null where it has to be read. */
  readonly of: (file: InputFile) => string | null;
  readonly note: (file: InputFile, sha256: string) => void;
  /** Writes what changed. What was neither asked for nor noted since it was opened is dropped. */
  readonly close: () => void;
}

/** Knows nothing, keeps nothing. */
export const noContents: Contents = { of: () => null, note: () => {}, close: () => {} };

/**
 * A file that was changed this shortly (in milliseconds) before the input was listed may be changed again without a trace:
 * disks tell times in steps of up to two seconds. It is read once more.
 */
const TOO_FRESH = 2000;

/**
 * Opens what is kept under a name in a folder; to be called before the files are listed. One file, replaced in one step;
 * what does not check out is not there.
 */
export function openContents(folder: string, name: string, disk: Disk): Contents {
  const path = join(folder, `${name}.contents`);
  let began: number;
  try {
    disk.mkdirSync(folder, { recursive: true });
    disk.writeFileSync(`${path}.draft`, '');
    // The disk's own clock, by which the files' times are told.
    began = disk.statSync(`${path}.draft`).mtimeMs;
  } catch {
    return noContents;
  }
  const known = readContents(path, disk);
  const current = new Map<string, string>();
  let changed = false;
  return {
    of: (file) => {
      const line = known.get(file.path);
      const sha256 = line?.slice(0, 64) ?? '';
      if (line === undefined || line !== lineOf(file, sha256)) return null;
      current.set(file.path, line);
      return sha256;
    },
    note: (file, sha256) => {
      if (file.changed > began - TOO_FRESH) return;
      current.set(file.path, lineOf(file, sha256));
      changed = true;
    },
    close: () => {
      if (changed || current.size < known.size) writeContents(path, current, disk);
      else disk.rmSync(`${path}.draft`, { force: true });
    },
  };
}

// "<sha256> <state> <path as JSON>"
function lineOf({ path, state }: InputFile, sha256: string): string {
  return `${sha256} ${state} ${JSON.stringify(path)}`;
}

/** The lines by path. */
function readContents(path: string, disk: Disk): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    const [sum = '', ...rest] = disk.readFileSync(path, 'utf8').split('\n');
    if (crc32(rest.join('\n')) !== Number(sum)) return lines;
    for (const line of rest) if (line !== '') lines.set(JSON.parse(line.slice(line.indexOf('"'))), line);
    return lines;
  } catch {
    return new Map(); // none yet, or not whole
  }
}

function writeContents(path: string, lines: ReadonlyMap<string, string>, disk: Disk): void {
  const text = [...lines.values()].map((line) => `${line}\n`).join('');
  try {
    disk.writeFileSync(`${path}.draft`, `${crc32(text)}\n${text}`);
    disk.renameSync(`${path}.draft`, path);
  } catch {
    // No room for it: the next build reads its files again.
  }
}
