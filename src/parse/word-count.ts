import { isStopWord } from '../text/language.ts';

/** What the words of a line look like as a whole. */
export interface WordCount {
  readonly words: number;
  /** How many of them are among the commonest of a language. */
  readonly common: number;
  /** How many begin with a capital or a digit. */
  readonly capitals: number;
}

/** A paragraph is known by its first hundred words or so. */
const LOOK = 700;
/** A line this short is no prose, whatever its words; only a full stop makes one ask. */
const SHORT = 28;
/** In scripts without spaces two characters pass for a word, and every third word for a common one. */
const CHARACTERS_A_WORD = 2;
const COMMON_UNKNOWN = 0.3;

/** Counts words by a scan over character codes: this runs over every character of every clip. */
export function countWords(text: string): WordCount {
  const length = Math.min(text.length, LOOK);
  let words = 0;
  let common = 0;
  let capitals = 0;
  let unspaced = 0;
  let foreign = 0;
  const ask = text.length > SHORT || /[.!?…。][^\p{L}\p{N}]?$/u.test(text);
  for (let i = 0; i < length; ) {
    const first = text.charCodeAt(i);
    if (!isWordCode(first)) {
      i++;
      continue;
    }
    if (isUnspaced(first)) {
      unspaced++;
      i++;
      continue;
    }
    let end = i + 1;
    while (end < length && continuesWord(text, end)) end++;
    words++;
    if (isForeign(first)) foreign++;
    else if (isCapital(text, i, first)) capitals++;
    if (ask && isStopWord(text, i, end)) common++;
    i = end;
  }
  const spaced = words;
  words += Math.ceil(unspaced / CHARACTERS_A_WORD);
  const unknown = foreign + words - spaced;
  return { words, common: unknown * 2 > words ? words * COMMON_UNKNOWN : common, capitals };
}

/** Inside a word: letters, digits, and a mark between two of them ("don’t", "U.S", "al-Assad"). */
function continuesWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (isWordCode(code)) return !isUnspaced(code);
  const joins = code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e;
  return joins && isWordCode(text.charCodeAt(i + 1));
}

function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x3040) return code >= 0x2c00 && code < 0x2e00;
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe10);
}

/** Chinese, Japanese, Thai, Lao, Khmer: no spaces between words. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code < 0xa000) || (code >= 0x0e00 && code < 0x0f00) || (code >= 0x1780 && code < 0x1800);

/** Scripts whose common words are in no list here: neither Latin, Greek nor Cyrillic. */
const isForeign = (code: number): boolean => code >= 0x530 && !(code >= 0x1e00 && code < 0x2000);

function isCapital(text: string, i: number, code: number): boolean {
  if (code < 128) return code <= 90;
  const letter = text[i]!;
  return letter !== letter.toLowerCase();
}
