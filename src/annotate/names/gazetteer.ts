import { readFileSync } from 'node:fs';
import type { FlagTable } from '../../text/flag-table.ts';
import { WordTable } from '../../text/word-table.ts';
import {
  ABBREVIATION,
  CAPITAL,
  CITY,
  COUNTRY,
  DEMONYM_KIND,
  gazetteerKind,
  REGION,
} from '../places/gazetteer.ts';
import { Flag, LISTED, PHRASE_SHIFT, unpackLists } from './lists.ts';

export { Flag } from './lists.ts';

/** The kinds of the places gazetteer stand above the flags of the lists. */
const PLACE_SHIFT = 10;

let loaded: FlagTable | null = null;

/** The packed lists, read as they lie, at first use. */
function lists(): FlagTable {
  loaded ??= unpackLists(readFileSync(new URL('../lexicon/names/lists.bin', import.meta.url)));
  return loaded;
}

/** What is known of one word as written, whose lower-cased form is `folded`. */
export const flagsOf = (word: string, folded: string): number =>
  (lists().get(folded) & LISTED) | (gazetteerKind(word) << PLACE_SHIFT);

/** What is known of a phrase: the characters from `start` to `end`, lower-cased and joined in `folded`. */
export const phraseFlags = (text: string, start: number, end: number, folded: string | null): number =>
  (folded === null ? 0 : lists().get(folded) & LISTED) | (gazetteerKind(text, start, end) << PLACE_SHIFT);

/** Most tokens in a listed phrase that begins with a lower-cased word; 0 when there is none. */
export const phraseLength = (folded: string): number => lists().get(folded) >>> PHRASE_SHIFT;

/** What is known of a whole name: worked out once a process, since clips name the same again and again. */
const knownNames = new WordTable((text) => ({
  text,
  kinds: gazetteerKind(text),
  flags: flagsOf(text, text.toLowerCase()),
}));

const isAnyOf = (name: string, kinds: number): boolean => (knownNames.of(name).kinds & kinds) !== 0;

/** Whether a capitalised word names a country, or its people. */
export const isCountry = (word: string): boolean => isAnyOf(word, COUNTRY | DEMONYM_KIND);

/** Whether a word is a demonym or a people ("Russian", "Kurds"). */
export const isDemonym = (word: string): boolean => isAnyOf(word, DEMONYM_KIND);

/** Whether the gazetteer has a place of this name. */
export const isPlaceName = (name: string): boolean => isAnyOf(name, ~(DEMONYM_KIND | ABBREVIATION));

/** Whether a name is that of a country, a capital, a large city or a region. */
export const isStrongPlace = (name: string): boolean => isAnyOf(name, COUNTRY | CAPITAL | CITY | REGION);

/** Whether a text is a state or province as printed after a town ("Ky.", "B.C."). */
export const isAbbreviatedPlace = (text: string): boolean => isAnyOf(text, ABBREVIATION);

/** Whether a capitalised word is an office or a title ("Head", "Chairman"). */
export const isOffice = (word: string): boolean =>
  (knownNames.of(word).flags & (Flag.role | Flag.title)) !== 0;

/** Whether a name is that of a country, a continent or a region everybody knows. */
export const isCountryName = (name: string): boolean => namesCountry(knownNames.of(name).flags);

/** The same of a word whose flags are known. */
export const namesCountry = (flags: number): boolean =>
  (flags & Flag.place) !== 0 || ((flags >> PLACE_SHIFT) & (COUNTRY | DEMONYM_KIND)) === COUNTRY;

/** Whether a name is that of a country's capital. */
export const isCapital = (name: string): boolean => isAnyOf(name, CAPITAL);
