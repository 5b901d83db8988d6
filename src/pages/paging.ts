import type { Link } from '../records/page.ts';

/** How many lines a list page holds: about 60 KB of HTML at most. */
export const PAGE_LENGTH = 150;

/** One page of a long list. */
export interface Sheet<T> {
  readonly path: string;
  readonly items: readonly T[];
  /** 1 for the first. */
  readonly number: number;
  readonly of: number;
  readonly total: number;
  readonly pages: readonly SheetLink[];
}

/** A link to one page of a list, named by number and by what it begins with. */
export interface SheetLink extends Link {
  readonly current: boolean;
}

/**
 * Cuts a list into pages: the first at `folder/index.html`, the others at `folder/page-2/index.html` and on. There is
 * always at least one.
 */
export function* sheets<T>(folder: string, items: readonly T[], length = PAGE_LENGTH): Generator<Sheet<T>> {
  const of = Math.max(1, Math.ceil(items.length / length));
  const base = folder === '' ? '' : `${folder}/`;
  const pathOf = (number: number): string =>
    number === 1 ? `${base}index.html` : `${base}page-${number}/index.html`;
  for (let number = 1; number <= of; number++) {
    const pages = Array.from({ length: of === 1 ? 0 : of }, (_, i) => ({
      name: String(i + 1),
      path: pathOf(i + 1),
      current: i + 1 === number,
    }));
    const from = (number - 1) * length;
    yield {
      path: pathOf(number),
      items: items.slice(from, from + length),
      number,
      of,
      total: items.length,
      pages,
    };
  }
}
