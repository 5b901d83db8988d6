// Scripts written without spaces: every character is a word of its own.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
const LONGEST = 40;

/**
 * The words of a text as search knows them: lower case, without marks, apostrophes closed up. "Zelenśkyj’s 1st" →
 * zelenskyjs, 1st. `templates/assets/search.js` cuts queries in the very same way.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => word.slice(0, LONGEST));
}
