import type { Mention, Quote, Reference, Speaker } from '../../records/annotation.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import type { Passage } from '../passage.ts';
import { readWords, type Words } from '../words.ts';
import type { Attribution } from './cues.ts';
import { type Frame, readFrames } from './frames.ts';
import { findStretches } from './marks.ts';
import type { Phrase } from './phrases.ts';
import { formOf, isSpeech, length } from './speech.ts';

/**
 * Finds what was said, and by whom. Quotes are sorted by start and do not overlap.
 *
 * The span of a marked form holds its quotation marks; a quotation that runs over several paragraphs gives one quote a
 * paragraph, each but the first with `continues`. `mentions` and `references` come from `resolveInClip`.
 */
export function findQuotes(
  passage: Passage,
  mentions: readonly Mention[],
  references: readonly Reference[],
): Quote[] {
  const words = readWords(passage, mentions);
  const parts = paragraphs(passage.text);
  const frames = readFrames(words, parts, findStretches(passage.text, parts));
  const pronouns = new Map(references.filter((r) => r.mention !== null).map((r) => [r.start, r]));
  const out: Quote[] = [];
  let previous: { frame: Frame; cue: Attribution | null; quote: number } | null = null;
  frames.forEach((frame, i) => {
    const inherited = inheritedCue(frame, previous, frames[i + 1], words);
    const cue = frame.own ?? inherited?.cue ?? null;
    const sameSentence = frame.own ?? (inherited?.rule === 'carry/sentence' ? inherited.cue : null);
    const saidBefore = previous?.frame.stretch.paragraph === frame.stretch.paragraph;
    if (!isSpeech(words, frame, sameSentence, saidBefore)) return;
    const carried = frame.own ? null : (inherited?.rule ?? null);
    const speaker = cue ? speakerOf(words, cue, carried, pronouns) : null;
    const { start, end } = frame.stretch;
    const quote: Quote = {
      start,
      end,
      text: words.text.slice(start, end),
      form: formOf(words, frame),
      speaker,
      cue: cue?.cue ?? null,
      rule: frame.own ? `marks/${frame.own.rule}` : `marks/${carried ?? 'no-cue'}`,
      confidence: confidenceOf(words, frame, carried, cue),
      ...(frame.stretch.continues && previous ? { continues: previous.quote } : {}),
    };
    out.push(quote);
    previous = { frame, cue, quote: out.length - 1 };
  });
  return out;
}

interface Inherited {
  readonly cue: Attribution;
  readonly rule: string;
}

/** The attribution of a quotation that has none in its own words. */
function inheritedCue(
  frame: Frame,
  previous: { frame: Frame; cue: Attribution | null } | null,
  next: Frame | undefined,
  words: Words,
): Inherited | null {
  if (frame.own) return null;
  const here = frame.stretch.paragraph;
  const samePlace = previous?.frame.stretch.paragraph === here;
  if (previous?.cue && samePlace && frame.joins) return { cue: previous.cue, rule: 'carry/sentence' };
  if (previous?.cue && frame.stretch.continues) return { cue: previous.cue, rule: 'carry/continued' };
  if (previous?.cue && samePlace) return { cue: previous.cue, rule: 'carry/paragraph' };
  if (next?.own && next.stretch.paragraph === here && length(words, frame) >= 3) {
    return { cue: next.own, rule: 'carry/ahead' };
  }
  if (previous?.cue && here - previous.frame.stretch.paragraph === 1)
    return { cue: previous.cue, rule: 'carry/paragraph-above' };
  return null;
}

function speakerOf(
  words: Words,
  cue: Attribution,
  carried: string | null,
  pronouns: ReadonlyMap<number, Reference>,
): Speaker {
  const { phrase } = cue;
  const chain = carried ? [carried, cue.rule] : [cue.rule];
  const start = words.starts[phrase.start]!;
  const end = words.ends[phrase.end - 1]!;
  const text = words.text.slice(start, end);
  const mention = phrase.kind === 'pronoun' ? (pronouns.get(start)?.mention ?? null) : phrase.mention;
  if (mention === null) return { start, end, text, name: text, kind: kindOfUnnamed(phrase), mention, chain };
  const named = words.mentions[mention]!;
  const kind = named.kind === 'person' ? 'person' : 'organisation';
  const link =
    phrase.kind === 'pronoun'
      ? [`pronoun/${text.toLowerCase()}→${named.name}`]
      : named.name === text
        ? []
        : [`short-form/${text}→${named.name}`];
  return { start, end, text, name: named.name, kind, mention, chain: [...chain, ...link] };
}

const kindOfUnnamed = (phrase: Phrase): Speaker['kind'] => (phrase.kind === 'role' ? 'role' : 'unknown');

function confidenceOf(words: Words, frame: Frame, carried: string | null, cue: Attribution | null): number {
  let confidence = cue ? (carried ? 0.75 : cue.strength === 'say' ? 0.95 : 0.8) : 0.6;
  if (!frame.stretch.closed) confidence -= 0.15;
  if (length(words, frame) < 4) confidence -= 0.1;
  return Math.round(confidence * 100) / 100;
}
