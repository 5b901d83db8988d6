import type { OutputFile } from '../../../records/output.ts';
import type { Site } from '../../site.ts';
import type { Clock } from '../clock.ts';
import { choicesOf, offersByBeginning } from './choices.ts';
import { LINES } from './lines.ts';
import { postingsOf } from './postings.ts';
import { cutTable, type Table } from './tables.ts';

/** Filtering the timeline without leaving the page: what a page must know of it, and the data. */
export interface Filter {
  readonly form: FilterForm;
  readonly files: () => Iterable<OutputFile>;
}

/** What the script must know before it loads anything. */
export interface FilterForm {
  /** How many parts each table has. */
  readonly parts: Readonly<Record<'names' | Clock, number>>;
  /** How many entries each clock has. */
  readonly totals: Readonly<Record<Clock, number>>;
  /** How many entries there are in a part of a month. */
  readonly lines: number;
}

const FOLDER = 'timeline/filter';

/**
 * The data that the timeline is filtered by, all of it loaded piece by piece, when it is asked for: names by their first
 * letters, and where on each clock's timeline each of them stands.
 */
export function makeFilter(site: Site): Filter {
  const choices = choicesOf(site);
  const names = cutTable(`${FOLDER}/names`, offersByBeginning(choices));
  const tableOf = (clock: Clock): Table => {
    const postings = postingsOf(site.catalogue[clock]);
    const rows = choices.map(({ id, name, note, entries }) => [id, [name, note, postings(entries)]] as const);
    return cutTable(`${FOLDER}/${clock}`, new Map(rows));
  };
  const [printed, happened] = [tableOf('printed'), tableOf('happened')];
  return {
    form: {
      parts: { names: names.parts, printed: printed.parts, happened: happened.parts },
      totals: { printed: site.catalogue.printed.length, happened: site.catalogue.happened.length },
      lines: LINES,
    },
    *files() {
      for (const { files } of [names, printed, happened]) yield* files;
    },
  };
}
