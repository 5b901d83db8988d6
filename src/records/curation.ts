import type { EntityKind } from './annotation.ts';
import type { EdtfDate } from './span.ts';

/** Words in a clip that a decision hangs on; they find their place again after the clip was edited. */
export interface Anchor {
  /** Clip id or file below the input folder. */
  readonly clip: string;
  /** The words exactly as printed. */
  readonly exact: string;
  /** Words just before and just after, where `exact` stands more than once. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Somebody or something over the archive: an authority's id (`people/pavel-durov`), or words in one clip. */
export type Target = { readonly id: string } | { readonly anchor: Anchor };

interface Signed {
  /** Who decided, when (a date), and on what grounds. */
  readonly by: string;
  readonly on: EdtfDate;
  readonly why: string;
  /** Where the entry stands. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One decision of an editor of the archive. */
export type Decision = Signed &
  (
    | { readonly action: 'same' | 'different'; readonly targets: readonly Target[] }
    | { readonly action: 'not-an-entity'; readonly target: Target }
    | { readonly action: 'rename'; readonly target: Target; readonly name: string }
    | { readonly action: 'kind'; readonly target: Target; readonly kind: EntityKind }
    | { readonly action: 'place'; readonly target: Target; readonly placeId: string }
    | { readonly action: 'speaker'; readonly anchor: Anchor; readonly speaker: string }
    | { readonly action: 'date'; readonly clip: string; readonly published: EdtfDate }
    | { readonly action: 'outlet'; readonly clip: string; readonly outlet: string }
  );

/** All decisions, in the order of file name, then of place in the file. */
export interface Curation {
  readonly decisions: readonly Decision[];
}
