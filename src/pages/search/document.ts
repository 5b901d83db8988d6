/** Something that search can find. */
export interface SearchDocument {
  /** Words beside the body that count: the more weight, the more a word found there counts. */
  readonly fields: readonly { readonly text: string; readonly weight: number }[];
  /** The text that a hit shows a part of; its words have a weight of 1. */
  readonly body: string;
  /** What else a hit shows; JSON. */
  readonly head: readonly unknown[];
}

/** Documents that have their day and group in common, and their records in one file. */
export interface Shelf {
  /** Days since 1970-01-01, or null. */
  readonly day: number | null;
  /** Index into the collection's list of groups (sources, kinds). */
  readonly group: number;
  readonly documents: readonly SearchDocument[];
}

/** A shard: a part of the index that is loaded by itself, as a classic script. */
export interface Shard {
  /** `articles/terms/1f3a9c`. */
  readonly name: string;
  readonly data: unknown;
}
