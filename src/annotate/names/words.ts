import type { Span } from '../../records/span.ts';
import type { Tokens } from '../../text/tokens.ts';

/** The tagger's own cut of a text: tokens, with compounds such as "Paris-based" taken apart. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** First word of each sentence, and `count` at the end. */
  readonly sentenceStarts: Uint32Array;
}

// "Paris-based", "Modi-led", "U.S.-backed": a name, then what is done there or by it.
const TAIL =
  /^\p{Lu}.*-(?:based|led|backed|born|run|style|controlled|occupied|listed|wide|area|trained|bound|owned|made|held|allied|funded|sponsored|brokered|friendly|linked|educated|ruled|mediated|supported|dominated|designated|armed|era|native|headquartered|registered)$/u;
// "anti-Morales", "pro-Israel", "mid-Ohio": a lower-case prefix before a name.
const HEAD = /^(?:anti|pro|mid|trans|non|ex|pre|post|intra|inter|sub)-\p{Lu}/iu;

const HYPHEN = 45;

/**
 * Cuts tokens further for the tagger. `isPlace` tells whether a lower-cased word names a country or city, so that
 * "Israel-Gaza" falls apart and "Guinea-Bissau" does not.
 */
export function wordsOf(tokens: Tokens, isCountry: (word: string) => boolean): Words {
  const { text } = tokens;
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceStarts: number[] = [];
  let sentence = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.sentenceOf[i] !== sentence) {
      sentence = tokens.sentenceOf[i]!;
      sentenceStarts.push(starts.length);
    }
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    const cut = end - start > 4 ? cutAt(text, start, end, isCountry) : -1;
    if (cut < 0) {
      starts.push(start);
      ends.push(end);
    } else {
      starts.push(start, cut, cut + 1);
      ends.push(cut, cut + 1, end);
    }
  }
  sentenceStarts.push(starts.length);
  return {
    text,
    count: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentenceStarts: Uint32Array.from(sentenceStarts),
  };
}

/** The span of words `first` to `last`. */
export const spanOf = (words: Words, first: number, last: number): Span => ({
  start: words.starts[first]!,
  end: words.ends[last]!,
});

/** Where the hyphen of a compound stands that must be taken apart, or -1. */
function cutAt(text: string, start: number, end: number, isCountry: (word: string) => boolean): number {
  let first = -1;
  let last = -1;
  for (let k = start; k < end; k++) {
    if (text.charCodeAt(k) !== HYPHEN) continue;
    if (first < 0) first = k;
    last = k;
  }
  if (first <= start || last >= end - 1) return -1;
  const token = text.slice(start, end);
  if (TAIL.test(token)) return last;
  if (HEAD.test(token)) return first;
  if (first !== last) return -1;
  const lower = token.toLowerCase();
  if (isCountry(lower)) return -1;
  return isCountry(lower.slice(0, first - start)) && isCountry(lower.slice(first - start + 1)) ? first : -1;
}
