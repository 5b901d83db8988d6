// Scripts written without spaces: every character is a word of its own.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
// Plain letters and the punctuation of printed English, of which no character has a part that is a letter or a digit.
const PLAIN = /^[\x00-\x7f\xa0\u2010-\u2027]*$/;
const PLAIN_WORD = /[a-z0-9]+/g;
/** Of a longer word only the beginning counts. */
export const LONGEST_WORD = 40;

/**
 * The words of a text as search knows them: lower case, without marks, apostrophes closed up. "Zelenśkyj’s 1st" →
 * zelenskyjs, 1st. `templates/assets/search/text.js` cuts queries in the very same way.
 */
export function searchWords(text: string): string[] {
  // The same result by a shorter way: most of an archive is plain.
  const plain = isPlain(text);
  const bare = plain ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words =
    bare
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(plain ? PLAIN_WORD : WORD) ?? [];
  for (let i = 0; i < words.length; i++)
    if (words[i]!.length > LONGEST_WORD) words[i] = words[i]!.slice(0, LONGEST_WORD);
  return words;
}

/** Whether the words of a text are runs of ASCII letters and digits, with apostrophes in between. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
