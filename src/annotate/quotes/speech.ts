import type { QuoteForm } from '../../records/annotation.ts';
import { PREPOSITIONS } from '../lexicon/grammar.ts';
import { WORKS } from '../lexicon/works.ts';
import type { Words } from '../words.ts';
import type { Attribution } from './cues.ts';
import type { Frame } from './frames.ts';

/** Number of words between the marks. */
export function length(words: Words, frame: Frame, limit = 12): number {
  let n = 0;
  for (let i = frame.from; i < frame.to && n < limit; i++) if (words.lexeme(i).spoken) n++;
  return n;
}

/** “Morning Joe”, “Fox News Sunday”: a capital on every long word and on most, as in the title of a work. */
export function isTitleCase(words: Words, frame: Frame): boolean {
  let n = 0;
  let capitals = 0;
  for (let i = frame.from; i < frame.to; i++) {
    const { text, letter, capital } = words.lexeme(i);
    if (!letter) continue;
    n++;
    if (n > 12) return false;
    if (text.length > 3 && !capital && !PREPOSITIONS.has(words.lower(i))) return false;
    if (n === 1 && !capital) return false;
    if (capital) capitals++;
  }
  return capitals * 2 > n;
}

/** Whether the words between the marks make sentences of their own. */
function isWhole(words: Words, frame: Frame): boolean {
  const { text } = words;
  const { inner } = frame.stretch;
  // British papers put the comma after the mark: “It holds”, he said.
  const stopped =
    /[.?!…,—–-]['’"”»)\]]*$/.test(text.slice(inner.start, inner.end)) || text[frame.stretch.end] === ',';
  return stopped && hasCapital(words, frame);
}

const hasCapital = ({ text }: Words, { stretch: { inner } }: Frame): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(inner.start, inner.start + 4));

const opensSentence = (frame: Frame): boolean => frame.before[0] === frame.before[1] && !frame.joins;

/** Whether the quotation is a sentence of the text by itself: then its speaker may be named elsewhere. */
export const standsAlone = (words: Words, frame: Frame): boolean =>
  opensSentence(frame) && isWhole(words, frame);

/** Whether it opens a sentence that goes on after it: “You went on television to blame thousands” of workers. */
export const opensWithCapital = (words: Words, frame: Frame): boolean =>
  opensSentence(frame) && hasCapital(words, frame) && length(words, frame) >= 4;

/**
 * Tells speech from titles of works, nicknames and scare quotes. Speech has an attribution in its sentence, or makes whole
 * sentences of some length on its own; a short sentence needs another quotation of its paragraph (`saidBefore`).
 */
export function isSpeech(words: Words, frame: Frame, cue: Attribution | null, saidBefore: boolean): boolean {
  const n = length(words, frame);
  if (n === 0 || isAside(words, frame)) return false;
  if (frame.stretch.continues) return true;
  if (cue) {
    if (isTitleCase(words, frame) && (namesWork(words, frame) || !touchesCue(words, frame, cue)))
      return false;
    if (n < 4 && !isNear(words, frame, cue)) return false;
    return true;
  }
  if (saidBefore && opensWithCapital(words, frame) && !isTitleCase(words, frame)) return true;
  if (!standsAlone(words, frame)) return false;
  return n >= 4 ? !isTitleCase(words, frame) : saidBefore;
}

/** "(CROSSTALK.)": a transcriber's note. */
function isAside(words: Words, frame: Frame): boolean {
  return /^\([^()]*\)?[.…]*\)?$/.test(innerText(words, frame));
}

/** "his 2002 book, “Make Your Kid a Millionaire,”": the words before name a kind of work. */
function namesWork(words: Words, frame: Frame): boolean {
  let i = frame.before[1] - 1;
  if (words.word(i) === ',') i--;
  return i >= frame.before[0] && WORKS.has(words.lower(i));
}

function touchesCue(words: Words, frame: Frame, cue: Attribution): boolean {
  const at = words.at(cue.cue.start);
  if (at >= frame.to) return at - frame.after[0] <= 6 && /[,?!—–]$/.test(innerText(words, frame));
  // "Lee said: “…”", "singing “…”"
  const gap = frame.before[1] - at;
  return gap === 1 ? cue.strength === 'say' : gap === 2 && /^[,:]$/.test(words.word(frame.before[1] - 1));
}

const innerText = (words: Words, frame: Frame): string =>
  words.text.slice(frame.stretch.inner.start, frame.stretch.inner.end);

/** For a fragment of a few words: the cue governs it when no more than a clause stands between. */
function isNear(words: Words, frame: Frame, cue: Attribution): boolean {
  const at = Math.min(words.at(cue.cue.start), cue.phrase.start);
  return at < frame.from ? frame.before[1] - at <= 25 : at - frame.after[0] <= 12;
}

export function formOf(words: Words, frame: Frame): QuoteForm {
  const n = length(words, frame);
  if (isWhole(words, frame) && (n >= 3 || opensSentence(frame))) return 'direct';
  if (frame.stretch.continues) return 'direct';
  return n < 5 ? 'fragment' : 'mixed';
}
