import type { Span } from '../../records/span.ts';
import { SPEECH_NOUNS } from '../lexicon/speech.ts';
import type { Words } from '../words.ts';
import { type Attribution, speechVerb } from './cues.ts';
import type { Frame } from './frames.ts';
import { length, opensWithCapital, standsAlone } from './speech.ts';
import { sentenceSubject, subjectBefore } from './subjects.ts';

/** An attribution that stands elsewhere: in the sentence, the paragraph, or the paragraph above. */
export interface Carried {
  readonly cue: Attribution;
  /** `carry/sentence`, `carry/paragraph`, `carry/report` … */
  readonly rule: string;
}

/** The quotation before, if any. */
export interface Previous {
  readonly frame: Frame;
  readonly cue: Attribution | null;
}

/** Sentences of narrative that are searched for a report, before the quotation. */
const SENTENCES = 2;
/** Paragraphs that an attribution may come late. */
const PARAGRAPHS = 6;

/**
 * The attribution of a quotation that has none of its own: that of the quotation it joins or continues, of a report in the
 * sentences before it ("Lee also praised the work. “It was …”"), of the quotation before it in its paragraph, of the
 * one after it, or of the paragraph above.
 */
export function carry(
  words: Words,
  paragraphs: readonly Span[],
  frame: Frame,
  previous: Previous | null,
  following: (steps: number) => Frame | undefined,
): Carried | null {
  const here = frame.stretch.paragraph;
  const near = previous?.cue ?? null;
  const samePlace = previous?.frame.stretch.paragraph === here;
  if (near && samePlace && frame.joins) return { cue: near, rule: 'carry/sentence' };
  if (near && frame.stretch.continues) return { cue: near, rule: 'carry/continued' };
  if (near && samePlace && !standsAlone(words, frame) && opensWithCapital(words, frame)) {
    return { cue: near, rule: 'carry/paragraph' };
  }
  if (!standsAlone(words, frame)) return null;
  const below = continuedBelow(frame, following);
  if (below) return { cue: below, rule: 'carry/continued-below' };
  const next = following(1);
  const floor = words.at(paragraphs[here]!.start);
  const since = samePlace ? previous.frame.after[1] : floor;
  const report = reportBefore(words, since, frame.before[0]);
  if (report) return { cue: report, rule: 'carry/report' };
  if (near && samePlace) return { cue: near, rule: 'carry/paragraph' };
  if (next?.own && next.stretch.paragraph === here && length(words, frame) >= 3) {
    return { cue: next.own, rule: 'carry/ahead' };
  }
  const apart = previous ? here - previous.frame.stretch.paragraph : Number.POSITIVE_INFINITY;
  const above = paragraphs[here - 1];
  if (above && frame.before[0] === floor) {
    const from = apart === 1 ? previous!.frame.after[1] : words.at(above.start);
    const said = reportBefore(words, from, floor);
    if (said) return { cue: said, rule: 'carry/report-above' };
  }
  return near && apart === 1 ? { cue: near, rule: 'carry/paragraph-above' } : null;
}

/** The attribution of a quotation left open here that comes at its end, paragraphs later. */
function continuedBelow(frame: Frame, following: (steps: number) => Frame | undefined): Attribution | null {
  if (frame.stretch.closed) return null;
  for (let steps = 1; steps <= PARAGRAPHS; steps++) {
    const next = following(steps);
    if (!next?.stretch.continues) return null;
    if (next.own) return next.own;
  }
  return null;
}

/** The last report in the sentences from..to: the subject of a main verb of saying, or of "issued a statement". */
function reportBefore(words: Words, from: number, to: number): Attribution | null {
  let end = to;
  for (let n = 0; n < SENTENCES && end > from; n++) {
    let start = end - 1;
    while (start > from && end - start < 120 && words.sentenceOf[start - 1] === words.sentenceOf[end - 1])
      start--;
    const found = mainReport(words, start, end);
    if (found) return found;
    end = start;
  }
  return null;
}

function mainReport(words: Words, from: number, to: number): Attribution | null {
  for (let i = from; i < to; i++) {
    const kind = speechVerb(words, i, from);
    const verb = kind === 'say' || kind === 'judge';
    const noun = !verb && SPEECH_NOUNS.has(words.lower(i)) && words.mentionOf[i] === -1;
    if (!verb && !noun) continue;
    const phrase = verb ? subjectBefore(words, from, i) : sentenceSubject(words, from, i);
    if (!phrase || (kind !== 'say' && phrase.kind === 'role')) continue;
    const cue = { start: words.starts[i]!, end: words.ends[i]! };
    return { phrase, cue, rule: `report/${words.lower(i)}`, strength: 'say' };
  }
  return null;
}
