import { monthNumber, weekdayNumber } from '../../text/calendar.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { NEGATIONS } from '../../text/lexicon/negation.ts';
import { STOP_WORDS } from '../../text/lexicon/stop-words.ts';
import { piecesOf, type Said } from './said.ts';

/** What a word is good for when two quotes are compared: bits of `QuotedWords.kinds`. */
export const CONTENT = 1;
/** A figure, a day, a name: another one in its place makes another statement. */
export const FIXED = 2;
export const NEGATION = 4;

/** The words of a quote as numbers that are the same for the same word, contractions spelled out. */
export interface QuotedWords {
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  /** How many of them tell what the quote is about. */
  readonly content: number;
}

// "3.1", "don’t", "co-operate"; [inserted by the paper] is not the speaker's.
const WORD = /\[[^\]]{0,80}\]|[\p{L}\p{M}\p{N}]+(?:[.,'’-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…:"“”«»]\s*$/;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:can't|cannot)$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
  [/^i'm$/, 'i am'],
  // "it's" and "the mayor's" cannot be told apart here.
  [/'s$/, ''],
];

/** Reads quotes into words; words are numbered as they come, so only numbers of one reader can be compared. */
export function wordReader(): (said: Said) => QuotedWords {
  const numbers = new Map<string, number>();
  const lexicons = new Map<string, (word: string) => number>();
  return (said) => {
    const language = said.entry.clip.article.language.value.slice(0, 2).toLowerCase();
    const kindOf = getOrAdd(lexicons, language, () => lexiconOf(language));
    const ids: number[] = [];
    const kinds: number[] = [];
    let content = 0;
    for (const { text } of piecesOf(said)) {
      for (const { 0: printed, index } of text.matchAll(WORD)) {
        if (printed.startsWith('[')) continue;
        const name = isName(text, printed, index);
        for (const word of spelledOut(printed)) {
          const plain = kindOf(word);
          const kind = name && plain !== NEGATION ? CONTENT | FIXED : plain;
          ids.push(getOrAdd(numbers, word, () => numbers.size));
          kinds.push(kind);
          content += kind & CONTENT;
        }
      }
    }
    return { ids: Int32Array.from(ids), kinds: Uint8Array.from(kinds), content };
  };
}

/** Whether a word has a capital that is not its sentence's. */
function isName(text: string, word: string, at: number): boolean {
  return (
    word.length > 1 && at > 0 && CAPITAL.test(word) && !SENTENCE_END.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** "Didn’t" → did, not. */
function spelledOut(printed: string): string[] {
  let word = printed.toLowerCase().replaceAll('’', "'");
  if (/'|^cannot$/.test(word)) for (const [form, full] of CONTRACTIONS) word = word.replace(form, full);
  return word.split(' ');
}

/** Tells of a word of that language what it is good for; every word is looked up once. */
function lexiconOf(language: string): (word: string) => number {
  const set = (words: string | undefined) => new Set((words ?? '').split(' '));
  const little = set(STOP_WORDS[language]);
  const negations = set(NEGATIONS[language]);
  const known = new Map<string, number>();
  const look = (word: string): number => {
    if (negations.has(word)) return NEGATION;
    if (/^\d/.test(word)) return CONTENT | FIXED;
    if (little.has(word) || word.length < 3) return 0;
    const day = weekdayNumber(word, language) ?? monthNumber(word, language);
    return day === null ? CONTENT : CONTENT | FIXED;
  };
  return (word) => getOrAdd(known, word, () => look(word));
}
