import { CLAUSE_OPENERS, PREPOSITIONS, TIME_WORDS } from '../lexicon/grammar.ts';
import type { Words } from '../words.ts';
import {
  beforeBracket,
  chunkStart,
  firstPhrase,
  isComma,
  isFiller,
  isMark,
  named,
  type Phrase,
  phraseIn,
} from './phrases.ts';

/** Longest stretch of tokens in which a subject is looked for. */
const REACH = 60;

/** The subject to the left of the verb at `verb`, within the tokens from..verb. */
export function subjectBefore(words: Words, from: number, verb: number): Phrase | null {
  const floor = Math.max(from, verb - REACH);
  let end = verb;
  while (end > floor && isFiller(words, end - 1)) end--;
  end = beforeBracket(words, floor, end);
  if (end > floor && isRelative(words, end - 1)) return antecedent(words, floor, end - 1);
  const bare = end === floor || (isMark(words, end - 1) && words.mentionOf[end - 1] === -1);
  const joined = !bare && CLAUSE_OPENERS.has(words.lower(end - 1)) && words.mentionOf[end - 1] === -1;
  if (joined || words.lower(end - 1) === 'to') return sentenceSubject(words, floor, end - 1);
  // "Lee attacked the plan, saying": a participle takes the subject of the sentence.
  if (bare && words.lower(verb).endsWith('ing')) return sentenceSubject(words, floor, end);
  if (bare && end > floor && isComma(words, end - 1)) return acrossApposition(words, floor, end - 1);
  if (bare) return sentenceSubject(words, floor, end);
  const start = chunkStart(words, floor, end);
  // "footage of Hillary Clinton asking": a participle belongs to the name it touches.
  const touched = words.mentionOf[end - 1]!;
  if (touched >= 0 && words.lower(verb).endsWith('ing')) return named(words, touched, start, end);
  return phraseIn(words, start, end) ?? sentenceSubject(words, floor, end);
}

function isRelative(words: Words, i: number): boolean {
  return words.lower(i) === 'who' || words.lower(i) === 'which';
}

/** "Mr. Kamin, who emphasized": the last thing named before "who". */
function antecedent(words: Words, from: number, who: number): Phrase | null {
  let end = who;
  if (end > from && isComma(words, end - 1)) end--;
  const start = chunkStart(words, from, end);
  return phraseIn(words, start, end) ?? acrossApposition(words, from, end);
}

/**
 * "Leonard Burman, director of the Tax Policy Center, said": the verb follows a comma, so the subject is the first
 * part of the clause that names somebody. "The state's campaign chairman, Phil Lovas, said" gives the name.
 */
function acrossApposition(words: Words, from: number, comma: number): Phrase | null {
  const parts = splitAtCommas(words, clauseFloor(words, from, comma), comma);
  const phrases: Phrase[] = [];
  for (const [start, end] of parts) {
    if (phrases.length === 0 && opensAside(words, start)) continue;
    const phrase = phraseIn(words, lastOpener(words, start, end), end) ?? firstPhrase(words, start, end);
    if (phrase) phrases.push(phrase);
    if (phrases.length === 2) break;
  }
  const [first, second] = phrases;
  if (!first) return null;
  if (
    first.kind === 'role' &&
    second?.kind === 'name' &&
    words.mentions[second.mention!]!.kind === 'person'
  ) {
    return isWholePart(words, parts, second) ? second : first;
  }
  return first;
}

function isWholePart(words: Words, parts: readonly (readonly [number, number])[], phrase: Phrase): boolean {
  return parts.some(
    ([start, end]) =>
      start >= phrase.start - 4 && start <= phrase.start && end === phrase.end && words.count > 0,
  );
}

/** The token after the last full clause mark (semicolon, dash, colon) before `end`. */
function clauseFloor(words: Words, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    if (words.mentionOf[i] !== -1) continue;
    if (/^[;:—–“”"]$/.test(words.word(i))) return i + 1;
  }
  return from;
}

function splitAtCommas(words: Words, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i === to || (isComma(words, i) && words.mentionOf[i] === -1)) {
      if (i > start) parts.push([start, i]);
      start = i + 1;
    }
  }
  return parts;
}

function lastOpener(words: Words, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    if (
      words.mentionOf[i] === -1 &&
      CLAUSE_OPENERS.has(words.lower(i)) &&
      !/^(?:and|or)$/.test(words.lower(i))
    )
      return i + 1;
  }
  return start;
}

/** "In a speech in Florida," "Asked about it," "Speaking on Friday,": a part that holds no subject. */
function opensAside(words: Words, start: number): boolean {
  if (words.mentionOf[start] !== -1) return false;
  const lower = words.lower(start);
  // "As Ann Lee, a tax lawyer, put it"
  if (lower === 'as' && words.mentionOf[start + 1]! >= 0) return false;
  if (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower)) return !/^(?:and|but|so|yet|nor|or)$/.test(lower);
  return /^(?:asked|pressed|speaking|\p{L}+ing)$/u.test(lower) || TIME_WORDS.has(lower);
}

/** The subject of the clause that starts at `from`: the first name, pronoun or role outside asides. */
export function sentenceSubject(words: Words, from: number, to: number): Phrase | null {
  for (const [start, end] of splitAtCommas(words, from, to)) {
    if (opensAside(words, start)) continue;
    const phrase = firstPhrase(words, start, end);
    if (phrase) return phrase;
  }
  return null;
}

/** The subject to the right of an inverted verb: "said Alan Cole, an economist", "said a source close to him". */
export function subjectAfter(words: Words, verb: number, to: number): Phrase | null {
  let start = verb + 1;
  const limit = Math.min(to, start + 24);
  while (start < limit && isFiller(words, start) && words.mentionOf[start] === -1) start++;
  if (start >= limit || (words.mentionOf[start] === -1 && blocksInversion(words, start))) return null;
  let end = start;
  while (end < limit && !endsInverted(words, start, end)) end++;
  return apposed(words, phraseIn(words, start, end), end, limit);
}

/** "the party's leader, Ann Lee": the name in apposition to a role. */
function apposed(words: Words, phrase: Phrase | null, end: number, limit: number): Phrase | null {
  if (phrase?.kind === 'role' && isComma(words, end)) {
    const mention = words.mentionOf[end + 1] ?? -1;
    if (end + 1 < limit && mention >= 0 && words.mentions[mention]!.kind === 'person') {
      return named(words, mention, end + 1, Math.max(end + 2, words.at(words.mentions[mention]!.end)));
    }
  }
  return phrase;
}

function blocksInversion(words: Words, i: number): boolean {
  const lower = words.lower(i);
  if (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || TIME_WORDS.has(lower)) return true;
  return isMark(words, i) || /^(?:that|this|it|there|him|her|them|me|us|reporters)$/.test(lower);
}

function endsInverted(words: Words, start: number, i: number): boolean {
  if (words.mentionOf[i] !== -1) return false;
  if (isMark(words, i))
    return !/^[.’'&/-]$/.test(words.word(i)) || words.sentenceOf[i] !== words.sentenceOf[i + 1];
  const lower = words.lower(i);
  return CLAUSE_OPENERS.has(lower) && i > start && lower !== 'and';
}

/** "by W. W. Rouse Ball": who the word after `by`, `to` or `from` at `i` names. */
export function objectAfter(words: Words, i: number, to: number): Phrase | null {
  let end = i + 1;
  const limit = Math.min(to, i + 18);
  while (end < limit && !endsInverted(words, i + 1, end)) end++;
  return apposed(words, phraseIn(words, i + 1, end), end, limit);
}
