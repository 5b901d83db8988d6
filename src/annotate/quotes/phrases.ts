import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from '../lexicon/grammar.ts';
import { isModifier, roleNoun } from '../lexicon/roles.ts';
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

/** Longest stretch of tokens in which a subject is looked for. */
const REACH = 60;

const isMark = (words: Words, i: number): boolean => /^[^\p{L}\p{N}]$/u.test(words.word(i));
const isComma = (words: Words, i: number): boolean => words.word(i) === ',';

/** Whether the token is an adverb or auxiliary that may stand between subject and verb. */
export function isFiller(words: Words, i: number): boolean {
  const lower = words.lower(i);
  return AUXILIARIES.has(lower) || (lower.length > 4 && lower.endsWith('ly') && words.mentionOf[i] === -1);
}

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

/** "Ann Lee (D-Ohio)": where the bracket that ends at `end` opens. */
function beforeBracket(words: Words, from: number, end: number): number {
  if (words.word(end - 1) !== ')') return end;
  for (let i = end - 2; i > from && i > end - 12; i--) if (words.word(i) === '(') return i;
  return end;
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

/** First token of the run without clause boundary that ends at `end`. */
function chunkStart(words: Words, from: number, end: number): number {
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
  return (
    /^\p{Lu}/u.test(words.word(i - 1)) && /^\p{Lu}/u.test(words.word(i + 1)) && words.mentionOf[i + 1] === -1
  );
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
  const pronoun = PRONOUNS.get(words.lower(last));
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
    (/^\p{L}/u.test(words.word(before)) &&
      !PREPOSITIONS.has(words.lower(before)) &&
      !DETERMINERS.has(words.lower(before)) &&
      roleNoun(words.word(before)))
    ? phrase
    : null;
}

/** "Lee's statement", "the Post's own analysis": a document speaks for its owner. "Lee's lawyer" speaks for himself. */
function possessor(words: Words, start: number, last: number): Phrase | null {
  if (!SPEECH_NOUNS.has(words.lower(last)) && roleNoun(words.word(last))?.kind !== 'document') return null;
  for (let i = last - 1; i > start; i--) {
    const mention = words.mentionOf[i - 1]!;
    if (isPossessive(words, i) && mention >= 0) return named(words, mention, start, i);
  }
  return null;
}

function named(words: Words, mention: number, start: number, core: number): Phrase {
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
    const role = roleNoun(words.word(i));
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
      roleNoun(words.word(next)) !== null ||
      isModifier(words.word(next)) ||
      /^\p{Lu}/u.test(words.word(next));
    if (!fits && !roleNoun(words.word(next + 1))) return false;
  }
  return false;
}

export const isPossessive = (words: Words, i: number): boolean => /^(?:'s|’s|'|’)$/.test(words.word(i));

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
