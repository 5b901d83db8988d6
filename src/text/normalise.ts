/** A text made plain, and the way back to the characters it was made from. */
export interface Normalised {
  readonly text: string;
  /** Offset in the raw string of the character that stands at `offset` in `text`; `text.length` maps to the raw end. */
  rawOffset(offset: number): number;
}

// Anything outside plain printable ASCII, accents of Latin-1 and `\t`, `\n`: most clips hold none of the rest.
const SUSPECT = /[^\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]/;
// One alternative per kind of change; each is tried only at a suspect character, so the whole is linear.
const CHANGE = new RegExp(
  [
    String.raw`(?<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])`,
    String.raw`(?<space>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])`,
    // Soft hyphen, zero-width space, word joiner, byte-order mark, and the marks that turn the direction of writing.
    String.raw`(?<nothing>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb])`,
    // Joiners shape Arabic, Indic and emoji; between other letters they only hide.
    String.raw`(?<joiner>[\u200c\u200d]+)`,
    String.raw`(?<surrogate>[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])`,
  ].join('|'),
  'g',
);
const NEEDS_JOINER = new RegExp(
  `[\\p{Extended_Pictographic}\\ufe0f\\u{1f3fb}-\\u{1f3ff}${'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]$`,
  'u',
);
// No honest letter has more than thirty marks (Unicode's own limit for streams); a pattern without one would overflow.
// A letter with its marks, Hangul jamo, or a single character that has a canonical equal ("Å" the unit, "Ω" the ohm).
const CLUSTER =
  /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\uac00-\ud7a3]{1,1000}|\P{M}\p{M}{1,30}|\p{M}{1,30}|[^\x00-\u02ff]/gu;

const identity = (text: string): Normalised => ({ text, rawOffset: (offset) => offset });

/**
 * Makes a text plain, once and for all that read it: line ends become `\n`, no-break and thin spaces a space; soft
 * hyphens, zero-width characters, direction marks, control characters and lone surrogates go; what is left is in
 * Unicode normal form C. Linear in the length; a text that is plain already costs one scan.
 */
export function normalise(raw: string): Normalised {
  if (!SUSPECT.test(raw)) return identity(raw);
  const cleaned = rewrite(raw, CHANGE, plain);
  if (cleaned.text.normalize('NFC') === cleaned.text) return cleaned;
  const composed = rewrite(cleaned.text, CLUSTER, (match) => match[0].normalize('NFC'));
  return {
    text: composed.text,
    rawOffset: (offset) => cleaned.rawOffset(composed.rawOffset(offset)),
  };
}

function plain(match: RegExpExecArray): string {
  const { line, space, joiner, surrogate } = match.groups!;
  if (line) return '\n';
  if (space) return ' ';
  if (surrogate) return '\ufffd';
  if (joiner && NEEDS_JOINER.test(match.input.slice(Math.max(0, match.index - 2), match.index)))
    return joiner;
  return '';
}

/** Replaces the matches of a global pattern and remembers where each replacement came from. */
function rewrite(raw: string, pattern: RegExp, replacement: (match: RegExpExecArray) => string): Normalised {
  const pieces: string[] = [];
  // After each replacement: where the text goes on, in the result and in the raw string.
  const after: number[] = [];
  const rawAfter: number[] = [];
  let copied = 0;
  let length = 0;
  for (const match of raw.matchAll(pattern)) {
    const piece = replacement(match);
    if (piece === match[0]) continue;
    const rawEnd = match.index + match[0].length;
    pieces.push(raw.slice(copied, match.index), piece);
    length += match.index - copied + piece.length;
    copied = rawEnd;
    after.push(length);
    rawAfter.push(rawEnd);
  }
  if (after.length === 0) return identity(raw);
  pieces.push(raw.slice(copied));
  const text = pieces.join('');
  return {
    text,
    rawOffset(offset) {
      const edit = lastAtOrBefore(after, offset);
      if (edit < 0) return offset;
      const next = edit + 1 < rawAfter.length ? rawAfter[edit + 1]! : raw.length;
      return Math.min(rawAfter[edit]! + offset - after[edit]!, next);
    },
  };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
