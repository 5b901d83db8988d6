import type { OutputFile } from '../../../records/output.ts';
import { getOrAdd } from '../../../text/grouping.ts';
import { shortHash } from '../../../text/hash.ts';

/** A table in parts, each a classic script of some 16 KB: `file://` lets a page load nothing else. */
export interface Table {
  readonly files: readonly OutputFile[];
  /** How many parts there are: with it a script knows in which one a key is. */
  readonly parts: number;
}

const PART = 16_000;

/**
 * Cuts a table by the digest of its keys, so that a row that changes changes one file. `templates/assets/timeline.js`
 * finds them in the very same way.
 * @param folder where the parts are; they call each other `folder/0`, `folder/1` …
 */
export function cutTable(folder: string, rows: ReadonlyMap<string, unknown>): Table {
  const told = new Map([...rows].map(([key, value]) => [key, JSON.stringify([key, value])]));
  const size = [...told.values()].reduce((sum, row) => sum + row.length + 2, 0);
  // A power of two: as an archive grows, the parts are cut anew only each time that it has doubled.
  const parts = 2 ** Math.max(0, Math.ceil(Math.log2(size / PART)));
  const inPart = new Map<number, string[]>();
  for (const [key, row] of told) getOrAdd(inPart, partOf(key, parts), () => []).push(row);
  const files = Array.from({ length: parts }, (_, part) => ({
    path: `${folder}/${part}.js`,
    content: `cuttingsPart(${JSON.stringify(`${folder}/${part}`)},[${(inPart.get(part) ?? []).join(',\n')}])\n`,
  }));
  return { files, parts };
}

/** In which of so many parts a key is. */
export function partOf(key: string, parts: number): number {
  return Number.parseInt(shortHash(key), 16) % parts;
}
