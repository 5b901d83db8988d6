import anyAscii from 'any-ascii';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A form for comparing names: ASCII, lower case, no marks, apostrophes gone, everything else that is not a letter or
 * digit one space. "Zelenśkyj" → "zelenskyj", "Al-Assad" → "al assad", "O’Neill" → "oneill". Linear in length.
 */
export function fold(text: string): string {
  const ascii = PLAIN.test(text) ? text : anyAscii(text.normalize('NFKD').replace(/\p{M}+/gu, ''));
  return ascii
    .toLowerCase()
    .replace(/['’`]+/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
