import type { Mention } from '../records/annotation.ts';
import type { Span } from '../records/span.ts';
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
  /** The token in lower case, straight apostrophes. */
  lower(i: number): string;
  /** The token as written. */
  word(i: number): string;
  /** First token that ends after the offset (`count` past the last). */
  at(offset: number): number;
}

export function readWords(passage: Passage, mentions: readonly Mention[]): Words {
  const { text, tokens } = passage;
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
  const word = (i: number): string => text.slice(starts[i], ends[i]);
  // Finders ask for the same words again and again.
  const lowers: (string | undefined)[] = new Array(count);
  const lower = (i: number): string => {
    if (i < 0 || i >= count) return '';
    const known = lowers[i];
    if (known !== undefined) return known;
    const made = word(i).toLowerCase().replace('’', "'");
    lowers[i] = made;
    return made;
  };
  return { text, count, starts, ends, sentenceOf, mentionOf, mentions, lower, word, at };
}

/** Per token, whether it stands in one of the spans. */
export function coverage(words: Words, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.count);
  for (const span of spans) {
    for (let i = words.at(span.start); i < words.count && words.starts[i]! < span.end; i++) inside[i] = 1;
  }
  return inside;
}
