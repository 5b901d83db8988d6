import type { Span } from '../records/span.ts';
import { Char, classAt } from './characters.ts';
import { sentencesOf } from './sentences.ts';

/** Words and marks of a text, as parallel arrays (no strings are made until asked for). */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index of the sentence each token is in. */
  readonly sentenceOf: Uint32Array;
  /** Sentences, in order. */
  readonly sentences: readonly Span[];
}

const STOP = 46;
const COMMA = 44;
const COLON = 58;
const HYPHEN = 45;
const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const SMALL_S = 115;

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === RIGHT_QUOTE;
const isWord = (kind: number): boolean => kind === Char.upper || kind === Char.letter || kind === Char.number;

/**
 * Splits a text into tokens and sentences, in one pass. Tokens are words with their inner hyphens and apostrophes
 * ("al-Assad", "O'Brien", "don’t"), abbreviations with inner stops ("U.S.", "J."), numbers ("1,000.5"), the possessive
 * ("'s"), and every other mark by itself. Time and memory linear in the length of the text.
 */
export function tokenise(text: string): Tokens {
  const guess = (text.length >> 2) + 16;
  let starts: Uint32Array = new Uint32Array(guess);
  let ends: Uint32Array = new Uint32Array(guess);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === Char.space) {
      at++;
      continue;
    }
    if (count + 2 > starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    const end = tokenEnd(text, at, kind);
    const possessive = isPossessive(text, at, end) ? end - 2 : end;
    starts[count] = at;
    ends[count++] = possessive;
    if (possessive < end) {
      starts[count] = possessive;
      ends[count++] = end;
    }
    at = end;
  }
  starts = starts.slice(0, count);
  ends = ends.slice(0, count);
  return { text, count, starts, ends, ...sentencesOf(text, starts, ends) };
}

function grown(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function tokenEnd(text: string, at: number, kind: number): number {
  if (kind === Char.upper || kind === Char.letter) {
    const abbreviation = kind === Char.upper ? abbreviationEnd(text, at) : at;
    return abbreviation > at ? abbreviation : wordEnd(text, at);
  }
  if (kind === Char.number) return numberEnd(text, at);
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}

/** "Peskov's", "Durov’s"; not "'s" alone. */
function isPossessive(text: string, at: number, end: number): boolean {
  return end - at > 2 && text.charCodeAt(end - 1) === SMALL_S && isApostrophe(text.charCodeAt(end - 2));
}

// "U.S.", "A.P.J."; and one initial before another name: "George W. Bush"
function abbreviationEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end + 1) === STOP && classAt(text, end) === Char.upper) end += 2;
  if (end - at >= 4) return end;
  if (end - at !== 2 || classAt(text, end) !== Char.space || classAt(text, end + 1) !== Char.upper) return at;
  return followsName(text, at) ? end : at;
}

/** Whether a capitalised word, or nothing on the line, stands before `at`: "vitamin C. The" is no initial. */
function followsName(text: string, at: number): boolean {
  let k = at - 1;
  while (k >= 0 && text[k] === ' ') k--;
  if (k < 0 || text[k] === '\n') return true;
  let first = k;
  while (first >= 0 && classAt(text, first) !== Char.space) first--;
  return classAt(text, first + 1) === Char.upper;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    let kind = classAt(text, end);
    while (isWord(kind) || kind === Char.combining) {
      end += text.codePointAt(end)! > 0xffff ? 2 : 1;
      kind = classAt(text, end);
    }
    const code = text.charCodeAt(end);
    if (code !== HYPHEN && !isApostrophe(code)) return end;
    if (!isWord(classAt(text, end + 1))) return end;
    end++;
  }
}

function numberEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (classAt(text, end) === Char.number) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
    const code = text.charCodeAt(end);
    if (code !== STOP && code !== COMMA && code !== COLON) return end;
    if (classAt(text, end + 1) !== Char.number) return end;
    end++;
  }
}
