import type { Moment } from '../../records/catalogue.ts';
import type { Link } from '../../records/page.ts';
import { lineWeight, textWeight } from '../weight.ts';

/** What the timeline goes by: when articles were printed, or when what they tell of happened. */
export type Clock = 'printed' | 'happened';

export const CLOCKS: readonly Clock[] = ['printed', 'happened'];

const FOLDERS: Record<Clock, string> = { printed: 'timeline', happened: 'timeline/happened' };

/** The first page of each clock. */
export const HOMES: Record<Clock, string> = {
  printed: 'index.html',
  happened: 'timeline/happened/index.html',
};

/** The folder of a year or a month: ('2024-08', 'happened') → `timeline/happened/2024/08`. */
export function periodFolder(period: string, clock: Clock): string {
  return `${FOLDERS[clock]}/${period.replace(/(?<=\d)-/, '/')}`;
}

/** The address of a year or a month of the timeline. */
export function periodPath(period: string, clock: Clock): string {
  return `${periodFolder(period, clock)}/index.html`;
}

/** The year that a period is in or is itself. */
export function yearOf(period: string): string {
  return period.replace(/(?<=\d)-.*$/, '');
}

/** The switch between the clocks: from each page to the same time by the other clock, where there is any. */
export function clockLinks(
  current: Clock,
  pathOf: (clock: Clock) => string = (clock) => HOMES[clock],
): (Link & { clock: Clock; current: boolean })[] {
  return CLOCKS.map((clock) => ({
    name: { say: `clock.${clock}` },
    path: pathOf(clock),
    clock,
    current: clock === current,
  }));
}

/** About how many bytes of HTML an entry of the timeline becomes. */
export function momentWeight({ entry, sentence }: Moment): number {
  const told = sentence === null ? 0 : 140 + entry.path.length + textWeight(entry, sentence);
  return 190 + lineWeight(entry) + told;
}
