import fs from 'node:fs';
import { IndexBuilder } from './pages/search/collection.ts';
import type { Shelf } from './pages/search/document.ts';
import { shardFile } from './pages/search/index.ts';
import { type DiskError, delivered, type PressOptions, type Printed, stagerOf } from './press.ts';

/** Some of the shelves of a collection; with its name and groups when they are the last. */
export interface Crate {
  readonly shelves: readonly Shelf[];
  readonly length: number;
  readonly last: { readonly name: string; readonly groups: readonly string[] } | null;
  readonly options: Omit<PressOptions, 'folders'>;
}

let builder: IndexBuilder | null = null;

/**
 * Runs in a worker thread, which indexes one collection after the other.
 * @returns after the last shelves of a collection, the files of its index, staged
 */
export default function indexShelves({ shelves, length, last, options }: Crate): Printed[] | DiskError {
  if (shelves.length === 0 && last === null) return [];
  builder ??= new IndexBuilder({ length });
  builder.add(shelves);
  if (last === null) return [];
  const shards = builder.finish(last);
  builder = null;
  return delivered(() => {
    const stage = stagerOf(options, fs);
    return Array.from(shards, (shard) => stage(shardFile(shard)));
  });
}
