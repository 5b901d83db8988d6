import { paragraphs } from '../../text/paragraphs.ts';

/** A stretch of a body whose words stand together. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The chunk it belongs to. */
  readonly chunk: number;
  /** Whether its first word follows the last one of the stretch before: a paragraph too long for one chunk. */
  readonly goesOn: boolean;
}

// A hit shows three lines: of a long article, only the chunk that they stand in is loaded.
export const CHUNK = 6000;

/** Cuts a body into paragraphs, and gathers these into chunks of about equal length, so that no chunk is ever large. */
export function stretches(body: string): Stretch[] {
  const out: Stretch[] = [];
  let chunk = 0;
  let from = 0;
  for (const { start, end } of paragraphs(body)) {
    if (end - from > CHUNK && start > from) {
      chunk += 1;
      from = start;
    }
    let at = start;
    while (end - at > CHUNK) {
      const cut = wordBreak(body, at, at + CHUNK);
      out.push({ start: at, end: cut, chunk, goesOn: at > start });
      chunk += 1;
      at = cut;
      from = cut;
    }
    out.push({ start: at, end, chunk, goesOn: at > start });
  }
  return out;
}

/** The texts of the chunks: from the first stretch of each to its last. */
export function chunkTexts(body: string, cut: readonly Stretch[]): string[] {
  const texts: string[] = [];
  for (let i = 0; i < cut.length; ) {
    const first = cut[i]!;
    let last = first;
    while (i < cut.length && cut[i]!.chunk === first.chunk) last = cut[i++]!;
    texts.push(body.slice(first.start, last.end));
  }
  return texts.length === 0 ? [''] : texts;
}

// After the last space; in a script without spaces, between any two characters.
export function wordBreak(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  if (space > from + CHUNK / 2) return space + 1;
  return /[\udc00-\udfff]/.test(text[to]!) ? to - 1 : to;
}
