import { searchWords } from '../../text/search-words.ts';
import { stretches } from './body.ts';
import type { SearchDocument } from './document.ts';

/** A text of a document whose words stand together. */
export interface Passage {
  readonly text: string;
  readonly weight: number;
  /** The chunk of the body where it stands; null beside the body. */
  readonly chunk: number | null;
  /** Whether its first word follows the last one of the passage before. */
  readonly goesOn: boolean;
}

/** The passages of a document in the order of their positions: what stands beside the body, then the body. */
export function passagesOf({ fields, body }: SearchDocument): Passage[] {
  return [
    ...fields.map(({ text, weight }) => ({ text, weight, chunk: null, goesOn: false })),
    ...stretches(body).map(({ start, end, chunk, goesOn }) => ({
      text: body.slice(start, end),
      weight: 1,
      chunk,
      goesOn,
    })),
  ];
}

// Passages begin at a multiple: a word more in one of them seldom moves the positions of the others, and with them the
// parts of the index that say where words stand.
const STEP = 128;

/** Where a passage begins when `next` is the position after the last word so far, null before the first passage. */
export function beginAt(next: number | null): number {
  // One position at least stays free in between.
  return next === null ? 0 : (next + STEP) & -STEP;
}

/** The position at which each chunk of a document's body begins. */
export function chunkStartsOf(document: SearchDocument): number[] {
  const starts: number[] = [];
  let next: number | null = null;
  for (const { text, chunk, goesOn } of passagesOf(document)) {
    const begin: number = goesOn && next !== null ? next : beginAt(next);
    if (chunk !== null && starts.length <= chunk) starts.push(begin);
    next = begin + searchWords(text).length;
  }
  return starts;
}
