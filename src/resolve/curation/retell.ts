import type { Mention, Quote, Speaker } from '../../records/annotation.ts';
import type { AnnotatedClip } from '../../records/clip.ts';
import type { Decision } from '../../records/curation.ts';
import { fold } from '../../text/fold.ts';
import type { Plan } from './plan.ts';
import type { Targets } from './targets.ts';

/** Where a place with a gazetteer id lies. */
export type PlaceFinder = (id: string) => { lat: number; lon: number; country: string | null } | null;

/** Clips as the editor's decisions tell them, and the mentions that are no names. */
export interface Retold {
  readonly clips: readonly AnnotatedClip[];
  readonly skips: (clip: number, mention: number) => boolean;
}

/** Applies the decisions about single mentions and quotes: kind, place, speaker, not an entity. */
export function retell(
  clips: readonly AnnotatedClip[],
  plan: Plan,
  targets: Targets,
  placeWithId: PlaceFinder,
): Retold {
  const mentions = new Map<number, Mention[]>();
  const quotes = new Map<number, Quote[]>();
  const skipped = new Set<string>();
  const change = (clip: number, mention: number, to: (it: Mention) => Mention): void => {
    const own = mentions.get(clip) ?? [...clips[clip]!.annotation.mentions];
    own[mention] = to(own[mention]!);
    mentions.set(clip, own);
  };
  for (const { decision, targets: found } of plan.retold) {
    for (const { clip, mention } of found.flat()) {
      if (decision.action === 'not-an-entity') skipped.add(`${clip} ${mention}`);
      else if (decision.action === 'kind')
        change(clip, mention, (it) => ({ ...it, kind: decision.kind, rule: 'curation/kind' }));
      else change(clip, mention, (it) => placed(it, decision.placeId, placeWithId));
    }
    if (decision.action === 'place' && !placeWithId(decision.placeId)) {
      targets.stale(decision, `the gazetteer has no place ${decision.placeId}`, null);
    }
  }
  for (const { decision, targets: found } of plan.same) {
    const { kind } = decision;
    if (kind) for (const { clip, mention } of found.flat()) change(clip, mention, (it) => ({ ...it, kind }));
  }
  for (const decision of plan.speakers) speak(decision, clips, quotes, targets);
  const retold = clips.map((clip, i) => {
    const [own, said] = [mentions.get(i), quotes.get(i)];
    if (!own && !said) return clip;
    const annotation = { ...clip.annotation, ...(own && { mentions: own }), ...(said && { quotes: said }) };
    return { ...clip, annotation };
  });
  return { clips: retold, skips: (clip, mention) => skipped.has(`${clip} ${mention}`) };
}

function placed(mention: Mention, placeId: string, placeWithId: PlaceFinder): Mention {
  const place = placeWithId(placeId);
  if (!place) return mention;
  const { country: _, ...rest } = mention;
  const { lat, lon, country } = place;
  return { ...rest, kind: 'place', placeId, lat, lon, ...(country === null ? {} : { country }) };
}

function speak(
  decision: Extract<Decision, { action: 'speaker' }>,
  clips: readonly AnnotatedClip[],
  changed: Map<number, Quote[]>,
  targets: Targets,
): void {
  const found = targets.words(decision.quote, decision);
  if (!found) return;
  const { annotation } = clips[found.clip]!;
  const own = changed.get(found.clip) ?? [...annotation.quotes];
  const meant = (quote: Quote): boolean =>
    found.starts.some((start) => start < quote.end && quote.start < start + decision.quote.words.length);
  if (!own.some(meant)) {
    targets.stale(decision, `no quote was found at “${decision.quote.words}”`, null);
    return;
  }
  const name = decision.speaker;
  const mention = name === null ? -1 : annotation.mentions.findIndex((it) => fold(it.name) === fold(name));
  const speaker = (quote: Quote): Speaker | null => {
    if (name === null) return null;
    // The words that name the speaker are the name's where the clip has it, else none, where the quote begins
    const words = annotation.mentions[mention] ?? { start: quote.start, end: quote.start, text: '' };
    const { start, end, text } = words;
    const kind = annotation.mentions[mention]?.kind === 'organisation' ? 'organisation' : 'person';
    return {
      start,
      end,
      text,
      name,
      kind,
      mention: mention < 0 ? null : mention,
      chain: ['curation/speaker'],
    };
  };
  changed.set(
    found.clip,
    own.map((quote) => (meant(quote) ? { ...quote, speaker: speaker(quote) } : quote)),
  );
}
