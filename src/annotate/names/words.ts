import type { Tokens } from '../../text/tokens.ts';
import type { Lexeme } from '../lexemes.ts';
import { isCountry, isOffice } from './gazetteer.ts';

/** The tagger's own cut of a text: tokens, with compounds such as "Paris-based" taken apart. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** First word of each sentence, and `count` at the end. */
  readonly sentenceStarts: Uint32Array;
  /** Of each word that is a whole token, what was looked up for it already; null for parts of tokens. */
  readonly lexemes: readonly (Lexeme | null)[];
}

// "Paris-based", "Modi-led", "U.S.-backed": a name, then what is done there or by it.
const TAIL =
  /^\p{Lu}.*-(?:based|led|backed|born|run|style|controlled|occupied|listed|wide|area|trained|bound|owned|made|held|allied|funded|sponsored|brokered|friendly|linked|educated|ruled|mediated|supported|dominated|designated|armed|era|native|headquartered|registered)$/u;
// "anti-Morales", "pro-Israel", "mid-Ohio": a lower-case prefix before a name.
const HEAD = /^(?:anti|pro|mid|trans|non|ex|pre|post|intra|inter|sub)-\p{Lu}/iu;

const HYPHEN = 45;

/**
 * Cuts tokens further for the tagger: "Paris-based" at its hyphen, "Israel-Gaza" between its countries ("Guinea-Bissau" is
 * one), "KalashnikovHead" before the office that was glued to the name.
 * @param lexemes one for each token, where they are known
 */
export function wordsOf(tokens: Tokens, lexemes: readonly Lexeme[] = []): Words {
  const { text } = tokens;
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceStarts: number[] = [];
  const whole: (Lexeme | null)[] = [];
  let sentence = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.sentenceOf[i] !== sentence) {
      sentence = tokens.sentenceOf[i]!;
      sentenceStarts.push(starts.length);
    }
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    const cut = end - start > 4 ? cutAt(text, start, end) : -1;
    if (cut < 0) {
      starts.push(start);
      ends.push(end);
      whole.push(lexemes[i] ?? null);
    } else if (text.charCodeAt(cut) !== HYPHEN) {
      starts.push(start, cut);
      ends.push(cut, end);
      whole.push(null, null);
    } else {
      starts.push(start, cut, cut + 1);
      ends.push(cut, cut + 1, end);
      whole.push(null, null, null);
    }
  }
  sentenceStarts.push(starts.length);
  return {
    text,
    count: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentenceStarts: Uint32Array.from(sentenceStarts),
    lexemes: whole,
  };
}

/** Where a token must be taken apart: at a hyphen, which becomes a word, or before a glued word; -1 for nowhere. */
function cutAt(text: string, start: number, end: number): number {
  let first = -1;
  let last = -1;
  let glued = -1;
  for (let k = start; k < end; k++) {
    const code = text.charCodeAt(k);
    if (code === HYPHEN) {
      if (first < 0) first = k;
      last = k;
    } else if (isUpper(code) && k > start && isLower(text.charCodeAt(k - 1))) glued = k;
  }
  if (first < 0) return glued >= start + SHORTEST_NAME && isOffice(text.slice(glued, end)) ? glued : -1;
  if (first <= start || last >= end - 1) return -1;
  const token = text.slice(start, end);
  if (TAIL.test(token)) return last;
  if (HEAD.test(token)) return first;
  if (first !== last || isCountry(token)) return -1;
  return isCountry(token.slice(0, first - start)) && isCountry(token.slice(first - start + 1)) ? first : -1;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
/** "McMaster" and "DeJudge" are whole names. */
const SHORTEST_NAME = 4;
