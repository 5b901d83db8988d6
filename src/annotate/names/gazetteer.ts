import { readFileSync } from 'node:fs';
import { FlagTable } from '../../text/flag-table.ts';
import { tokenise } from '../../text/tokens.ts';
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

/** What the word lists (lexicon/names/*.txt) know of a word or phrase, as bits. */
export const Flag = {
  given: 1,
  surname: 2,
  organisation: 4,
  title: 8,
  time: 16,
  role: 32,
  faith: 64,
  placeHead: 128,
  organisationHead: 256,
  place: 512,
} as const;

/** The kinds of the places gazetteer stand above the flags of the lists. */
const PLACE_SHIFT = 10;

const FLAGS_OF_LIST: readonly (readonly [string, number])[] = [
  ['given', Flag.given],
  ['surname', Flag.surname],
  ['organisation', Flag.organisation],
  ['organisation-known', Flag.organisation],
  ['title', Flag.title],
  ['time', Flag.time],
  ['role', Flag.role],
  ['faith', Flag.faith],
  ['place-head', Flag.placeHead],
  ['organisation-head', Flag.organisationHead],
  ['place-known', Flag.place],
];

interface Gazetteer {
  /** Lower-cased words, and phrases with single spaces between tokens. */
  readonly flags: FlagTable;
  /** First word of each phrase → most tokens in a phrase that begins with it. */
  readonly starters: ReadonlyMap<string, number>;
}

/** Room for the words of all lists. */
const MOST_WORDS = 80_000;

let loaded: Gazetteer | null = null;

function gazetteer(): Gazetteer {
  loaded ??= readLists();
  return loaded;
}

function readLists(): Gazetteer {
  const flags = new FlagTable(MOST_WORDS);
  const starters = new Map<string, number>();
  for (const [list, flag] of FLAGS_OF_LIST) {
    const file = new URL(`../lexicon/names/${list}.txt`, import.meta.url);
    const lines = readFileSync(file, 'utf8');
    for (let start = 0, end = 0; start < lines.length; start = end + 1) {
      end = lines.indexOf('\n', start);
      if (end < 0) end = lines.length;
      if (end === start) continue;
      if (!isSeveral(lines, start, end)) {
        flags.add(lines, start, end, flag);
        continue;
      }
      const words = wordsOf(lines.slice(start, end));
      const key = words.join(' ');
      flags.add(key, 0, key.length, flag);
      if (words.length > 1) starters.set(words[0]!, Math.max(starters.get(words[0]!) ?? 0, words.length));
    }
  }
  return { flags, starters };
}

/** Whether a line may hold more than one token. */
function isSeveral(lines: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = lines.charCodeAt(i);
    if (code === 0x20 || code === 0x27 || code === 0x2019) return true;
  }
  return false;
}

function wordsOf(line: string): string[] {
  const tokens = tokenise(line);
  return Array.from(tokens.starts, (start, i) => line.slice(start, tokens.ends[i]));
}

/** What is known of one word as written, whose lower-cased form is `folded`. */
export const flagsOf = (word: string, folded: string): number =>
  gazetteer().flags.get(folded) | (gazetteerKind(word) << PLACE_SHIFT);

/** What is known of a phrase: the characters from `start` to `end`, lower-cased and joined in `folded`. */
export const phraseFlags = (text: string, start: number, end: number, folded: string | null): number =>
  (folded === null ? 0 : gazetteer().flags.get(folded)) | (gazetteerKind(text, start, end) << PLACE_SHIFT);

/** Most tokens in a listed phrase that begins with a lower-cased word; 0 when there is none. */
export const phraseLength = (folded: string): number => gazetteer().starters.get(folded) ?? 0;

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
