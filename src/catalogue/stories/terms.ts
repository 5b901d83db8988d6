import { EMPTY_WORDS } from '../../text/terms.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** A story is told at the top; the rest of a long read leads away from it. */
const LONGEST = 600;
const HEADLINE = 5;
/** A capital inside a sentence marks a name, and names tell stories apart. */
const NAME = 1.5;

const hashOf = (word: string): number => {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
};
const EMPTY = new Set([...EMPTY_WORDS].map(hashOf));

/** What an article is about: the weighted count of each of its words, by hash, and of each thing it is known to name. */
export function termsOf(headline: string, text: string, known: readonly string[]): Map<number, number> {
  const terms = new Map<number, number>();
  count(headline, terms, HEADLINE, 1, LONGEST);
  count(text, terms, 1, NAME, LONGEST);
  for (const thing of known) {
    const hash = hashOf(thing);
    terms.set(hash, (terms.get(hash) ?? 0) + 1);
  }
  return terms;
}

/** Adds the words of a text; a plural counts as its singular. Linear, without making strings. */
function count(text: string, into: Map<number, number>, weight: number, name: number, longest: number): void {
  let hash = FNV_OFFSET;
  let stem = FNV_OFFSET;
  let length = 0;
  let words = 0;
  let last = 0;
  let capital = false;
  let opening = true;
  for (let i = 0; i <= text.length && words < longest; i++) {
    let code = i < text.length ? text.charCodeAt(i) : 32;
    const upper = code >= 65 && code <= 90;
    if (upper) code += 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isLetter(code)) {
      if (length === 0) capital = upper && !opening;
      stem = hash;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      length++;
      if (code !== 115) last = code;
      else if (last === 115) last = 1;
      else last = 115;
      continue;
    }
    if (length > 0) {
      words++;
      const plural = length > 4 && last === 115;
      if (length > 2 && !EMPTY.has(hash >>> 0)) {
        const key = (plural ? stem : hash) >>> 0;
        into.set(key, (into.get(key) ?? 0) + weight * (capital ? name : 1));
      }
      hash = FNV_OFFSET;
      length = 0;
      last = 0;
      opening = false;
    }
    if (code === 46 || code === 33 || code === 63 || code === 10 || code === 34 || code === 0x201c)
      opening = true;
  }
}

function isLetter(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0x3000) || code > 0x303f;
}
