import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Disk } from './effects.ts';

/** Results kept from one build to the next, by key. Safe to delete, safe to kill: what does not check out is not there. */
export interface Cache {
  /** The text kept under a key, or null. */
  readonly get: (key: string) => string | null;
  /** Says that what is kept under a key is still in use, without asking for it. */
  readonly hold: (key: string) => void;
  readonly put: (key: string, text: string) => void;
  /**
   * Writes what is new. What was neither asked for nor put since the cache was opened is dropped in time.
   * @returns what kept it from keeping (a full disk, a folder of somebody else's), or null. Nothing else throws it.
   */
  readonly close: () => Error | null;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { get: () => null, hold: () => {}, put: () => {}, close: () => null };

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

/** Texts that lie next to each other are read in one go of so many bytes at most. */
const WINDOW = 8_388_608;
// The file may hold this many times what is in use before it is written anew.
const SLACK = 2;

/**
 * Opens the cache `name` in a folder: one file of texts laid end to end, and one that says where each lies. A build
 * reads nearly all of them in order, which no database does faster; the second file is replaced in one step, so a
 * process killed at any moment loses at most what it was adding.
 */
export function openCache(folder: string, name: string, disk: Disk): Cache {
  try {
    return openFiles(folder, name, disk);
  } catch (error) {
    return { ...noCache, close: () => error as Error };
  }
}

function openFiles(folder: string, name: string, disk: Disk): Cache {
  const [dataPath, indexPath] = [join(folder, `${name}.data`), join(folder, `${name}.index`)];
  disk.mkdirSync(folder, { recursive: true });
  const data = disk.openSync(dataPath, 'a+');
  const places = readIndex(indexPath, disk);
  const used = new Map<string, Place>();
  let size = disk.fstatSync(data).size;
  let changed = false;
  let fault: Error | null = null;
  /** A build can do without its cache, so a fault of the disk ends the keeping and nothing else. */
  const unlessFaulty = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      fault ??= error as Error;
      return null;
    }
  };

  const readPlace = ahead(data, disk);

  const read = (key: string): string | null => {
    const place = used.get(key) ?? places.get(key);
    if (!place || place.offset + place.length > size) return null;
    const bytes = readPlace(place);
    if (bytes.length < place.length || crc32(bytes) !== place.crc) return null;
    used.set(key, place);
    return bytes.toString('utf8');
  };
  const write = (key: string, text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    if (disk.writeSync(data, bytes) < bytes.length) throw new Error('the disk took only a part of it');
    used.set(key, { offset: size, length: bytes.length, crc: crc32(bytes) });
    size += bytes.length;
    changed = true;
  };
  const settle = (): void => {
    const live = [...used.values()].reduce((sum, { length }) => sum + length, 0);
    if (size > SLACK * live + 1_000_000) rewrite(data, dataPath, used, disk);
    if (changed || used.size < places.size) writeIndex(indexPath, used, disk);
  };
  return {
    get: (key) => unlessFaulty(() => read(key)),
    hold: (key) => {
      const place = used.get(key) ?? places.get(key);
      if (place) used.set(key, place);
    },
    put: (key, text) => void (fault ?? unlessFaulty(() => write(key, text))),
    close: () => {
      unlessFaulty(settle);
      disk.closeSync(data);
      return fault;
    },
  };
}

/** Reads places of a file, further ahead the longer they follow each other. @returns fewer bytes where the file ends */
function ahead(data: number, disk: Disk): (place: Place) => Buffer {
  let window = Buffer.alloc(0);
  let from = 0;
  let reach = 0;
  return ({ offset, length }) => {
    const end = offset + length;
    if (offset < from || end > from + window.length) {
      const follows = offset >= from && offset <= from + window.length;
      reach = follows ? Math.min(WINDOW, Math.max(4 * reach, 2 * length)) : length;
      window = Buffer.allocUnsafe(Math.max(reach, length));
      from = offset;
      window = window.subarray(0, disk.readSync(data, window, 0, window.length, offset));
    }
    return window.subarray(offset - from, end - from);
  };
}

/** Lays what is in use into a new file; `used` then says where. */
function rewrite(data: number, path: string, used: Map<string, Place>, disk: Disk): void {
  const draft = disk.openSync(`${path}.draft`, 'w');
  let offset = 0;
  for (const [key, place] of used) {
    const bytes = Buffer.allocUnsafe(place.length);
    disk.readSync(data, bytes, 0, place.length, place.offset);
    disk.writeSync(draft, bytes);
    used.set(key, { ...place, offset });
    offset += place.length;
  }
  disk.closeSync(draft);
  disk.renameSync(`${path}.draft`, path);
}

// "<key> <offset> <length> <crc>" a line
function readIndex(path: string, disk: Disk): Map<string, Place> {
  const places = new Map<string, Place>();
  if (!disk.existsSync(path)) return places;
  for (const line of disk.readFileSync(path, 'utf8').split('\n')) {
    const [key, offset, length, crc] = line.split(' ');
    const place = { offset: Number(offset), length: Number(length), crc: Number(crc) };
    if (key && Object.values(place).every(Number.isSafeInteger)) places.set(key, place);
  }
  return places;
}

function writeIndex(path: string, places: ReadonlyMap<string, Place>, disk: Disk): void {
  const lines = [...places].map(([key, { offset, length, crc }]) => `${key} ${offset} ${length} ${crc}\n`);
  disk.writeFileSync(`${path}.draft`, lines.join(''));
  disk.renameSync(`${path}.draft`, path);
}
