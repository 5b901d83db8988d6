import type { Span } from '../../records/span.ts';
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar.ts';
import { NOUNS_TOO, SPEECH_NOUNS, type SpeechClass } from '../lexicon/speech.ts';
import type { Words } from '../words.ts';
import { isFiller, isPossessive, type Phrase } from './phrases.ts';
import { objectAfter, sentenceSubject, subjectAfter, subjectBefore } from './subjects.ts';

/** Who is said to have said it, by which words. */
export interface Attribution {
  readonly phrase: Phrase;
  readonly cue: Span;
  /** `verb/before`, `verb/after`, `verb/inverted`, `according-to`, `noun/claim`, `passive/by` … with the word. */
  readonly rule: string;
  readonly strength: SpeechClass;
}

/** How far from a quotation, in tokens, its cue may stand. */
const REACH = 50;

const PARTICIPLES =
  /ed$|^(?:known|shown|written|seen|held|put|thought|said|told|read|spoken|sung|found|meant|understood|felt)$/;

/** The class of the verb at a token, or null where it is no verb of saying or stands as a noun ("his comments"). */
export function speechVerb(words: Words, i: number, floor: number): SpeechClass | null {
  const { speech, particle, lower } = words.lexeme(i);
  if ((speech === null && particle === null) || words.mentionOf[i] !== -1) return null;
  if (particle !== null) return words.lower(i + 1) === particle ? 'say' : null;
  return i > floor && NOUNS_TOO.has(lower) && isNoun(words, i) ? null : speech;
}

/** Whether a form that can be noun or verb stands as a noun: "his comments", "complicated questions", "the rate". */
function isNoun(words: Words, i: number): boolean {
  const before = words.lower(i - 1);
  if (before === 'to') return false;
  const bare = !/(?:s|ed|ing)$/.test(words.lower(i));
  // "Obama and Clinton call it", "Trump call"
  if (words.mentionOf[i - 1]! >= 0) return bare && !isOneOfSeveral(words, i - 1);
  if (DETERMINERS.has(before) || isPossessive(words, i - 1) || PREPOSITIONS.has(before)) return true;
  if (isFiller(words, i - 1)) return false;
  if (/^\p{N}/u.test(before) || /(?:ed|ing|al|ive|ous|ic|ful|able|ible|ary)$/.test(before)) return true;
  // A bare form is a verb after a plural, a modal or a pronoun ("critics claim", "they report").
  return bare && !/(?:[^s]s|men|women|people|who|they|we|i|you|and)$/.test(before);
}

/** Whether the name that ends at a token is the last of a list ("Obama and Clinton"). */
function isOneOfSeveral(words: Words, i: number): boolean {
  let first = i;
  while (first > 0 && words.mentionOf[first - 1] === words.mentionOf[i]) first--;
  return words.lower(first - 1) === 'and';
}

/** Looks for the attribution in the words after a quotation, tokens from..to of one sentence. */
export function cueAfter(words: Words, from: number, to: number, loose: boolean): Attribution | null {
  const limit = Math.min(to, from + REACH);
  let start = from;
  while (start < limit && /^[,;:.!?—–-]$/.test(words.word(start))) start++;
  const according = accordingTo(words, start, limit) ?? signature(words, from, limit);
  if (according) return according;
  for (let i = start; i < limit; i++) {
    const kind = speechVerb(words, i, start);
    if (!kind) {
      if (i > start + 3 && !loose && CLAUSE_OPENERS.has(words.lower(i)) && words.lower(i) !== 'and') break;
      continue;
    }
    if (kind === 'gesture' && i > start + 4) continue;
    const cue = { start: words.starts[i]!, end: words.ends[i]! };
    if (i === start || onlyFillers(words, start, i)) {
      const phrase = subjectAfter(words, i, limit);
      if (phrase) return { phrase, cue, rule: `verb-inverted/${words.lower(i)}`, strength: kind };
      continue;
    }
    const phrase = subjectBefore(words, start, i);
    if (!phrase) continue;
    // "“…” of the proposals, Mr. Lee said": further off, the cue is a clause of its own.
    if (
      !isAdjacent(words, start, phrase.start) &&
      (kind !== 'say' || !isOwnClause(words, start, phrase.start))
    )
      continue;
    return { phrase, cue, rule: `verb-after/${words.lower(i)}`, strength: kind };
  }
  return null;
}

/** Whether nothing but the front of a noun phrase ("White House press secretary …") stands between. */
export function isAdjacent(words: Words, from: number, phrase: number): boolean {
  if (phrase - from > 10) return false;
  for (let i = from; i < phrase; i++) {
    if (words.mentionOf[i] !== -1) continue;
    if (
      /^[,;:—–(]$/.test(words.word(i)) ||
      PREPOSITIONS.has(words.lower(i)) ||
      CLAUSE_OPENERS.has(words.lower(i))
    )
      return false;
  }
  return true;
}

/** ", Mr. Lee said" at the end of a sentence that the quotation opened ("“…” of the proposals, Mr. Lee said"). */
function isOwnClause(words: Words, from: number, phrase: number): boolean {
  let before = phrase - 1;
  while (before > from && /^(?:\.|mr|mrs|ms|dr|sen|rep|gov|president|secretary)$/.test(words.lower(before)))
    before--;
  return words.word(before) === ',' && !CLAUSE_OPENERS.has(words.lower(from));
}

function onlyFillers(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isFiller(words, i)) return false;
  return true;
}

