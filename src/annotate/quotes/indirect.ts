import { CLAUSE_OPENERS, PREPOSITIONS, TIME_WORDS } from '../lexicon/grammar.ts';
import type { Words } from '../words.ts';
import { type Attribution, accordingTo, isPassive, speechVerb } from './cues.ts';
import { isPossessive, type Phrase } from './phrases.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** Reported speech without marks: tokens from..to (half-open) and who is said to have said it. */
export interface Report {
  readonly from: number;
  readonly to: number;
  readonly cue: Attribution;
}

/** Longest sentence, in tokens, that is read. */
const LONGEST = 120;
const SHORTEST = 4;
/** Longest dateline, in tokens. */
const DATELINE = 16;
// What is denied was not said.
const NEGATIVE = /^(?:den(?:y|ies|ied|ying)|ask(?:s|ed|ing)?|wonder(?:s|ed)?|promis(?:e|es|ed))$/;
// Verbs that report with or without "that"; all others need it.
const BARE =
  /^(?:sa(?:id|ys?|ying)|adds?|added|adding|tells?|told|believe[sd]?|thinks?|hopes?|hoped|insist(?:s|ed)|argue[sd]?)$/;
// What cannot open a reported clause.
const NO_CLAUSE =
  /^(?:[,;:.)]|to|so|of|what|how|why|who|whether|something|nothing|goodbye|and|but|or|yes|no)$/;
const SUBORDINATORS = /^(?:what|how|why|as|that|which|whether|than|if|when|where)$/;

/**
 * Finds reported speech: "Lee said (that) the dam would hold", "The dam would hold, Lee said", "According to Lee, the
 * dam would hold". Sentences with quotation marks are left to the marked forms; the span is the reported clause, with its "that".
 */
export function findReports(words: Words, from: number, to: number, inside: Uint8Array): Report[] {
  const out: Report[] = [];
  let start = afterDateline(words, from, to);
  while (start < to) {
    let end = start + 1;
    let marked = inside[start]! > 0;
    while (end < to && words.sentenceOf[end] === words.sentenceOf[start]) {
      if (inside[end]) marked = true;
      end++;
    }
    const report = marked || end - start > LONGEST ? null : reportIn(words, start, end);
    if (report && report.to - report.from >= SHORTEST) out.push(report);
    start = end;
  }
  return out;
}

/** "SALTBY, Norland, Feb 14 (CPA) - The dam …": the first token after a dateline, else `from`. */
function afterDateline(words: Words, from: number, to: number): number {
  if (!/^\p{Lu}{2}/u.test(words.word(from))) return from;
  for (let i = from + 1; i < Math.min(to, from + DATELINE); i++) {
    if (/^[-–—]$/.test(words.word(i)) && words.text[words.starts[i]! - 1] === ' ') return i + 1;
  }
  return from;
}

function reportIn(words: Words, from: number, end: number): Report | null {
  let to = end;
  while (to > from && /^[.!?…]$/.test(words.word(to - 1))) to--;
  return closing(words, from, to) ?? byAccount(words, from, to) ?? leading(words, from, to);
}

/** "The dam would hold, Lee said on Friday", "The dam would hold, said Lee, head of the board". */
function closing(words: Words, from: number, to: number): Report | null {
  for (let i = from + SHORTEST; i < to; i++) {
    if (speechVerb(words, i, from) !== 'say' || NEGATIVE.test(words.lower(i))) continue;
    if (words.word(i - 1) === ',') {
      const phrase = subjectAfter(words, i, to);
      if (phrase && isSpeaker(words, phrase) && isTail(words, phrase.end, to))
        return { from, to: i - 1, cue: attribution(words, phrase, i, 'report-inverted') };
      continue;
    }
    const comma = lastComma(words, from, i);
    if (comma === null || comma - from < SHORTEST || !isTail(words, i + 1, to)) continue;
    const phrase = subjectBefore(words, comma + 1, i);
    if (!phrase || !isSpeaker(words, phrase) || isIntroduction(words, from, comma)) continue;
    if (phrase.start > comma + 4 || CLAUSE_OPENERS.has(words.lower(comma + 1))) continue;
    return { from, to: comma, cue: attribution(words, phrase, i, 'report-closing') };
  }
  return null;
}

/** A name, or a role of people or bodies: not the subject of what was said ("said the rule was needed"). */
function isSpeaker(words: Words, phrase: Phrase): boolean {
  return phrase.kind !== 'role' || words.lexeme(phrase.head).role !== null;
}

function lastComma(words: Words, from: number, before: number): number | null {
  for (let i = before - 1; i > from && i > before - 16; i--)
    if (words.word(i) === ',' && words.mentionOf[i] === -1) return i;
  return null;
}

/** "But in recent days,": what stands before the comma is no clause. */
function isIntroduction(words: Words, from: number, comma: number): boolean {
  let start = from;
  while (/^(?:and|but|so|yet|however|still)$/.test(words.lower(start))) start++;
  return (
    comma - start < 9 &&
    (PREPOSITIONS.has(words.lower(start)) ||
      CLAUSE_OPENERS.has(words.lower(start)) ||
      /^(?:last|this|next|earlier|later|a|two|three)$/.test(words.lower(start)))
  );
}

