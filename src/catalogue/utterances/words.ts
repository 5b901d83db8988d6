import { monthNumber, weekdayNumber } from '../../text/calendar.ts';
import { Char, classAt } from '../../text/characters.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { NEGATIONS } from '../../text/lexicon/negation.ts';
import { STOP_WORDS } from '../../text/lexicon/stop-words.ts';
import { WordTable } from '../../text/word-table.ts';
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
/** [inserted by the paper] is not the speaker's; a bracket that is open for longer inserts nothing. */
const LONGEST_INSERTION = 80;
const JOINTS = ".,'’-";
const BRACKET = 91;

/** A word as printed: the words it is made of, and what they are good for in the middle of a sentence. */
interface Printed {
  readonly text: string;
  readonly ids: readonly number[];
  readonly kinds: readonly number[];
  /** With a capital, and more than a letter. */
  readonly capital: boolean;
}

/** Reads quotes into words; words are numbered as they come, so only numbers of one reader can be compared. */
export function wordReader(): (said: Said) => QuotedWords {
  const numbers = new Map<string, number>();
  const tables = new Map<string, WordTable<Printed>>();
  return (said) => {
    const language = said.entry.clip.article.language.value.slice(0, 2).toLowerCase();
    const table = getOrAdd(tables, language, () => new WordTable(printedOf(language, numbers)));
    const ids: number[] = [];
    const kinds: number[] = [];
    let content = 0;
    for (const { text } of piecesOf(said)) {
      for (let at = 0; at < text.length; ) {
        const end = wordEnd(text, at);
        if (end === at) {
          at = afterInsertion(text, at);
          continue;
        }
        const word = table.of(text, at, end);
        const name = word.capital && at > 0 && !SENTENCE_END.test(text.slice(Math.max(0, at - 3), at));
        for (let i = 0; i < word.ids.length; i++) {
          const plain = word.kinds[i]!;
          const kind = name && plain !== NEGATION ? CONTENT | FIXED : plain;
          ids.push(word.ids[i]!);
          kinds.push(kind);
          content += kind & CONTENT;
        }
        at = end;
      }
    }
    return { ids: Int32Array.from(ids), kinds: Uint8Array.from(kinds), content };
  };
}

/** Where the word that starts at `at` ends: "3.1", "don’t", "co-operate"; `at` where none starts. */
function wordEnd(text: string, at: number): number {
  let end = lettersEnd(text, at);
  while (end > at && end < text.length && JOINTS.includes(text[end]!) && isPlain(classAt(text, end + 1)))
    end = lettersEnd(text, end + 1);
  return end;
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  for (let kind = classAt(text, end); isPlain(kind) || kind === Char.combining; kind = classAt(text, end))
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}

function isPlain(kind: number): boolean {
  return kind === Char.letter || kind === Char.upper || kind === Char.number;
}

/** Where reading goes on at a character of no word. */
function afterInsertion(text: string, at: number): number {
  if (text.charCodeAt(at) !== BRACKET) return at + 1;
  const end = text.indexOf(']', at);
  return end < 0 || end - at - 1 > LONGEST_INSERTION ? at + 1 : end + 1;
}

/** Tells of the words of a language, as printed, what they are made of. */
function printedOf(language: string, numbers: Map<string, number>): (text: string) => Printed {
  const kindOf = lexiconOf(language);
  return (text) => {
    const words = spelledOut(text);
    return {
      text,
      ids: words.map((word) => getOrAdd(numbers, word, () => numbers.size)),
      kinds: words.map(kindOf),
      capital: text.length > 1 && CAPITAL.test(text),
    };
  };
}

/** "Didn’t" → did, not. */
function spelledOut(printed: string): string[] {
  let word = printed.toLowerCase().replaceAll('’', "'");
  if (/'|^cannot$/.test(word)) for (const [form, full] of CONTRACTIONS) word = word.replace(form, full);
  return word.split(' ');
}

/** Tells of a word of that language what it is good for. */
function lexiconOf(language: string): (word: string) => number {
  const set = (words: string | undefined) => new Set((words ?? '').split(' '));
  const little = set(STOP_WORDS[language]);
  const negations = set(NEGATIONS[language]);
  return (word) => {
    if (negations.has(word)) return NEGATION;
    if (/^\d/.test(word)) return CONTENT | FIXED;
    if (little.has(word) || word.length < 3) return 0;
    const day = weekdayNumber(word, language) ?? monthNumber(word, language);
    return day === null ? CONTENT : CONTENT | FIXED;
  };
}
