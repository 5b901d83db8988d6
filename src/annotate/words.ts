import type { Mention } from '../records/annotation.ts';
import type { Span } from '../records/span.ts';
import { type Lexeme, NO_LEXEME } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** The tokens of a passage with what stands on them: lower-case words and the mention each belongs to. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentenceOf: Uint32Array;
  /** Index of the mention that covers the token, or -1. */
  readonly mentionOf: Int32Array;
  readonly mentions: readonly Mention[];
  /** What the word lists say of the token. */
  lexeme(i: number): Lexeme;
  /** The token in lower case, straight apostrophes. */
  lower(i: number): string;
  /** The token as written; '' past either end. */
  word(i: number): string;
  /** First token that ends after the offset (`count` past the last). */
  at(offset: number): number;
}

export function readWords(passage: Passage, mentions: readonly Mention[]): Words {
  const { text, tokens, lexemes } = passage;
  const { starts, ends, count, sentenceOf } = tokens;
  const at = (offset: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const mentionOf = new Int32Array(count).fill(-1);
  mentions.forEach((mention, index) => {
    for (let i = at(mention.start); i < count && starts[i]! < mention.end; i++) mentionOf[i] = index;
  });
  const lexeme = (i: number): Lexeme => (i < 0 || i >= count ? NO_LEXEME : lexemes[i]!);
  const lower = (i: number): string => lexeme(i).lower;
  const word = (i: number): string => lexeme(i).text;
  return { text, count, starts, ends, sentenceOf, mentionOf, mentions, lexeme, lower, word, at };
}

/** Per token, whether it stands in one of the spans. */
export function coverage(words: Words, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.count);
  for (const span of spans) {
    for (let i = words.at(span.start); i < words.count && words.starts[i]! < span.end; i++) inside[i] = 1;
  }
  return inside;
}
