import type { EntityKind } from '../records/annotation.ts';
import type { AnnotatedClip } from '../records/clip.ts';

/** Somebody or something as one clip knows them: every mention that the clip itself joins. */
export interface Bearer {
  /** Index into the clips in canonical order. */
  readonly clip: number;
  readonly kind: EntityKind;
  /** The fullest form in the clip. */
  readonly name: string;
  /** Indices into the clip's `annotation.mentions`. */
  readonly mentions: readonly number[];
}

/** What became of a bearer: its group, several that it may belong to, or none. */
export type Verdict =
  | { readonly outcome: 'resolved'; readonly group: number; readonly rule: string }
  | { readonly outcome: 'ambiguous'; readonly groups: readonly number[]; readonly rule: string }
  | { readonly outcome: 'unknown'; readonly rule: string };

/** Bearers sorted into groups, one for each person, place or organisation; one verdict for each bearer. */
export interface Grouping {
  readonly verdicts: readonly Verdict[];
  /** How many groups there are; they are numbered from 0. */
  readonly groups: number;
}

/** Joins the mentions of one clip that share a kind and a name, in the order of their first mention. */
export function bearersOf(
  { annotation }: AnnotatedClip,
  clip: number,
  skips: (clip: number, mention: number) => boolean,
): Bearer[] {
  const byName = new Map<string, { kind: EntityKind; name: string; mentions: number[] }>();
  annotation.mentions.forEach((mention, i) => {
    if (skips(clip, i)) return;
    const name = mention.name || mention.text;
    // Two Springfields of one clip are two places
    const key = `${mention.kind} ${mention.placeId ?? ''} ${name}`;
    const known = byName.get(key);
    if (known) known.mentions.push(i);
    else byName.set(key, { kind: mention.kind, name, mentions: [i] });
  });
  return [...byName.values()].map((bearer) => ({ clip, ...bearer }));
}
