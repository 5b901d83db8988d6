import { fold } from './fold.ts';

/** Two 32-bit digests of a folded name, packed by the caller; equal for names that `fold` makes equal. */
export interface NameHash {
  high: number;
  low: number;
}

const SPACE = 32;

/**
 * Hashes `text.slice(start, end)` as if it had been folded, without making a string when it is plain ASCII: letters in
 * lower case, apostrophes dropped, runs of anything else one space. Writes into `into` and returns whether there was
 * anything to hash.
 */
export function hashName(text: string, start: number, end: number, into: NameHash): boolean {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  let gap = false;
  let any = false;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code > 126 && code !== 0x2019) {
      const folded = fold(text.slice(start, end));
      return hashPlain(folded, into);
    }
    if (code === 39 || code === 96 || code === 0x2019) continue;
    if (code >= 65 && code <= 90) code += 32;
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) {
      gap = any;
      continue;
    }
    if (gap) {
      high = Math.imul(high ^ SPACE, 0x01000193);
      low = Math.imul(low ^ SPACE, 0x85ebca6b);
      gap = false;
    }
    any = true;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  into.high = high >>> 0;
  into.low = (low ^ (low >>> 15)) >>> 0;
  return any;
}

function hashPlain(folded: string, into: NameHash): boolean {
  return hashName(folded, 0, folded.length, into);
}
