import anyAscii from 'any-ascii';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A form for comparing names: ASCII, lower case, no marks, apostrophes gone, everything else that is not a letter or
 * digit one space. "Zelenśkyj" → "zelenskyj", "Al-Assad" → "al assad", "O’Neill" → "oneill". Linear in length.
 */
export function fold(text: string): string {
  if (text.length > LONGEST_KEPT) return folded(text);
  let form = kept.get(text);
  if (form === undefined) {
    form = folded(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, form);
  }
  return form;
}

// An archive asks for the forms of its names many times over.
const kept = new Map<string, string>();
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 64;

function folded(text: string): string {
  const ascii = PLAIN.test(text) ? text : anyAscii(text.normalize('NFKD').replace(/\p{M}+/gu, ''));
  return ascii
    .toLowerCase()
    .replace(/['’`]+/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
