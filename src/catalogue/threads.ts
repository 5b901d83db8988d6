import type { ResolvedClip } from '../records/clip.ts';
import type { ZoneKind } from '../records/source.ts';
import { findOrigins } from './origins/index.ts';
import { ownTexts } from './own-text.ts';
import { type FoundStory, findStories } from './stories/index.ts';

/** How the clips of an archive hang together, all by clip id. */
export interface Threads {
  /** The earliest clip with the same text; the clip itself where it is alone. */
  readonly originOf: ReadonlyMap<string, string>;
  /** The stories, of two clips or more. */
  readonly stories: readonly FoundStory[];
}

const TELLING: ReadonlySet<ZoneKind> = new Set(['summary', 'body', 'heading', 'pull-quote']);

/** Finds the copies of one text and the stories of an archive. About linear in its length, whatever the order of the clips. */
export function findThreads(clips: readonly ResolvedClip[]): Threads {
  const texts = ownTexts(clips.map((clip) => ({ text: tellingText(clip), outlet: outletOf(clip) })));
  const origins = findOrigins(
    clips.map((clip, i) => ({
      id: clip.article.id,
      text: texts[i]!,
      outlet: outletOf(clip),
      agency: clip.article.agency?.value ?? null,
      published: clip.article.published?.value ?? null,
    })),
  );
  const stories = findStories(
    clips.map((clip, i) => ({
      id: clip.article.id,
      headline: clip.article.headline?.value ?? '',
      text: texts[i]!,
      below: tellingText(clip, true),
      published: clip.article.published?.value ?? null,
      known: knownOf(clip),
      origin: origins[i]!,
    })),
  );
  return { originOf: new Map(clips.map(({ article }, i) => [article.id, origins[i]!])), stories };
}

const outletOf = ({ article }: ResolvedClip): string | null => article.outlet?.value ?? null;

/** The report itself: no captions, credits, furniture; or else the second report that is printed below it. */
function tellingText({ article }: ResolvedClip, below = false): string {
  const told = article.zones.filter(({ kind, related = false }) => TELLING.has(kind) && related === below);
  return told.map(({ start, end }) => article.text.slice(start, end)).join('\n');
}

/** Whom and what a clip names for sure, and the days it tells of. */
function knownOf({ annotation, resolutions }: ResolvedClip): string[] {
  const names = resolutions.flatMap((one) => (one.outcome === 'resolved' ? [one.authority] : []));
  const days = annotation.dates.flatMap(({ event, edtf }) => (event && edtf ? [edtf] : []));
  return [...names, ...days];
}
