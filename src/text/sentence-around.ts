import type { Span } from '../records/span.ts';

const FURTHEST = 400;

/**
 * The sentence that a span stands in: from the last end of sentence or line before it to the next after it, at most 400
 * characters each way. Made for showing evidence, not for analysis: an abbreviation may cut it short.
 * "It sank. The «Aurora» left on Friday. Nobody" with the span of "Friday" gives "The «Aurora» left on Friday."
 */
export function sentenceAround(text: string, start: number, end: number): Span {
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  let from = start - before.length;
  for (const cut of before.matchAll(/\n|[.!?…]["”’»)]*\s+(?=["“‘«(]*[\p{Lu}\p{Lo}\d])/gu)) {
    from = start - before.length + cut.index + cut[0].length;
  }
  const after = text.slice(end, end + FURTHEST);
  const stop = /\n|[.!?…]["”’»)]*(?=\s+["“‘«(]*[\p{Lu}\p{Lo}\d]|\s*$)/u.exec(after);
  let to = end + (stop ? stop.index + (stop[0] === '\n' ? 0 : stop[0].length) : after.length);
  while (from < start && /\s/.test(text[from]!)) from++;
  while (to > end && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
