import type { Span } from '../records/span.ts';

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

// "U.S.", "p.m.", "Peskov's", "al-Assad", "1,000.5", "don’t", or any single other character
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{N}]/gu;
// Words that end in a full stop without ending the sentence.
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|maj|sen|rep|gov|rev|hon|st|jr|sr|vs|etc|inc|ltd|co|corp|no|vol|pp|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|approx|dept|est|fig)$/i;

/** Splits a text into tokens and sentences. Time and memory linear in its length. */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    let end = match.index + match[0].length;
    const possessive = /[’']s$/.exec(match[0]);
    if (possessive && match[0].length > 2) {
      starts.push(match.index, end - 2);
      ends.push(end - 2, end);
      continue;
    }
    end = match.index + match[0].length;
    starts.push(match.index);
    ends.push(end);
  }
  const sentenceOf = new Uint32Array(starts.length);
  const sentences: Span[] = [];
  let first = 0;
  const close = (last: number): void => {
    if (last < first) return;
    sentences.push({ start: starts[first]!, end: ends[last]! });
    first = last + 1;
  };
  for (let i = 0; i < starts.length; i++) {
    sentenceOf[i] = sentences.length;
    const next = i + 1 < starts.length ? text.slice(ends[i], starts[i + 1]) : '';
    if (next.includes('\n\n') || /\n\s*\n/.test(next)) close(i);
    else if (endsSentence(text, starts, ends, i)) close(i);
  }
  close(starts.length - 1);
  return {
    text,
    count: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentenceOf,
    sentences,
  };
}

function endsSentence(text: string, starts: number[], ends: number[], i: number): boolean {
  const mark = text[starts[i]!]!;
  const closer = /[”"’'»)\]]/.test(mark);
  const stop = closer ? text[starts[i]! - 1] : mark;
  if (stop !== '.' && stop !== '!' && stop !== '?' && stop !== '…') return false;
  if (i + 1 >= starts.length) return true;
  if (/^[”"’»)\]]/.test(text.slice(starts[i + 1]!)) && ends[i] === starts[i + 1]) return false;
  if (ends[i] === starts[i + 1]) return false;
  const word = i > 0 && !closer ? text.slice(starts[i - 1]!, ends[i - 1]!) : '';
  if (stop === '.' && ABBREVIATION.test(word)) return false;
  if (stop === '.' && /^\p{Lu}$/u.test(word)) return false;
  return /^[\p{Lu}\p{N}“"‘'«„([—–-]/u.test(text.slice(starts[i + 1]!, starts[i + 1]! + 2));
}
