import type { Span } from '../records/span.ts';

/**
 * Cuts a text into paragraphs: at blank lines, and at line breaks unless the lines are hard-wrapped prose (lines of
 * about one length, 100 characters at most). Spans carry no white space at either end; empty paragraphs are left out.
 * Linear in length.
 */
export function paragraphs(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n(?:[^\S\n]*\n)+/g)) {
    lines(text, start, match.index, out);
    start = match.index + match[0].length;
  }
  lines(text, start, text.length, out);
  return out;
}

function lines(text: string, start: number, end: number, out: Span[]): void {
  const found: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    push(text, from, at, found);
    from = at + 1;
  }
  push(text, from, end, found);
  if (found.length > 1 && isWrapped(found)) out.push({ start: found[0]!.start, end: found.at(-1)!.end });
  else for (const line of found) out.push(line);
}

/** Whether lines are one paragraph broken to a measure: all but the last nearly full. */
function isWrapped(found: readonly Span[]): boolean {
  let longest = 0;
  for (const line of found) longest = Math.max(longest, line.end - line.start);
  if (longest > 100 || longest < 45) return false;
  return found.every((line, i) => i === found.length - 1 || line.end - line.start > longest * 0.7);
}

function push(text: string, start: number, end: number, out: Span[]): void {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) out.push({ start, end });
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}
