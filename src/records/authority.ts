import type { Coordinates, EntityKind } from './annotation.ts';

/** One person, place or organisation over the whole archive. */
export interface Authority {
  /** `people/pavel-durov`: kind folder and slug; the address of its page. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly slug: string;
  /** The form it is filed under. */
  readonly name: string;
  /** Every form met, most frequent first. */
  readonly variants: readonly { readonly form: string; readonly count: number }[];
  readonly place: Coordinates | null;
  /** `candidate`: seen once and not stated, or in doubt: an entry in the index, no page. */
  readonly tier: 'confirmed' | 'candidate';
  /** Outside identifiers that a curator gave. */
  readonly sameAs: readonly string[];
  /** Why the forms were joined, in order: `exact`, `surname/only-bearer`, `curation/same`. */
  readonly rules: readonly string[];
  /** Former ids that now lead here (merged, renamed). */
  readonly formerIds: readonly string[];
}

/** Whom one mention means. */
export type Resolution =
  | { readonly outcome: 'resolved'; readonly authority: string; readonly rule: string }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly string[]; readonly rule: string }
  | { readonly outcome: 'unknown'; readonly rule: string };
