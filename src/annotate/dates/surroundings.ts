import type { DayRange } from '../../text/calendar.ts';
import type { Tense } from './tense.ts';
import type { Grain } from './values.ts';

/** What an implied part is taken from. */
export interface Surroundings {
  /** Day of printing, in days since 1970; null when unknown. */
  readonly published: number | null;
  /** Whether the text tells history: then its days follow each other, not the day of printing. */
  readonly narrative: boolean;
  /** What the text last spoke of. */
  readonly mentioned: { readonly range: DayRange; readonly grain: Grain } | null;
  /** The day last spoken of, where that was in this paragraph or the one before. */
  readonly mentionedDay: number | null;
  readonly tense: Tense;
  /** The year that a neighbour gives: "from July to December 2004". */
  readonly sharedYear: number | null;
}
