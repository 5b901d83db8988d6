import type { Annotation } from '../records/annotation.ts';
import type { Span } from '../records/span.ts';
import type { Normalised } from '../text/normalise.ts';

// What the normal form leaves out without a trace: a span does not end with it.
const INVISIBLE_END =
  /[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/;

/** An annotation of a normalised text, with its offsets and characters those of the raw string it was made from. */
export function fromRaw(annotation: Annotation, raw: string, plain: Normalised): Annotation {
  const span = ({ start, end }: Span): Span => {
    const first = plain.rawOffset(start);
    const last = plain.rawOffset(end);
    return { start: first, end: last - (INVISIBLE_END.exec(raw.slice(first, last))?.[0].length ?? 0) };
  };
  const moved = <T extends Span & { readonly text: string }>(item: T): T => {
    const at = span(item);
    return { ...item, ...at, text: raw.slice(at.start, at.end) };
  };
  return {
    ...annotation,
    mentions: annotation.mentions.map(moved),
    references: annotation.references.map(moved),
    epithets: annotation.epithets.map(moved),
    quotes: annotation.quotes.map((quote) => ({
      ...moved(quote),
      speaker: quote.speaker && moved(quote.speaker),
      cue: quote.cue && span(quote.cue),
    })),
    dates: annotation.dates.map(moved),
  };
}
