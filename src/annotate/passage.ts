import type { Zone } from '../records/article.ts';
import type { EdtfDate } from '../records/span.ts';
import type { Tokens } from '../text/tokens.ts';

/** What every finder works on: a text cut into tokens, with what is known of it before anything is found. */
export interface Passage {
  readonly text: string;
  readonly tokens: Tokens;
  /** Lie end to end over the whole text; finders skip headers, credits, photo credits and furniture. */
  readonly zones: readonly Zone[];
  /** The day the clip was printed, for relative dates; null when unknown. */
  readonly published: EdtfDate | null;
  /** BCP 47. */
  readonly language: string;
}
