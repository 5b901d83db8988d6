import { countWithin } from './paging.ts';

/** A row of a list with about how many bytes of HTML it becomes. */
export interface Weighed<T> {
  readonly row: T;
  readonly weight: number;
}

/** One of several lists of a page, each of which may be too long for it. */
export interface LongList<Key extends string> {
  /** Its anchor on the page, and its folder below the page's where it needs pages of its own. */
  readonly key: Key;
  readonly rows: readonly Weighed<object>[];
}

/** The beginning of a list, as the page shows it. */
export interface Lead<Key extends string> {
  readonly key: Key;
  readonly rows: readonly object[];
  readonly weight: number;
  /** Where the whole of it is, if it goes on. */
  readonly whole: { readonly path: string; readonly total: number } | null;
}

/**
 * As much of a list as there is room for.
 * @param brief shorter rows for a list that does not fit as it is
 */
export function leadOf<Key extends string>(
  { key, rows }: LongList<Key>,
  folder: string,
  room: number,
  brief = rows,
): Lead<Key> {
  const fits = weightOf(rows) <= room;
  const from = fits ? rows : brief;
  const shown = from.slice(
    0,
    countWithin(from, room, ({ weight }) => weight),
  );
  return {
    key,
    rows: shown.map(({ row }) => row),
    weight: weightOf(shown),
    whole: fits ? null : { path: `${folder}/${key}/index.html`, total: rows.length },
  };
}

function weightOf(rows: readonly Weighed<object>[]): number {
  return rows.reduce((sum, { weight }) => sum + weight, 0);
}
