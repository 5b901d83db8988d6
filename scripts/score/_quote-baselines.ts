import nlp from 'compromise';
import { findStretches } from '../../src/annotate/quotes/marks.ts';
import type { Span } from '../../src/records/span.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';
import type { ScoredQuote } from './_quote-measure.ts';

// What a patient evening gives: pairs of marks, a list of verbs, the nearest capitalised name.
const VERB =
  'said|says|told|tells|wrote|writes|added|adds|asked|asks|tweeted|replied|responded|explained|continued|noted|argued|insisted|declared|announced|admitted|claimed|stated|concluded|warned|recalled|joked|shouted|posted|complained|stressed|commented|remarked|quipped|acknowledged|saying|adding|writing';
const NAME =
  "(?:[A-Z][\\p{L}’'-]+|[A-Z]\\.)(?: (?:[A-Z][\\p{L}’'-]+|[A-Z]\\.|de|van|von|der|al|bin|la|del))*";
const NO_NAME =
  /^(?:The|A|An|In|On|At|But|And|He|She|They|It|We|I|This|That|There|After|Before|When|While|As|If|For|His|Her|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Republican|Democrat|Democratic|American|President|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?$/;
const INVERTED = new RegExp(`^[\\s,]*(?:${VERB})\\s+((?:[^"“”.]{0,60}?)(${NAME}))`, 'u');
const FOLLOWING = new RegExp(`^[\\s,]*([^"“”.]{0,80}?)\\b(?:${VERB})\\b`, 'u');
const LEADING = new RegExp(`([^"“”]{0,160})\\b(?:${VERB})\\b[^"“”]{0,60}[:,]?\\s*["“']*$`, 'u');
const PRONOUN = '@pronoun';

export type Baseline = 'marks' | 'regex' | 'regex+carry' | 'compromise';
export const BASELINES: readonly Baseline[] = ['marks', 'regex', 'regex+carry', 'compromise'];

function clean(name: string): string {
  const words = name
    .trim()
    .replace(/[’']s$/, '')
    .split(' ');
  while (words.length > 0 && NO_NAME.test(words[0]!)) words.shift();
  return words.join(' ');
}

const names = (text: string): string[] =>
  [...text.matchAll(new RegExp(NAME, 'gu'))].map((match) => clean(match[0])).filter((name) => name !== '');

/** The nearest name beside a verb of saying in the same paragraph. */
function speakerNear(text: string, { start, end }: Span): string | null {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const after = text
    .slice(end, to < 0 ? text.length : to)
    .replace(/^["”'’]+/, '')
    .slice(0, 300);
  const before = text.slice(Math.max(from, start - 400), start);
  const inverted = INVERTED.exec(after);
  if (inverted && clean(inverted[2]!)) return clean(inverted[2]!);
  for (const [pattern, side] of [
    [FOLLOWING, after],
    [LEADING, before],
  ] as const) {
    const match = pattern.exec(side);
    if (!match) continue;
    const segment = match[1]!.split(/(?<=[.!?])\s+(?=[A-Z])/).at(-1)!;
    const found = names(segment);
    if (found.length > 0) return pattern === FOLLOWING ? found[0]! : found.at(-1)!;
    if (/\b(?:he|she|they)\b/i.test(segment)) return PRONOUN;
  }
  return null;
}

function fullForms(text: string): Map<string, string> {
  const full = new Map<string, string>();
  for (const name of names(text)) {
    const words = name.split(' ');
    const last = words.at(-1)!;
    if (words.length >= 2 && words.length <= 4 && !full.has(last)) full.set(last, name);
  }
  return full;
}

function regions(text: string, baseline: Baseline): Span[] {
  if (baseline !== 'compromise')
    return findStretches(text, paragraphs(text)).filter((s) => s.style === 'double');
  const found = nlp(text).quotations().json({ offset: true }) as {
    offset?: { start: number; length: number };
  }[];
  return found.flatMap(({ offset }) =>
    offset ? [{ start: offset.start, end: offset.start + offset.length }] : [],
  );
}

/** What a baseline finds in a text: stretches of four words or more, and whom it takes to have said them. */
export function baselineQuotes(text: string, baseline: Baseline): ScoredQuote[] {
  const full = fullForms(text);
  let last: string | null = null;
  return regions(text, baseline)
    .filter(({ start, end }) => (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= 4)
    .map((span) => {
      let speaker = baseline === 'marks' ? null : speakerNear(text, span);
      if (baseline === 'regex+carry') {
        speaker = speaker === PRONOUN || speaker === null ? last : speaker;
        last = speaker;
        const speakerFull = speaker && !speaker.includes(' ') ? (full.get(speaker) ?? speaker) : speaker;
        return { start: span.start, end: span.end, speaker, speakerFull };
      }
      return { start: span.start, end: span.end, speaker: speaker === PRONOUN ? null : speaker };
    });
}
