import { Char, classAt } from '../../text/characters.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { NEGATIONS } from '../../text/lexicon/negation.ts';
import { STOP_WORDS } from '../../text/lexicon/stop-words.ts';
import { stem } from '../../text/stem.ts';
import { WordTable } from '../../text/word-table.ts';

const SHORTEST = 3;

/** The words of a stretch of text: where each begins, and what it is good for. */
export interface Words {
  readonly starts: readonly number[];
  /** For each word, the number of its stem: equal for words of one stem. -1 for a word that tells nothing. */
  readonly terms: readonly number[];
  /** The places of those that say "not". */
  readonly nots: readonly number[];
}

/** Reads stretches of texts into words; stems are numbered as they come, so only numbers of one reader can be compared. */
export function termReader(): (text: string, start: number, end: number, language: string) => Words {
  const stems = new Map<string, number>();
  const lexicons = new Map<string, WordTable<Word>>();
  return (text, start, end, language) => {
    const lexicon = getOrAdd(lexicons, language, () => new WordTable(wordsOf(language, stems)));
    const starts: number[] = [];
    const terms: number[] = [];
    const nots: number[] = [];
    for (let at = start; at < end; ) {
      const to = wordEnd(text, at, end);
      if (to === at) {
        at++;
        continue;
      }
      const { term, isNot } = lexicon.of(text, at, to);
      if (isNot) nots.push(starts.length);
      starts.push(at);
      terms.push(term);
      at = to;
    }
    return { starts, terms, nots };
  };
}

interface Word {
  readonly text: string;
  readonly term: number;
  readonly isNot: boolean;
}

/** Tells of the words of a language what they are good for. */
function wordsOf(language: string, stems: Map<string, number>): (text: string) => Word {
  const little = new Set((STOP_WORDS[language] ?? '').split(' '));
  const negations = new Set((NEGATIONS[language] ?? '').split(' '));
  return (text) => {
    const word = text.toLowerCase().replaceAll('’', "'");
    const negation = negations.has(word);
    const empty = negation || word.length < SHORTEST || little.has(word);
    const root = stem(word.replace(/(?:'s|n't)$/, ''), language);
    return {
      text,
      term: empty ? -1 : getOrAdd(stems, root, () => stems.size),
      isNot: negation || word.endsWith("n't"),
    };
  };
}

/** Where the word that starts at `at` ends, hyphens and apostrophes inside it included; `at` where none starts. */
function wordEnd(text: string, at: number, end: number): number {
  let to = lettersEnd(text, at, end, true);
  while (to > at && to + 1 < end && isJoint(text.charCodeAt(to))) {
    const more = lettersEnd(text, to + 1, end, false);
    if (more === to + 1) return to;
    to = more;
  }
  return to;
}

function isJoint(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45;
}

function lettersEnd(text: string, at: number, end: number, marks: boolean): number {
  let to = at;
  while (to < end) {
    const kind = classAt(text, to);
    const within =
      kind === Char.letter ||
      kind === Char.upper ||
      kind === Char.number ||
      (marks && kind === Char.combining);
    if (!within) break;
    to += text.codePointAt(to)! > 0xffff ? 2 : 1;
  }
  return Math.min(to, end);
}
