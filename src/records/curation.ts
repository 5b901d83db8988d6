import type { EntityKind } from './annotation.ts';
import type { EdtfDate } from './span.ts';

/** Words in a clip that a decision hangs on. They are found again after the clip was edited around them. */
export interface Anchor {
  /** Clip id, or file below the input folder. */
  readonly clip: string;
  /** The words exactly as printed; of a name, any mention of it in that clip. */
  readonly words: string;
  /** Words right before and right after, where the same words stand more than once and mean different things. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Somebody or something: a name as the archive prints it, an authority's id (`people/pavel-durov`), or words in one clip. */
export type Target =
  | { readonly form: 'name'; readonly name: string }
  | { readonly form: 'id'; readonly id: string }
  | ({ readonly form: 'anchor' } & Anchor);

interface Signed {
  /** Who decided, when, and on what grounds. */
  readonly by: string;
  readonly on: EdtfDate;
  readonly why: string;
  /** Where the entry stands, counted from 1. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One decision of the archive's editor. */
export type Decision = Signed &
  (
    | {
        readonly action: 'same';
        readonly targets: readonly Target[];
        /** What to file them under; the archive's choice when left out. */
        readonly name?: string | undefined;
        readonly kind?: EntityKind | undefined;
      }
    | { readonly action: 'different'; readonly targets: readonly Target[] }
    | { readonly action: 'not-an-entity'; readonly target: Target }
    | { readonly action: 'rename'; readonly target: Target; readonly name: string }
    | { readonly action: 'kind'; readonly target: Target; readonly kind: EntityKind }
    /** `placeId` as the gazetteer writes it: `geonames:524901`, `iso:RU`, `region:south-caucasus`. */
    | { readonly action: 'place'; readonly target: Target; readonly placeId: string }
    /** `speaker` null: nobody is known to have said it. */
    | { readonly action: 'speaker'; readonly quote: Anchor; readonly speaker: string | null }
    /** Whether two statements contradict each other. */
    | { readonly action: 'contradiction'; readonly sides: readonly Anchor[]; readonly holds: boolean }
    | { readonly action: 'date'; readonly clip: string; readonly published: EdtfDate }
    | { readonly action: 'outlet'; readonly clip: string; readonly outlet: string }
    | {
        /** What the story of a clip is called, what it is joined with, which of its clips are a story apart, or in, or out. */
        readonly action: 'story';
        /** A clip of the story (file or id), or the story's address. */
        readonly story: string;
        readonly name?: string | undefined;
        readonly join?: readonly string[] | undefined;
        readonly split?: readonly string[] | undefined;
        readonly add?: readonly string[] | undefined;
        readonly drop?: readonly string[] | undefined;
      }
  );

/** All decisions: by file name, then in the order of the file. */
export interface Curation {
  readonly decisions: readonly Decision[];
}
