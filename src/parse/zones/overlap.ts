import { classes, eachRun } from '../../text/characters.ts';
import { isStopWord } from '../../text/language.ts';
import type { Unit } from '../units.ts';

const LETTERS_AND_DIGITS = classes('upper', 'letter', 'number');
/** A word that carries matter has as many characters. */
const SHORTEST = 3;

/** A plain stem: enough to see "visits" in "visit", "agreed" in "agreement". */
const stem = (word: string): string => word.toLowerCase().slice(0, 6);

/** The words of a text that carry its matter, cut to their beginnings. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  eachRun(text, LETTERS_AND_DIGITS, (start, end) => {
    if (isLong(text, start, end) && !isStopWord(text, start, end)) words.add(stem(text.slice(start, end)));
  });
  return words;
}

/** Counted in characters, of which some take two UTF-16 units. */
const isLong = (text: string, start: number, end: number): boolean =>
  end - start >= SHORTEST * 2 || (end - start >= SHORTEST && [...text.slice(start, end)].length >= SHORTEST);

/** Share of a line's content words that lie in a set of them; a line with one or two such words counts for less. */
export function overlap(unit: Unit, words: ReadonlySet<string>): number {
  const own = contentWords(unit.text);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return shared / Math.max(3, own.size);
}
