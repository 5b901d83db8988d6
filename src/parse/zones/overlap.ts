import { isStopWord } from '../../text/language.ts';
import type { Unit } from '../units.ts';

const WORD = /[\p{L}\p{N}]{3,}/gu;
/** A plain stem: enough to see "visits" in "visit", "agreed" in "agreement". */
const stem = (word: string): string => word.toLowerCase().slice(0, 6);

/** The words of a text that carry its matter, cut to their beginnings. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) if (!isStopWord(word)) words.add(stem(word));
  return words;
}

/** Share of a line's content words that lie in a set of them; a line with one or two such words counts for less. */
export function overlap(unit: Unit, words: ReadonlySet<string>): number {
  const own = contentWords(unit.text);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return shared / Math.max(3, own.size);
}