/** Looks for the attribution in the words before a quotation, tokens from..to of one sentence. */
export function cueBefore(words: Words, from: number, to: number): Attribution | null {
  const floor = Math.max(from, to - REACH);
  for (let i = to - 1; i >= floor; i--) {
    const kind = speechVerb(words, i, floor);
    if (!kind || (kind === 'gesture' && (i < to - 2 || !/^[,:]$/.test(words.word(to - 1))))) continue;
    const cue = { start: words.starts[i]!, end: words.ends[i]! };
    const byPhrase = passiveAgent(words, i, to);
    if (byPhrase) return { phrase: byPhrase, cue, rule: `passive/${words.lower(i)}`, strength: kind };
    if (isPassive(words, i, floor)) continue;
    const phrase = subjectBefore(words, from, i) ?? invertedBefore(words, i, to);
    if (phrase) return { phrase, cue, rule: `verb-before/${words.lower(i)}`, strength: kind };
  }
  return accordingTo(words, from, to) ?? nounCue(words, floor, to);
}

/** "Said Mr. Lee: “…”" */
function invertedBefore(words: Words, verb: number, to: number): Phrase | null {
  return subjectAfter(words, verb, to);
}

/** "described by Ball as “…”" */
function passiveAgent(words: Words, verb: number, to: number): Phrase | null {
  if (words.lower(verb + 1) !== 'by' || verb + 2 >= to) return null;
  return objectAfter(words, verb + 1, to);
}

export function isPassive(words: Words, verb: number, floor: number): boolean {
  if (!PARTICIPLES.test(words.lower(verb))) return false;
  for (let i = verb - 1; i >= floor && i > verb - 4; i--) {
    if (/^(?:is|are|was|were|been|being|be|become|becomes|became|'s)$/.test(words.lower(i)))
      return words.lower(i + 1) !== 'been';
    if (!isFiller(words, i)) return false;
  }
  return false;
}

/** "“…” ― Ann Lee": a name after a dash, and nothing else. */
function signature(words: Words, from: number, to: number): Attribution | null {
  if (!/^[—–―-]$/.test(words.word(from)) || from + 1 >= to) return null;
  const start = words.word(from + 1) === '-' ? from + 2 : from + 1;
  const mention = words.mentionOf[start] ?? -1;
  // A list of sources names papers: "“Storm hits coast” — The Herald, 5 May".
  if (mention < 0 || words.mentions[mention]!.kind !== 'person') return null;
  let end = start;
  while (end < to && words.mentionOf[end] === mention) end++;
  if (end < to && !/^[.,]$/.test(words.word(end))) return null;
  const cue = { start: words.starts[from]!, end: words.ends[from]! };
  return {
    phrase: { start, end, kind: 'name', mention, head: start },
    cue,
    rule: 'signature',
    strength: 'say',
  };
}

/** "according to X", "in the words of X", "per X". */
export function accordingTo(words: Words, from: number, to: number): Attribution | null {
  for (let i = from; i < to; i++) {
    const lower = words.lower(i);
    const two = lower === 'according' && words.lower(i + 1) === 'to';
    const inWords = lower === 'words' && words.lower(i + 1) === 'of' && words.lower(i - 1) === 'the';
    if (!two && !inWords) continue;
    const pronoun = objectPronoun(words, i + 2);
    const phrase = pronoun ?? objectAfter(words, i + 1, to);
    if (!phrase) continue;
    const cue = { start: words.starts[inWords ? i - 2 : i]!, end: words.ends[i + 1]! };
    return { phrase, cue, rule: two ? 'according-to' : 'in-the-words-of', strength: 'say' };
  }
  return null;
}

function objectPronoun(words: Words, i: number): Phrase | null {
  if (!/^(?:him|her|them)$/.test(words.lower(i)) || words.lexeme(i + 1).letter) return null;
  return { start: i, end: i + 1, kind: 'pronoun', mention: null, head: i };
}

/** "Trump's claim that …", "his statement: …". */
function nounCue(words: Words, from: number, to: number): Attribution | null {
  for (let i = to - 1; i > from; i--) {
    if (!SPEECH_NOUNS.has(words.lower(i)) || words.mentionOf[i] !== -1) continue;
    const cue = { start: words.starts[i]!, end: words.ends[i]! };
    const rule = `noun/${words.lower(i)}`;
    for (let at = i - 1; at >= from && at > i - 4; at--) {
      if (isPossessive(words, at)) {
        const mention = words.mentionOf[at - 1] ?? -1;
        if (mention < 0) continue;
        const start = words.at(words.mentions[mention]!.start);
        return {
          phrase: { start, end: at, kind: 'name', mention, head: start },
          cue,
          rule,
          strength: 'judge',
        };
      }
      if (/^(?:his|her|their|its)$/.test(words.lower(at))) {
        const phrase: Phrase = { start: at, end: at + 1, kind: 'pronoun', mention: null, head: at };
        return { phrase, cue, rule, strength: 'judge' };
      }
    }
    if (/^(?:by|from|of)$/.test(words.lower(i + 1))) {
      const phrase = objectAfter(words, i + 1, to);
      if (phrase?.kind === 'name') return { phrase, cue, rule, strength: 'judge' };
    }
  }
  return null;
}

/** The attribution of a sentence that leads up to a colon without a verb of saying: its subject. */
export function cueOfColon(words: Words, from: number, to: number): Attribution | null {
  const phrase = sentenceSubject(words, from, to);
  if (!phrase || to <= from) return null;
  const cue = { start: words.starts[to - 1]!, end: words.ends[to - 1]! };
  return { phrase, cue, rule: 'colon', strength: 'judge' };
}
