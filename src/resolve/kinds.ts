import type { EntityKind, Mention } from '../records/annotation.ts';
import type { AnnotatedClip } from '../records/clip.ts';
import { fold } from '../text/fold.ts';
import { getOrAdd } from '../text/grouping.ts';

// A name of one word may well be two things ("Washington"); one of several words hardly.
const SHARE_OF_ONE_WORD = 0.85;
const SHARE_OF_MORE = 0.67;
const FEWEST = 3;

interface Votes {
  total: number;
  readonly byKind: Map<EntityKind, number>;
  /** A mention of the name that the gazetteer could place. */
  located: Mention | null;
}

/**
 * Lets the archive settle what kind of thing a name is: where nearly all of its mentions are of one kind, the few others
 * were misread and follow. Counts are weighed with confidence.
 */
export function agreeOnKinds(clips: readonly AnnotatedClip[]): AnnotatedClip[] {
  const votes = new Map<string, Votes>();
  for (const { annotation } of clips) {
    for (const mention of annotation.mentions) {
      const key = fold(mention.name);
      const own = getOrAdd(votes, key, newVotes);
      own.total += mention.confidence;
      own.byKind.set(mention.kind, (own.byKind.get(mention.kind) ?? 0) + mention.confidence);
      if (mention.placeId !== undefined) own.located ??= mention;
    }
  }
  const settled = new Map<string, { kind: EntityKind; located: Mention | null }>();
  for (const [key, { total, byKind, located }] of votes) {
    if (total < FEWEST || byKind.size < 2 || key === '') continue;
    const [kind, most] = [...byKind].sort((a, b) => b[1] - a[1])[0]!;
    if (most / total >= (key.includes(' ') ? SHARE_OF_MORE : SHARE_OF_ONE_WORD))
      settled.set(key, { kind, located });
  }
  if (settled.size === 0) return [...clips];
  const misread = (it: Mention): boolean => {
    const to = settled.get(fold(it.name));
    return to !== undefined && to.kind !== it.kind;
  };
  return clips.map((clip) => {
    const { mentions } = clip.annotation;
    if (!mentions.some(misread)) return clip;
    const read = mentions.map((it) => (misread(it) ? reread(it, settled.get(fold(it.name))!) : it));
    return { ...clip, annotation: { ...clip.annotation, mentions: read } };
  });
}

function newVotes(): Votes {
  return { total: 0, byKind: new Map(), located: null };
}

function reread(mention: Mention, { kind, located }: { kind: EntityKind; located: Mention | null }): Mention {
  const { lat: _lat, lon: _lon, country: _country, placeId: _placeId, ...bare } = mention;
  const read: Mention = { ...bare, kind, rule: 'archive/kind-of-most' };
  if (kind !== 'place' || located?.placeId === undefined) return read;
  const { lat, lon, country, placeId } = located;
  if (lat === undefined || lon === undefined) return read;
  return { ...read, placeId, lat, lon, ...(country === undefined ? {} : { country }) };
}
