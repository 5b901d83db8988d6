import type { Entry } from '../records/catalogue.ts';
import { groupBy } from '../text/grouping.ts';
import { periodOf } from '../text/period.ts';

/** Articles whose records stand in files of their own. */
export interface Volume {
  /** `2024`, `2024-08`, `2024-08-part-2`, `undated`; null for the whole of an archive. */
  readonly name: string | null;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** In articles: a new one, or a word in an old one, has the files of one volume written anew. */
const MOST = 250;

/** An archive by years, a long year by months, a long month in parts, the oldest first; a small archive as one. */
export function volumesOf(entries: readonly Entry[]): Volume[] {
  if (entries.length <= MOST) return [{ name: null, entries }];
  return [...groupBy(entries, yearOf)].flatMap(([year, inYear]) =>
    inYear.length <= MOST
      ? [{ name: year, entries: inYear }]
      : [...groupBy(inYear, monthOf)].flatMap(([month, inMonth]) => partsOf(month, inMonth)),
  );
}

function partsOf(name: string, entries: readonly Entry[]): Volume[] {
  return Array.from({ length: Math.ceil(entries.length / MOST) }, (_, part) => {
    const end = entries.length - part * MOST;
    return {
      name: part === 0 ? name : `${name}-part-${part + 1}`,
      entries: entries.slice(Math.max(0, end - MOST), end),
    };
  });
}

function monthOf({ published }: Entry): string {
  return (published === null ? '' : periodOf(published)) || 'undated';
}

// 2024-08 → 2024
function yearOf(entry: Entry): string {
  return monthOf(entry).replace(/-\d\d$/, '');
}
