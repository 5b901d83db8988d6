import type { Moment } from '../records/catalogue.ts';
import { edtfRange } from '../text/calendar.ts';
import { groupBy } from '../text/grouping.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { excerptWeight } from './weight.ts';

/** A report by its number in the list of a story's reports, and where that stands. */
export interface NumberedSource {
  readonly number: number;
  readonly path: string;
}

/** A day that a story's reports tell of, in the words of the first that does. */
export interface StoryDay {
  readonly edtf: string;
  readonly excerpt: Excerpt;
  /** Where it stands in that report. */
  readonly place: string;
  readonly language: string;
  /** Paths of the reports that tell of it, in their order. */
  readonly told: readonly string[];
}

const SHOWN = 24;

/** The timeline of a story, from the days that its reports tell of: those that most of them do, oldest first. */
export function daysTold(moments: readonly Moment[]): StoryDay[] {
  const days = [...groupBy(moments, ({ edtf }) => edtf).values()].map(([first, ...others]): StoryDay => {
    const { entry, edtf } = first!;
    const { article, annotation } = entry.clip;
    const { start, end } = annotation.dates[first!.date!]!;
    return {
      edtf,
      excerpt: excerptOf(article.text, start, end),
      place: `${entry.path}#d-${start}`,
      language: article.language.value,
      told: [...new Set([first!, ...others].map((moment) => moment.entry.path))],
    };
  });
  const day = ({ edtf }: StoryDay): number => edtfRange(edtf)?.from ?? 0;
  return days
    .sort((a, b) => b.told.length - a.told.length || day(a) - day(b))
    .slice(0, SHOWN)
    .sort((a, b) => day(a) - day(b) || (a.edtf < b.edtf ? -1 : 1));
}

/** About how many bytes of HTML a day becomes. */
export function dayWeight({ excerpt, place, told }: StoryDay): number {
  return 300 + place.length + excerptWeight(excerpt) + 60 * told.length;
}
