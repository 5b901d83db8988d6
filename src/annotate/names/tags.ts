import type { EntityKind } from '../../records/annotation.ts';

/**
 * The tagger's labels: outside, and begin / inside / last / unit of each kind (BILOU; Ratinov and Roth 2009).
 * `misc` takes up what looks like a name and is none of ours (events, works, nationalities); it is thrown away.
 */
export const KINDS = ['person', 'place', 'organisation', 'misc'] as const;
export type TaggedKind = EntityKind | 'misc';

export const OUTSIDE = 0;
export const TAG_COUNT = 1 + 4 * KINDS.length;

export type Position = 'begin' | 'inside' | 'last' | 'unit';
const POSITIONS: readonly Position[] = ['begin', 'inside', 'last', 'unit'];

/** The label of one position in a name of one kind. */
export function tagOf(kind: TaggedKind, position: Position): number {
  return 1 + 4 * KINDS.indexOf(kind) + POSITIONS.indexOf(position);
}

/** Kind of a label (index into KINDS), or -1 outside. */
export const kindIndexOf = (tag: number): number => (tag === OUTSIDE ? -1 : (tag - 1) >> 2);

/** 0 begin, 1 inside, 2 last, 3 unit. */
export const positionOf = (tag: number): number => (tag - 1) & 3;

const opens = (tag: number): boolean => tag === OUTSIDE || positionOf(tag) === 0 || positionOf(tag) === 3;
const closes = (tag: number): boolean => tag === OUTSIDE || positionOf(tag) >= 2;

/** Whether `next` may follow `tag`. */
export function mayFollow(tag: number, next: number): boolean {
  if (closes(tag)) return opens(next);
  return kindIndexOf(tag) === kindIndexOf(next) && (positionOf(next) === 1 || positionOf(next) === 2);
}

/** Whether a sentence may begin, or end, with a label. */
export const mayStart = opens;
export const mayEnd = closes;

/** A name as the tagger sees it: words `first` to `last`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly kind: TaggedKind;
  /** The smallest marginal probability of its labels. */
  readonly confidence: number;
}

/** Reads the names off a sequence of labels. */
export function namesIn({ tags, posterior }: { tags: Uint8Array; posterior: Float32Array }): TaggedName[] {
  const names: TaggedName[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag === OUTSIDE) continue;
    const first = i;
    let confidence = posterior[i * TAG_COUNT + tag]!;
    if (positionOf(tag) === 0) {
      while (i + 1 < tags.length && positionOf(tags[i]!) !== 2) {
        i++;
        confidence = Math.min(confidence, posterior[i * TAG_COUNT + tags[i]!]!);
      }
    }
    names.push({ first, last: i, kind: KINDS[kindIndexOf(tag)]!, confidence });
  }
  return names;
}
