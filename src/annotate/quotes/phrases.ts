import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from '../lexicon/grammar.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { SPEECH_NOUNS } from '../lexicon/speech.ts';
import type { Words } from '../words.ts';

/** Words that can be a speaker: tokens start..end (half-open), and what they are. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'pronoun' | 'role';
  /** For a name: index of the mention. */
  readonly mention: number | null;
  /** The token that decides what it is: the noun of a role, the pronoun, the first token of a name. */
  readonly head: number;
}

export const isMark = (words: Words, i: number): boolean => /^[^\p{L}\p{N}]$/u.test(words.word(i));
export const isComma = (words: Words, i: number): boolean => words.word(i) === ',';

/** Whether the token is an adverb or auxiliary that may stand between subject and verb. */
export function isFiller(words: Words, i: number): boolean {
  const lower = words.lower(i);
  return AUXILIARIES.has(lower) || (lower.length > 4 && lower.endsWith('ly') && words.mentionOf[i] === -1);
}

/** "Ann Lee (D-Ohio)": where the bracket that ends at `end` opens. */
export function beforeBracket(words: Words, from: number, end: number): number {
  if (words.word(end - 1) !== ')') return end;
  for (let i = end - 2; i > from && i > end - 12; i--) if (words.word(i) === '(') return i;
  return end;
}

