import type { Link } from '../records/page.ts';

/** How many bytes of HTML the items of one page may weigh: with what stands around them it stays below 60 KB. */
export const ROOM = 52_000;

/** One page of a long list. */
export interface Sheet<T> {
  readonly path: string;
  readonly items: readonly T[];
  /** 1 for the first. */
  readonly number: number;
  readonly of: number;
  readonly total: number;
  /** A way to every page in a few steps; empty where there is only one. */
  readonly pages: readonly SheetLink[];
  /** Addresses of the pages before and after, where there are such. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** A link to one page of a list, named by its number. */
export interface SheetLink extends Link {
  readonly current: boolean;
  /** Whether pages are left out between this one and the link before. */
  readonly apart: boolean;
}

interface Taken {
  readonly first?: number;
  readonly each?: number;
}

/**
 * Cuts a list into pages: the first at `folder/index.html`, the others at `folder/page-2/index.html` and on. There is
 * always at least one.
 * @param weigh about how many bytes of HTML an item becomes
 * @param taken how many bytes other things take of the first page, and of each
 */
export function* sheets<T>(
  folder: string,
  items: readonly T[],
  weigh: (item: T) => number,
  taken: Taken = {},
): Generator<Sheet<T>> {
  const parts = cutByWeight(items, weigh, taken);
  const of = parts.length;
  const base = folder === '' ? '' : `${folder}/`;
  const pathOf = (number: number): string =>
    number === 1 ? `${base}index.html` : `${base}page-${number}/index.html`;
  for (const [index, part] of parts.entries()) {
    const number = index + 1;
    const shown = of === 1 ? [] : numbersShown(number, of);
    yield {
      path: pathOf(number),
      items: part,
      number,
      of,
      total: items.length,
      pages: shown.map((page, i) => ({
        name: String(page),
        path: pathOf(page),
        current: page === number,
        apart: i > 0 && page > shown[i - 1]! + 1,
      })),
      previous: number === 1 ? null : pathOf(number - 1),
      next: number === of ? null : pathOf(number + 1),
    };
  }
}

/** Parts of a list that each weigh no more than a page holds, or are a single item. */
export function cutByWeight<T>(items: readonly T[], weigh: (item: T) => number, taken: Taken = {}): T[][] {
  const { first = 0, each = 0 } = taken;
  const parts: T[][] = [[]];
  let weight = first + each;
  for (const item of items) {
    const more = weigh(item);
    if (weight + more > ROOM && parts.at(-1)!.length > 0) {
      parts.push([]);
      weight = each;
    }
    parts.at(-1)!.push(item);
    weight += more;
  }
  return parts;
}

/** How many items from the start of a list weigh no more than so much; one at least, if there is one. */
export function countWithin<T>(items: readonly T[], room: number, weigh: (item: T) => number): number {
  let weight = 0;
  let count = 0;
  for (const item of items) {
    weight += weigh(item);
    if (weight > room && count > 0) break;
    count++;
  }
  return count;
}

const ALL_SHOWN = 12;

/**
 * The pages that a pager names: all of a few; of many the first, the last, the two beside the current one, the two tens
 * on either side, the two hundreds … so that the thousandth of ten thousand is a few steps away.
 */
function numbersShown(current: number, of: number): number[] {
  if (of <= ALL_SHOWN) return Array.from({ length: of }, (_, i) => i + 1);
  const shown = new Set([1, of]);
  for (let step = 1; step < of; step *= 10) {
    const middle = Math.round(current / step) * step;
    for (const page of [-2, -1, 0, 1, 2].map((k) => middle + k * step)) {
      if (page >= 1 && page <= of) shown.add(page);
    }
  }
  return [...shown].sort((a, b) => a - b);
}
