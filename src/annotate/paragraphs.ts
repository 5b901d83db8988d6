import type { Zone } from '../records/article.ts';
import type { ZoneKind } from '../records/source.ts';
import type { Span } from '../records/span.ts';
import { paragraphs } from '../text/paragraphs.ts';

/** Zones in which nobody speaks: who took a picture, what else the page linked to. */
const SILENT: ReadonlySet<ZoneKind> = new Set(['header', 'credits', 'photo-credit', 'furniture']);

/** A paragraph and the kind of zone it lies in. */
export interface Paragraph extends Span {
  readonly zone: ZoneKind;
}

/** The paragraphs in which somebody may speak, each inside one zone, in order. */
export function spokenParagraphs({
  text,
  zones,
}: {
  readonly text: string;
  readonly zones: readonly Zone[];
}): Paragraph[] {
  const out: Paragraph[] = [];
  let zone = 0;
  for (const { start, end } of paragraphs(text)) {
    while (zone < zones.length && zones[zone]!.end <= start) zone++;
    let from = start;
    for (let z = zone; z < zones.length && zones[z]!.start < end; z++) {
      const to = Math.min(end, zones[z]!.end);
      const kind = zones[z]!.kind;
      if (to > from && !SILENT.has(kind)) out.push({ start: from, end: to, zone: kind });
      from = to;
    }
  }
  return out;
}