/** First token of the run without clause boundary that ends at `end`. */
export function chunkStart(words: Words, from: number, end: number): number {
  let start = end;
  while (start > from) {
    const i = start - 1;
    if (words.mentionOf[i] === -1) {
      if (isMark(words, i) && !/^[.’'&-]$/.test(words.word(i))) break;
      if (words.word(i) === '.' && words.sentenceOf[i] !== words.sentenceOf[start]) break;
      if (CLAUSE_OPENERS.has(words.lower(i)) && !isAndInside(words, from, i, end)) break;
      if (/^(?:said|says|told|tells)$/.test(words.lower(i))) break;
    }
    start--;
  }
  return start;
}

/** "Budget and Policy Center director": an "and" inside one capitalised name is no boundary. */
function isAndInside(words: Words, from: number, i: number, end: number): boolean {
  if (words.lower(i) !== 'and' || i <= from || i + 1 >= end) return false;
  return words.lexeme(i - 1).capital && words.lexeme(i + 1).capital && words.mentionOf[i + 1] === -1;
}

/**
 * What a run of tokens without commas names: "Clinton spokesman Nick Merrill" → the name; "a spokesman for Hillary
 * Clinton" → the role; "he" → the pronoun.
 */
export function phraseIn(words: Words, from: number, until: number): Phrase | null {
  if (until <= from) return null;
  const to = beforeBracket(words, from, until);
  let start = from;
  while (start < to && skipsAtFront(words, start)) start++;
  const whole = nameAtEnd(words, start, to);
  if (whole) return whole;
  let core = to;
  for (let i = start + 1; i < to; i++) {
    if (words.mentionOf[i] === -1 && PREPOSITIONS.has(words.lower(i))) {
      core = i;
      break;
    }
  }
  while (core > start && skipsAtBack(words, core - 1)) core--;
  if (core <= start) return null;
  const last = core - 1;
  const mention = words.mentionOf[last]!;
  if (mention >= 0) return named(words, mention, start, core);
  const pronoun = words.lexeme(last).pronoun;
  if (pronoun && isSubject(words.lower(last))) {
    return { start: last, end: core, kind: 'pronoun', mention: null, head: last };
  }
  if (last - start > 14 || !isNounLike(words, start, last) || hasVerb(words, start, last)) return null;
  return possessor(words, start, last) ?? { start, end: to, kind: 'role', mention: null, head: last };
}

/** "she would not lead the opposition" is a clause, not somebody. */
function hasVerb(words: Words, start: number, last: number): boolean {
  for (let i = start; i < last; i++) {
    if (
      /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do)$/.test(
        words.lower(i),
      )
    )
      return true;
  }
  return false;
}

/** "CEO of the Refugee Council Ann Lee": a person at the end of it all, with no preposition right before. */
function nameAtEnd(words: Words, start: number, to: number): Phrase | null {
  const mention = words.mentionOf[to - 1]!;
  if (mention < 0 || words.mentions[mention]!.kind !== 'person') return null;
  const phrase = named(words, mention, start, to);
  if (phrase.start === start) return phrase;
  const before = phrase.start - 1;
  const other = words.mentionOf[before]!;
  return other >= 0 ||
    (words.lexeme(before).letter &&
      !PREPOSITIONS.has(words.lower(before)) &&
      !DETERMINERS.has(words.lower(before)) &&
      words.lexeme(before).role)
    ? phrase
    : null;
}

/** "Lee's statement", "the Post's own analysis": a document speaks for its owner. "Lee's lawyer" speaks for himself. */
function possessor(words: Words, start: number, last: number): Phrase | null {
  if (!SPEECH_NOUNS.has(words.lower(last)) && words.lexeme(last).role?.kind !== 'document') return null;
  for (let i = last - 1; i > start; i--) {
    const mention = words.mentionOf[i - 1]!;
    if (isPossessive(words, i) && mention >= 0) return named(words, mention, start, i);
  }
  return null;
}

export function named(words: Words, mention: number, start: number, core: number): Phrase {
  let first = core - 1;
  while (first > start && words.mentionOf[first - 1] === mention) first--;
  return { start: first, end: core, kind: 'name', mention, head: first };
}

const isSubject = (lower: string): boolean => /^(?:he|she|they|it|i|we)$/.test(lower);

function skipsAtFront(words: Words, i: number): boolean {
  if (words.mentionOf[i] !== -1) return false;
  const lower = words.lower(i);
  return (
    CLAUSE_OPENERS.has(lower) ||
    TIME_WORDS.has(lower) ||
    isMark(words, i) ||
    (isFiller(words, i) && lower !== 'still')
  );
}

function skipsAtBack(words: Words, i: number): boolean {
  if (words.mentionOf[i] !== -1) return false;
  return (
    TIME_WORDS.has(words.lower(i)) ||
    isFiller(words, i) ||
    isMark(words, i) ||
    /^(?:last|this)$/.test(words.lower(i))
  );
}

/** A run that ends in a noun: it has a determiner, a possessive or a known role at its end. */
function isNounLike(words: Words, start: number, last: number): boolean {
  const head = words.word(last);
  if (!/^\p{L}/u.test(head) || PREPOSITIONS.has(words.lower(last)) || DETERMINERS.has(words.lower(last)))
    return false;
  if (roleNoun(head)) return true;
  if (DETERMINERS.has(words.lower(start)) && last > start) return true;
  for (let i = start; i < last; i++) if (words.word(i) === "'s" || words.word(i) === '’s') return true;
  return /^\p{Lu}/u.test(head) && last - start < 6;
}

/** The first thing named in a run, read left to right. */
export function firstPhrase(words: Words, from: number, to: number): Phrase | null {
  let start = from;
  while (start < to && skipsAtFront(words, start)) start++;
  for (let i = start; i < to; i++) {
    const mention = words.mentionOf[i]!;
    if (mention >= 0) {
      let end = i + 1;
      while (end < to && words.mentionOf[end] === mention) end++;
      if (isPossessive(words, end)) {
        i = end;
        continue;
      }
      if (words.mentions[mention]!.kind === 'place' && i > start) continue;
      return { start: i, end, kind: 'name', mention, head: i };
    }
    if (isSubject(words.lower(i))) return { start: i, end: i + 1, kind: 'pronoun', mention: null, head: i };
    const role = words.lexeme(i).role;
    if (role && !nameFollows(words, i, to))
      return { start, end: i + 1, kind: 'role', mention: null, head: i };
    if (isMark(words, i) && !/^[.’'&-]$/.test(words.word(i))) start = i + 1;
  }
  return null;
}

/** "campaign manager Robby Mook": the role belongs to the name that follows. */
export function nameFollows(words: Words, i: number, to: number): boolean {
  for (let next = i + 1; next < to && next < i + 4; next++) {
    if (words.mentionOf[next]! >= 0) return words.mentionOf[next] !== words.mentionOf[i];
    const fits =
      words.lexeme(next).role !== null || words.lexeme(next).modifier || words.lexeme(next).capital;
    if (!fits && !words.lexeme(next + 1).role) return false;
  }
  return false;
}

export const isPossessive = (words: Words, i: number): boolean => /^(?:'s|’s|'|’)$/.test(words.word(i));
