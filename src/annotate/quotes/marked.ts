import type { Quote, Speaker } from '../../records/annotation.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Words } from '../words.ts';
import { type Carried, carry, type Previous } from './carry.ts';
import type { Attribution } from './cues.ts';
import { type Frame, readFrames } from './frames.ts';
import type { Stretch } from './marks.ts';
import { type Cast, speakerOf } from './speakers.ts';
import { formOf, isSpeech, length } from './speech.ts';

/** The stretches between marks that are speech, with their speakers, in order; `continues` counts in this list. */
export function markedQuotes(
  words: Words,
  paragraphs: readonly Paragraph[],
  stretches: readonly Stretch[],
  cast: Cast,
): Quote[] {
  const frames = readFrames(words, paragraphs, stretches);
  const out: Quote[] = [];
  let previous: (Previous & { readonly quote: number }) | null = null;
  frames.forEach((frame, i) => {
    const carried: Carried | null = frame.own
      ? null
      : carry(words, paragraphs, frame, previous, (steps) => frames[i + steps]);
    const cue = frame.own ?? carried?.cue ?? null;
    const inSentence = carried && carried.rule !== 'carry/sentence' ? null : cue;
    const saidBefore = previous?.frame.stretch.paragraph === frame.stretch.paragraph;
    if (!isSpeech(words, frame, inSentence, saidBefore)) return;
    const before: Speaker | null = previous ? out[previous.quote]!.speaker : null;
    const { start, end } = frame.stretch;
    out.push({
      start,
      end,
      text: words.text.slice(start, end),
      form: formOf(words, frame),
      speaker: cue ? speakerOf(words, cast, cue, carried?.rule ?? null, before) : null,
      cue: cue?.cue ?? null,
      rule: `marks/${carried?.rule ?? cue?.rule ?? 'no-cue'}`,
      confidence: confidenceOf(words, frame, carried, cue),
      ...(frame.stretch.continues && previous ? { continues: previous.quote } : {}),
    });
    previous = { frame, cue, quote: out.length - 1 };
  });
  return out;
}

function confidenceOf(words: Words, frame: Frame, carried: Carried | null, cue: Attribution | null): number {
  let confidence = cue ? (carried ? 0.75 : cue.strength === 'say' ? 0.95 : 0.8) : 0.6;
  if (!frame.stretch.closed) confidence -= 0.15;
  if (length(words, frame) < 4) confidence -= 0.1;
  return Math.round(confidence * 100) / 100;
}
