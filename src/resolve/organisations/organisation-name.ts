import { fold } from '../../text/fold.ts';
import { COMPANY_WORDS, LEGAL_FORMS, SKIPPED_IN_ACRONYMS } from '../lexicon/company-words.ts';

const TRANSLATIONS = COMPANY_WORDS.map(([foreign, english]) => ({
  pattern: new RegExp(`\\b${foreign}\\b`),
  foreign,
  english,
}));

/**
 * What an organisation's name comes down to: folded, without article, legal form and the language of its company
 * words. "The Boeing Co." → "boeing"; "Azerbaijan Hava Yollary Closed Joint-Stock Company" → "azerbaijan airlines".
 * Never empty: a name of legal words only stays as it is.
 */
export function organisationKey(name: string): string {
  const letters = acronymLetters(name);
  if (letters !== null) return letters;
  const folded = fold(name);
  let key = folded.replace(/^the /, '');
  for (let stripped = withoutLegalForm(key); stripped !== key; stripped = withoutLegalForm(key))
    key = stripped;
  for (const { pattern, foreign, english } of TRANSLATIONS) {
    if (key.includes(foreign)) key = key.replace(pattern, english);
  }
  return key || folded || name;
}

function withoutLegalForm(key: string): string {
  for (const form of LEGAL_FORMS) {
    if (key.length > form.length + 1 && key.endsWith(form) && key[key.length - form.length - 1] === ' ') {
      return key.slice(0, -form.length - 1).replace(/ and$/, '');
    }
  }
  return key;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,9}s?$/u;

/** "NATO", "U.N.", "FARC": capitals and stops only; the letters in lower case, or null for another name. */
export function acronymLetters(name: string): string | null {
  if (!ACRONYM.test(name)) return null;
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return letters.length >= 2 ? letters : null;
}

/** Whether the letters are the initials of a full name, with or without its small words. */
export function spells(letters: string, fullName: string): boolean {
  // "Co-operation" gives one letter
  const words = fold(fullName.replace(/-/g, '')).split(' ');
  if (words.length < 2) return false;
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  return (
    letters === initials(words.filter((word) => !SKIPPED_IN_ACRONYMS.has(word))) ||
    letters === initials(words)
  );
}
