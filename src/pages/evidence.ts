import type { Article } from '../records/article.ts';
import type { Attested, Span } from '../records/span.ts';
import { sentenceAround } from '../text/sentence-around.ts';

/** A fact's proof: the rule that found it and the characters it came from, in their sentence. */
export interface Evidence {
  readonly rule: string;
  readonly basis: 'stated' | 'implied';
  /** Null where it was not read from the running text. */
  readonly excerpt: Excerpt | null;
}

export interface Excerpt {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

const ASIDE = 160;

export function evidenceOf(text: string, fact: Attested<unknown>): Evidence {
  const { rule, basis, start, end } = fact;
  return { rule, basis, excerpt: start === null || end === null ? null : excerptOf(text, start, end) };
}

/** The characters at start..end with what stands around them in their sentence, at most 160 characters each side. */
export function excerptOf(
  text: string,
  start: number,
  end: number,
  sentence: Span = sentenceAround(text, start, end),
): Excerpt {
  const from = Math.max(sentence.start, start - ASIDE);
  const to = Math.min(sentence.end, end + ASIDE);
  return {
    before:
      from > sentence.start ? `… ${text.slice(from, start).replace(/^\S*\s/, '')}` : text.slice(from, start),
    exact: text.slice(start, end),
    after: to < sentence.end ? `${text.slice(end, to).replace(/\s\S*$/, '')} …` : text.slice(end, to),
    start,
    end,
  };
}

/** How an article begins: the first sentence of its summary or body, or nothing where it has neither. */
export function openingOf({ text, zones }: Article): string {
  const zone = zones.find(({ kind }) => kind === 'summary' || kind === 'body');
  if (!zone) return '';
  const start = zone.start + (/\S/.exec(text.slice(zone.start, zone.end))?.index ?? 0);
  const { exact, after } = excerptOf(text, start, Math.min(start + 1, zone.end));
  return exact + after;
}
