import type { Disk } from './effects.ts';
import type { Crate } from './index-worker.ts';
import type { Collection } from './pages/search/collection.ts';
import { indexFiles } from './pages/search/index.ts';
import { type DiskError, type PressOptions, type Printed, stagerOf } from './press.ts';
import { startThreads, type Threads } from './threads.ts';

export interface IndexOptions extends Omit<PressOptions, 'folders'> {
  /** Threads besides this one, 0 for none; by default one where it pays. */
  readonly workers?: number | undefined;
}

/** A collection with the key of the part of the site that its index is. */
export interface ToIndex {
  readonly part: string;
  readonly collection: Collection;
}

/** In characters: below, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 1_000_000;
/** So many shelves are given to the thread at a time, which keep neither it nor this one long. */
const CRATE = 100;

/**
 * Indexes collections in a thread of their own while this one makes pages: it waits for nothing but the words of articles,
 * and takes long. Where they are small, they are indexed here.
 * @returns the files, staged
 */
export async function makeIndexes(
  indexes: readonly ToIndex[],
  { workers, ...options }: IndexOptions,
  disk: Disk,
): Promise<Printed[]> {
  const length = indexes.reduce((sum, { collection }) => sum + collection.length, 0);
  const pays = workers === undefined ? length >= WORTH_A_THREAD : workers > 0 && length > 0;
  const empty = { shelves: [], length: 0, last: null, options };
  const threads = pays ? await startThreads<Crate, Printed[] | DiskError>('index', 1, empty) : null;
  const printed: Printed[] = [];
  try {
    for (const { part, collection } of indexes) {
      const files = threads
        ? await indexThere(collection, options, threads)
        : Array.from(indexFiles(collection), stagerOf(options, disk));
      printed.push(...files.map(({ file, inspected }) => ({ file: { ...file, part }, inspected })));
    }
    return printed;
  } finally {
    await threads?.dismiss();
  }
}

async function indexThere(
  { name, groups, shelves, length }: Collection,
  options: Crate['options'],
  threads: Threads<Crate, Printed[] | DiskError>,
): Promise<Printed[]> {
  let crate: Crate['shelves'][number][] = [];
  for (const shelf of shelves) {
    crate.push(shelf);
    if (crate.length < CRATE) continue;
    await threads.run({ shelves: crate, length, last: null, options });
    crate = [];
  }
  const delivered = await threads.run({ shelves: crate, length, last: { name, groups }, options });
  if (Array.isArray(delivered)) return delivered;
  throw Object.assign(new Error(), delivered);
}