/** Only a time, a place or an addressee between the verb and the end of its clause. */
function isTail(words: Words, from: number, to: number): boolean {
  if (from >= to || words.word(from) === ',') return true;
  let end = from;
  while (end < to && words.word(end) !== ',') end++;
  if (end - from > 9) return false;
  const lower = words.lower(from);
  return (
    TIME_WORDS.has(lower) || PREPOSITIONS.has(lower) || /^(?:reporters|journalists|me|lawmakers)$/.test(lower)
  );
}

function byAccount(words: Words, from: number, to: number): Report | null {
  const cue = accordingTo(words, from, to);
  if (!cue) return null;
  const at = words.at(cue.cue.start);
  if (at === from) {
    let comma = Math.max(cue.phrase.end, from + 2);
    while (comma < to && words.word(comma) !== ',') comma++;
    return comma + 1 < to ? { from: comma + 1, to, cue } : null;
  }
  const before = words.word(at - 1) === ',' ? at - 1 : at;
  return at > from && cue.phrase.end >= to - 3 ? { from, to: before, cue } : null;
}

/** "Lee said (on Friday) (that) the dam would hold." */
function leading(words: Words, from: number, to: number): Report | null {
  for (let i = from + 1; i < to - SHORTEST && i < from + 40; i++) {
    const kind = speechVerb(words, i, from);
    if (
      !kind ||
      kind === 'gesture' ||
      NEGATIVE.test(words.lower(i)) ||
      isPassive(words, i, from) ||
      words.lower(i - 1) === 'to'
    )
      continue;
    const start = contentStart(words, i, to);
    if (start === null) continue;
    const phrase = subjectBefore(words, from, i);
    if (!phrase || !isSpeaker(words, phrase) || isSubordinate(words, phrase.start, from)) continue;
    return { from: start, to: contentEnd(words, start, to), cue: attribution(words, phrase, i, 'report') };
  }
  return null;
}

/** "what Lee says", "whether the judge ruled": the saying is itself part of another clause. */
function isSubordinate(words: Words, phrase: number, from: number): boolean {
  for (let i = phrase - 1; i >= from && i >= phrase - 2; i--) {
    if (words.mentionOf[i] === -1 && SUBORDINATORS.test(words.lower(i))) return true;
  }
  return false;
}

/** Where the reported clause begins: at "that", or, after the plainest verbs, right after verb, addressee and time. */
function contentStart(words: Words, verb: number, to: number): number | null {
  const told = /^t(?:ells?|old)$/.test(words.lower(verb));
  const start = afterTime(words, told ? afterObject(words, verb + 1) : verb + 1, to);
  const first = words.lower(start);
  if (first === 'that') return start;
  if (!BARE.test(words.lower(verb)) || start + SHORTEST > to) return null;
  const opens = PREPOSITIONS.has(first) || NO_CLAUSE.test(first);
  return opens && !/^(?:as|in|if|when|despite|since|after|before|under|with)$/.test(first) ? null : start;
}

function afterObject(words: Words, i: number): number {
  for (let k = i; k < i + 7 && !/^[,;:]$/.test(words.word(k)); k++) if (words.lower(k) === 'that') return k;
  const mention = words.mentionOf[i]!;
  let end = i + 1;
  if (mention >= 0) while (words.mentionOf[end] === mention) end++;
  return end;
}

/** Skips "on Friday", "Friday", "in a statement". */
function afterTime(words: Words, i: number, to: number): number {
  let at = i;
  if (/^(?:on|in|at|during|last|this|late|early|earlier|later)$/.test(words.lower(at))) {
    for (let k = at + 1; k < Math.min(to, at + 5); k++) {
      if (isPossessive(words, k + 1)) return i;
      if (
        TIME_WORDS.has(words.lower(k)) ||
        /^(?:statement|interview|email|e-mail|speech|letter|tweet|briefing|conference)$/.test(words.lower(k))
      ) {
        at = k + 1;
        break;
      }
    }
  } else if (TIME_WORDS.has(words.lower(at))) at++;
  return at;
}

/** The reported clause ends where another report begins (", adding that …"). */
function contentEnd(words: Words, from: number, to: number): number {
  for (let i = from + SHORTEST; i < to; i++) {
    if (words.word(i) === ';') return i;
    if (/^(?:and|but|while|though|although)$/.test(words.lower(i)) && reportsAgain(words, i, to)) {
      return words.word(i - 1) === ',' ? i - 1 : i;
    }
    if (words.word(i - 1) === ',' && /^(?:adding|saying|noting|telling|calling|citing)$/.test(words.lower(i)))
      return i - 1;
  }
  return to;
}

/** "… and noted that", ", but he said": another verb of saying close after the conjunction. */
function reportsAgain(words: Words, conjunction: number, to: number): boolean {
  for (let k = conjunction + 1; k < Math.min(to, conjunction + 5); k++) {
    if (speechVerb(words, k, conjunction) === 'say') return true;
  }
  return false;
}

function attribution(words: Words, phrase: Phrase, verb: number, form: string): Attribution {
  const cue = { start: words.starts[verb]!, end: words.ends[verb]! };
  return { phrase, cue, rule: `${form}/${words.lower(verb)}`, strength: 'say' };
}
