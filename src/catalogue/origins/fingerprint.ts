/** The words of a text as numbers, so that thousands of texts can be compared without making strings. */
export interface Fingerprint {
  /** Hash of each word in lower case. */
  readonly words: Uint32Array;
  /** 1 for words that stand inside a quotation of some length. */
  readonly quoted: Uint8Array;
  /** 1 for words that a next report of the same kind would change: figures, months, weekdays. */
  readonly variable: Uint8Array;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** A quotation shorter than this is a phrase of the reporter's sentence. */
const LEAST_QUOTED = 6;
const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map(hashOf),
);

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** Reads a text into hashes of its words (FNV-1a). Letters and figures that touch are words apart. Linear. */
export function fingerprint(text: string): Fingerprint {
  const words: number[] = [];
  const variable: number[] = [];
  const quotes: [number, number][] = [];
  let hash = FNV_OFFSET;
  let kind = 0; // 0 between words, 1 in letters, 2 in figures
  let open = -1;
  const close = (): void => {
    if (kind === 0) return;
    words.push(hash >>> 0);
    variable.push(kind === 2 || CALENDAR.has(hash >>> 0) ? 1 : 0);
    hash = FNV_OFFSET;
    kind = 0;
  };
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    const next = code >= 48 && code <= 57 ? 2 : (code >= 97 && code <= 122) || isLetter(code) ? 1 : 0;
    if (next !== kind) close();
    if (next !== 0) {
      if (code > 127) code = text.charAt(i).toLowerCase().charCodeAt(0);
      hash = Math.imul(hash ^ code, FNV_PRIME);
      kind = next;
    } else if (code === 0x201c || (code === 34 && open < 0)) open = words.length;
    else if ((code === 0x201d || code === 34) && open >= 0) {
      if (words.length - open >= LEAST_QUOTED) quotes.push([open, words.length]);
      open = -1;
    } else if (code === 10) {
      open = -1;
    }
  }
  close();
  const quoted = new Uint8Array(words.length);
  for (const [from, to] of quotes) quoted.fill(1, from, to);
  return { words: new Uint32Array(words), quoted, variable: new Uint8Array(variable) };
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
