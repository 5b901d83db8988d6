import { Char, classAt } from './characters.ts';

/**
 * Visits the matches of a sticky pattern that begins with a capital letter, in order and without overlap, as `matchAll`
 * would: but the pattern is tried only where a capital stands.
 */
export function eachCapitalised(
  text: string,
  pattern: RegExp,
  visit: (words: string, index: number) => void,
): void {
  for (let at = 0; at < text.length; at++) {
    if (!isCapital(text, at)) continue;
    pattern.lastIndex = at;
    const words = pattern.exec(text)?.[0];
    if (!words) continue;
    visit(words, at);
    at += words.length - 1;
  }
}

/** Most characters are small letters and spaces, which a comparison tells. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 65 && code <= 90 : classAt(text, at) === Char.upper;
}
