import type { Mark } from '../records/page.ts';

/** A stretch of text and the marks that lie over it, outermost first. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Turns an address below the site root into one that works on the page. */
export type Href = (path: string) => string;

/** A span of days ("August 18 to 19") has no value that `<time>` could hold. */
export function tagOf({ datetime, path }: Mark): 'time' | 'a' | 'span' {
  return datetime !== undefined ? 'time' : path !== undefined ? 'a' : 'span';
}

const DEPTH = { quote: 0, date: 1, mention: 2 } as const;

/**
 * Cuts `start..end` at every edge of a mark, so that marks that overlap by halves can still be nested as elements.
 * The stretches lie end to end. `marks` must be sorted by start.
 */
export function cutAtMarks(start: number, end: number, marks: readonly Mark[]): Stretch[] {
  const over = marks.filter((mark) => mark.start < end && mark.end > start);
  if (over.length === 0) return [{ start, end, marks: [] }];
  const edges = new Set([start, end]);
  for (const mark of over) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    open = open.filter((mark) => mark.end > from);
    while (next < over.length && over[next]!.start <= from) {
      const mark = over[next++]!;
      if (mark.end > from) open.push(mark);
    }
    // Of two marks of one kind over the same characters the later, shorter one lies inside.
    const nested = open.toSorted(
      (a, b) => DEPTH[a.kind] - DEPTH[b.kind] || b.end - b.start - (a.end - a.start),
    );
    stretches.push({ start: from, end: cuts[i + 1]!, marks: nested });
  }
  return stretches;
}
