import { classes, eachRun } from './characters.ts';
import { FlagTable } from './flag-table.ts';
import { STOP_WORDS } from './lexicon/stop-words.ts';

/** What language a text is in, as far as its commonest words or its script tell. */
export interface LanguageGuess {
  /** BCP 47 primary code. */
  readonly language: string;
  /** Which evidence decided: `stop-words` or `script`. */
  readonly evidence: 'stop-words' | 'script';
}

const LANGUAGES = Object.keys(STOP_WORDS);
/** Longer words are no stop words. */
const LONGEST = Math.max(
  ...Object.values(STOP_WORDS).flatMap((words) => words.split(' ').map(({ length }) => length)),
);
/** Room for the words of all languages. */
const MOST_WORDS = 4_000;
/** Each word with the languages that have it, as bits in the order of `LANGUAGES`. */
const BITS = languageBits();
const LETTERS = classes('upper', 'letter');
/** More characters do not make the answer surer. */
const SAMPLE = 1800;
const LEAST_HITS = 5;

// Scripts that mean one language in a news archive unless more is known.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7a3]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u10a0-\u10ff]/g, 'ka'],
];

/** The language of a text, or null when it is too short or its words are in no list. Looks at its first
 * pages only. */
export function detectLanguage(text: string): LanguageGuess | null {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const hits = new Uint32Array(LANGUAGES.length);
  eachRun(sample, LETTERS, (start, end) => {
    for (let i = 0, rest = bitsOf(sample, start, end); rest !== 0; i++, rest >>>= 1) if (rest & 1) hits[i]!++;
  });
  let best = 0;
  for (let i = 1; i < hits.length; i++) if (hits[i]! > hits[best]!) best = i;
  if (hits[best]! >= LEAST_HITS && lead(hits, best) > 1.15) {
    return { language: LANGUAGES[best]!, evidence: 'stop-words' };
  }
  for (const [script, language] of SCRIPTS) {
    const letters = sample.match(script)?.length ?? 0;
    if (letters > sample.length * 0.2) return { language, evidence: 'script' };
  }
  return null;
}

/** Whether the word `text.slice(start, end)`, of any case, is one of the commonest of any language here. */
export function isStopWord(text: string, start = 0, end = text.length): boolean {
  return bitsOf(text, start, end) !== 0;
}

/** Asked for every word of every clip: a word in small letters is looked up as it stands. */
function bitsOf(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  const first = text.charCodeAt(start);
  const small = (first >= 97 && first <= 122) || (first >= 0x430 && first <= 0x45f);
  return small ? BITS.get(text, start, end) : BITS.get(text.slice(start, end).toLowerCase());
}

function lead(hits: Uint32Array, best: number): number {
  let second = 0;
  for (let i = 0; i < hits.length; i++) if (i !== best && hits[i]! > second) second = hits[i]!;
  return hits[best]! / Math.max(1, second);
}

function languageBits(): FlagTable {
  const bits = FlagTable.of(MOST_WORDS);
  LANGUAGES.forEach((language, i) => {
    for (const word of STOP_WORDS[language]!.split(' ')) bits.add(word, 0, word.length, 1 << i);
  });
  return bits;
}
