import type { Entry } from '../records/catalogue.ts';
import type { BodyBlock, BodyPart, Mark } from '../records/page.ts';
import type { ZoneKind } from '../records/source.ts';
import { datetimePoint } from '../text/datetime.ts';
import type { Surroundings } from './site.ts';

/**
 * A clip's blocks in their order, grouped as they are shown, with their marks. Every block is in exactly one part, so
 * that the page loses nothing of the clip.
 */
export function bodyParts(site: Surroundings, entry: Entry): BodyPart[] {
  const { article } = entry.clip;
  const marks = marksOf(site, entry);
  const parts: { kind: BodyPart['kind']; blocks: BodyBlock[] }[] = [];
  const anchored = new Set<string>();
  let nextMark = 0;
  let zone = 0;
  article.blocks.forEach((block, index) => {
    while (zone + 1 < article.zones.length && article.zones[zone]!.end <= block.start) zone++;
    // A line may hold two zones ("date 2024-08-20 Ferry sinks"): the one that covers most of it decides.
    let main = article.zones[zone];
    for (let z = zone; z < article.zones.length && article.zones[z]!.start < block.end; z++) {
      const candidate = article.zones[z]!;
      if (main === undefined || overlap(candidate, block) > overlap(main, block)) main = candidate;
    }
    const kind = main?.kind ?? 'body';
    while (nextMark < marks.length && marks[nextMark]!.end <= block.start) nextMark++;
    const own: Mark[] = [];
    for (let m = nextMark; m < marks.length && marks[m]!.start < block.end; m++) {
      const mark = marks[m]!;
      if (mark.end <= block.start) continue;
      own.push(mark.id === undefined || anchored.has(mark.id) ? goingOn(mark) : mark);
      if (mark.id !== undefined) anchored.add(mark.id);
    }
    const part = partOf(kind, main?.related === true);
    if (parts.at(-1)?.kind !== part) parts.push({ kind: part, blocks: [] });
    parts.at(-1)!.blocks.push({ block, kind, id: `p-${index + 1}`, marks: own });
  });
  return parts;
}

// An anchor stands once on a page, where its mark begins.
function goingOn({ id: _id, ...mark }: Mark): Mark {
  return mark;
}

function partOf(kind: ZoneKind, related: boolean): BodyPart['kind'] {
  if (kind === 'related' || related) return 'related';
  if (kind === 'headline' || kind === 'header') return 'header';
  if (kind === 'credits' || kind === 'furniture') return kind;
  return 'story';
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

// Sorted by start: what the renderer needs to cut in one pass.
function marksOf({ catalogue }: Surroundings, entry: Entry): Mark[] {
  const { annotation, resolutions } = entry.clip;
  const marks: Mark[] = [];
  for (const quote of annotation.quotes) {
    marks.push({ kind: 'quote', id: `q-${quote.start}`, is: quote.form, start: quote.start, end: quote.end });
  }
  for (const date of annotation.dates) {
    if (date.edtf === null) continue;
    const datetime = datetimePoint(date.edtf);
    const is = date.event ? 'event' : 'aside';
    marks.push({
      kind: 'date',
      id: `d-${date.start}`,
      is,
      start: date.start,
      end: date.end,
      ...(datetime === null ? {} : { datetime }),
    });
  }
  annotation.mentions.forEach((mention, index) => {
    const resolution = resolutions[index];
    const path =
      resolution?.outcome === 'resolved' ? catalogue.dossiers.get(resolution.authority)?.path : null;
    marks.push({
      kind: 'mention',
      id: `m-${mention.start}`,
      is:
        mention.confidence < 0.5 || resolution?.outcome === 'ambiguous'
          ? `${mention.kind} doubtful`
          : mention.kind,
      start: mention.start,
      end: mention.end,
      ...(path ? { path } : {}),
    });
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
