import { FNV_OFFSET, FNV_PRIME, fnv1a } from '../../text/hash.ts';

/** The words of a text as numbers, so that thousands of texts can be compared without making strings. */
export interface Fingerprint {
  /** Hash of each word in lower case. */
  readonly words: Uint32Array;
  /** 1 for words that stand inside a quotation of some length. */
  readonly quoted: Uint8Array;
  /** 1 for words that a next report of the same kind would change: figures, months, weekdays. */
  readonly variable: Uint8Array;
}

/** A quotation shorter than this is a phrase of the reporter's sentence. */
const LEAST_QUOTED = 6;
const NEWLINE = 10;
const Kind = { between: 0, letters: 1, figures: 2 } as const;
const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return Kind.figures;
  return /[a-z]/i.test(String.fromCharCode(code)) ? Kind.letters : Kind.between;
});
const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((word) => fnv1a(word)),
);

/** Reads a text into hashes of its words (FNV-1a). Letters and figures that touch are words apart. Linear. */
export function fingerprint(text: string): Fingerprint {
  // No text has more words than characters.
  const words = new Uint32Array(text.length);
  const variable = new Uint8Array(text.length);
  const quotes: number[] = [];
  let count = 0;
  let hash = FNV_OFFSET;
  let kind: number = Kind.between;
  let open = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE;
    const next = kindOf(code);
    if (next !== kind && kind !== Kind.between) {
      words[count] = hash >>> 0;
      variable[count++] = kind === Kind.figures || CALENDAR.has(hash >>> 0) ? 1 : 0;
      hash = FNV_OFFSET;
    }
    kind = next;
    if (next !== Kind.between) hash = Math.imul(hash ^ lowered(text, i, code), FNV_PRIME);
    else if (code === 0x201c || (code === 34 && open < 0)) open = count;
    else if ((code === 0x201d || code === 34) && open >= 0) {
      if (count - open >= LEAST_QUOTED) quotes.push(open, count);
      open = -1;
    } else if (code === NEWLINE) open = -1;
  }
  const quoted = new Uint8Array(count);
  for (let i = 0; i < quotes.length; i += 2) quoted.fill(1, quotes[i], quotes[i + 1]);
  return { words: words.slice(0, count), quoted, variable: variable.slice(0, count) };
}

function kindOf(code: number): number {
  if (code < 128) return ASCII_KINDS[code]!;
  return isLetter(code) ? Kind.letters : Kind.between;
}

function lowered(text: string, at: number, code: number): number {
  if (code > 127) return text.charAt(at).toLowerCase().charCodeAt(0);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

// Letters beyond ASCII: all but punctuation, spaces and symbols.
function isLetter(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0x3000) || code > 0x303f;
}

/** Hash of the words from `from` to `to` (not included). */
export function hashRun(words: Uint32Array, from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ words[i]!, FNV_PRIME);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
