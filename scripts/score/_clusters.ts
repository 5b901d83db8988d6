import { readFileSync } from 'node:fs';
import { annotateArchive } from '../../src/archive.ts';

/** An article of a gold file, a line of JSON each. */
export interface GoldArticle {
  readonly id: string;
  readonly published?: string | null;
  readonly title?: string;
  readonly text: string;
  readonly publisher?: string;
}

/** Reads a gold file and annotates its articles as one archive; both lists are in the order of the file. */
export function readArchive<Gold extends GoldArticle>(path: string) {
  const docs = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => JSON.parse(row) as Gold);
  const { clips } = annotateArchive(
    docs.map(({ id, text, published = null, title = null, publisher = null }) => ({
      id,
      text,
      published,
      headline: title,
      outlet: publisher,
    })),
  );
  return { docs, clips };
}

/** Precision, recall and their mean. */
export interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

const measure = (p: number, r: number): Measure => ({ p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 });

/** An item with the cluster it belongs in and the one it was put in. */
export interface Placed {
  readonly gold: string;
  readonly found: string;
}

interface Overlap {
  readonly golds: ReadonlyMap<string, number>;
  readonly founds: ReadonlyMap<string, number>;
  readonly both: ReadonlyMap<string, number>;
}

function overlaps(items: readonly Placed[]): Overlap {
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  const golds = new Map<string, number>();
  const founds = new Map<string, number>();
  const both = new Map<string, number>();
  for (const { gold, found } of items) {
    add(golds, gold);
    add(founds, found);
    add(both, `${gold}\n${found}`);
  }
  return { golds, founds, both };
}

/** B-cubed (Bagga and Baldwin 1998). */
export function bCubed(items: readonly Placed[]): Measure {
  const { golds, founds, both } = overlaps(items);
  let p = 0;
  let r = 0;
  for (const { gold, found } of items) {
    const shared = both.get(`${gold}\n${found}`)!;
    p += shared / founds.get(found)!;
    r += shared / golds.get(gold)!;
  }
  return measure(p / items.length, r / items.length);
}

/** Pairs of items that are, and should be, in one cluster. */
export function pairwise(items: readonly Placed[]): Measure {
  const { golds, founds, both } = overlaps(items);
  const pairs = (map: ReadonlyMap<string, number>): number =>
    [...map.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const right = pairs(both);
  return measure(pairs(founds) ? right / pairs(founds) : 0, pairs(golds) ? right / pairs(golds) : 0);
}

/** Share of the gold clusters that were found with just their items. */
export function exact(items: readonly Placed[]): number {
  const { golds, founds, both } = overlaps(items);
  const whole = [...golds].filter(([gold, size]) =>
    [...founds].some(([found, other]) => other === size && both.get(`${gold}\n${found}`) === size),
  );
  return whole.length / golds.size;
}

export function line(name: string, { p, r, f1 }: Measure): string {
  const percent = (share: number): string => (share * 100).toFixed(1).padStart(5);
  return `  ${name.padEnd(9)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`;
}
