import type { Span } from '../records/span.ts';
import { Char, classAt } from './characters.ts';

export interface Sentences {
  readonly sentenceOf: Uint32Array;
  readonly sentences: readonly Span[];
}

// Words that end in a full stop without ending the sentence.
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt cpl capt cmdr maj brig adm sen rep gov rev fr hon pres insp supt det st mt ft jr sr vs ' +
    'etc inc ltd co corp bros no nos vol pp jan feb mar apr jun jul aug sept sep oct nov dec approx dept univ est fig ave blvd rd'
  ).split(' '),
);
// Words that open a sentence far more often than they follow "the U.S." or "John Doe Jr." inside one.
const OPENERS: ReadonlySet<string> = new Set(
  'The He She It They We I In But And This That These Those There When While If A An At On After Before As His Her Their'.split(
    ' ',
  ),
);

const CLOSERS = '”"’\'»)]';
const FULL_STOPS = '.!?…';
const NEWLINE = 10;
/** Lines up to this long may have been wrapped by hand or by mail. */
const WRAPPED_WIDTH = 100;

/**
 * Groups tokens into sentences. A sentence ends at `.`, `!`, `?`, `…` (with closing marks) before a capital, a number or
 * an opening mark, at a blank line, and at a line end where lines are paragraphs, not wrapped prose.
 */
export function sentencesOf(text: string, starts: Uint32Array, ends: Uint32Array): Sentences {
  const count = starts.length;
  const sentenceOf = new Uint32Array(count);
  const sentences: Span[] = [];
  const wrapped = isWrapped(text);
  let first = 0;
  for (let i = 0; i < count; i++) {
    sentenceOf[i] = sentences.length;
    const last = i + 1 === count;
    if (!last && !endsLine(text, ends[i]!, starts[i + 1]!, wrapped) && !endsSentence(text, starts, ends, i))
      continue;
    sentences.push({ start: starts[first]!, end: ends[i]! });
    first = i + 1;
  }
  return { sentenceOf, sentences };
}

/** Whether the text's lines were broken at a width: several lines, none long, some going on in lower case. */
function isWrapped(text: string): boolean {
  let goesOn = 0;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (end - at > WRAPPED_WIDTH) return false;
    if (end > at) lines++;
    if (end - at > WRAPPED_WIDTH / 2 && classAt(text, end + 1) === Char.letter) goesOn++;
    at = end + 1;
  }
  return lines >= 4 && goesOn * 4 >= lines;
}

function endsLine(text: string, end: number, next: number, wrapped: boolean): boolean {
  let newlines = 0;
  for (let at = end; at < next; at++) if (text.charCodeAt(at) === NEWLINE) newlines++;
  if (newlines === 0) return false;
  return newlines > 1 || (!wrapped && classAt(text, next) !== Char.letter);
}

function endsSentence(text: string, starts: Uint32Array, ends: Uint32Array, i: number): boolean {
  const start = starts[i]!;
  const next = starts[i + 1]!;
  const mark = text[start]!;
  if (next === ends[i]) return false;
  if (ends[i]! - start > 1) return text[ends[i]! - 1] === '.' && opens(text, starts, ends, i + 1);
  const closer = CLOSERS.includes(mark);
  const stop = closer ? text[start - 1] : mark;
  if (stop === undefined || !FULL_STOPS.includes(stop)) return false;
  if (stop === '.' && !closer && i > 0 && ends[i - 1] === start) {
    const word = text.slice(starts[i - 1]!, ends[i - 1]!);
    if (ABBREVIATIONS.has(word.toLowerCase()) || (word.length === 1 && classAt(word, 0) === Char.upper)) {
      return opens(text, starts, ends, i + 1);
    }
  }
  return mayOpen(text, next);
}

const opens = (text: string, starts: Uint32Array, ends: Uint32Array, i: number): boolean =>
  OPENERS.has(text.slice(starts[i]!, ends[i]!));

/** Whether the characters at `at` can begin a sentence: a capital, a number, an opening mark before anything. */
function mayOpen(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === Char.upper || kind === Char.number) return true;
  return kind === Char.other && '“"‘\'«„([—–-•*'.includes(text[at]!);
}
