import type { Phrase } from '../records/page.ts';

/** A word file: a sentence for each key, or its plural forms by CLDR category. */
export type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export type Values = Readonly<Record<string, string | number>>;

/** How the interface speaks: `t` says a key, `phrase` says what may be a key or plain text. */
export interface Speech {
  /** BCP 47 code of the word file that is spoken. */
  readonly language: string;
  readonly t: (key: string, values?: Values) => string;
  readonly phrase: (phrase: Phrase | undefined) => string;
  readonly has: (key: string) => boolean;
  /** Entries as they are, for a script that speaks. */
  readonly words: (keys: readonly string[]) => Words;
}

/**
 * Speech in a language. A key that the language lacks is said in English; one that no language has is shown as it is,
 * so that a mistake is seen. The value `n` chooses the plural form.
 */
export function makeSpeech(language: string, words: ReadonlyMap<string, Words>): Speech {
  const chosen = pickLanguage(language, words);
  const plural = new Intl.PluralRules(chosen);
  const number = new Intl.NumberFormat(chosen === 'en' ? 'en-GB' : chosen);
  const entries = new Map([
    ...Object.entries(words.get('en') ?? {}),
    ...Object.entries(words.get(chosen) ?? {}),
  ]);
  const t = (key: string, values: Values = {}): string => {
    const entry = entries.get(key) ?? key;
    const sentence =
      typeof entry === 'string'
        ? entry
        : (entry[plural.select(Number(values['n'] ?? 0))] ?? entry['other'] ?? key);
    if (!sentence.includes('{')) return sentence;
    return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : typeof value === 'number' ? number.format(value) : value;
    });
  };
  const phrase = (said: Phrase | undefined): string =>
    said === undefined ? '' : typeof said === 'string' ? said : t(said.say, said.with);
  const wordsOf = (keys: readonly string[]): Words =>
    Object.fromEntries(keys.map((key) => [key, entries.get(key) ?? key]));
  return { language: chosen, t, phrase, has: (key) => entries.has(key), words: wordsOf };
}

/** The word file that serves a language: `ru-UA` is served by `ru`, a language without a file by English. */
export function pickLanguage(language: string, words: ReadonlyMap<string, Words>): string {
  if (words.has(language)) return language;
  const base = language.split('-')[0]!.toLowerCase();
  return words.has(base) ? base : 'en';
}
