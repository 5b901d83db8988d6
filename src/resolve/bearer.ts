import type { EntityKind } from '../records/annotation.ts';
import type { AnnotatedClip } from '../records/clip.ts';
import { getOrAdd } from '../text/grouping.ts';

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
  const bearers: { clip: number; kind: EntityKind; name: string; mentions: number[] }[] = [];
  const byName = new Map<string, { place: string | undefined; bearer: (typeof bearers)[number] }[]>();
  annotation.mentions.forEach(({ kind, name: full, text, placeId }, i) => {
    if (skips(clip, i)) return;
    const name = full || text;
    const namesakes = getOrAdd(byName, name, () => []);
    // Two Springfields of one clip are two places
    const known = namesakes.find(({ place, bearer }) => bearer.kind === kind && place === placeId);
    if (known) {
      known.bearer.mentions.push(i);
      return;
    }
    const bearer = { clip, kind, name, mentions: [i] };
    namesakes.push({ place: placeId, bearer });
    bearers.push(bearer);
  });
  return bearers;
}
