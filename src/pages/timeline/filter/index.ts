import type { OutputFile } from '../../../records/output.ts';
import type { Fingerprints } from '../../fingerprints.ts';
import type { Part, Site, Surroundings } from '../../site.ts';
import { CLOCKS, type Clock } from '../clock.ts';
import { type Choice, choicesOf, offersByBeginning } from './choices.ts';
import { LINES } from './lines.ts';
import { postingsOf } from './postings.ts';
import { cutTable, type Table } from './tables.ts';

/** What the script must know before it loads anything else. */
export interface FilterForm {
  /** How many parts each table has. */
  readonly parts: Readonly<Record<'names' | Clock, number>>;
  /** How many entries each clock has. */
  readonly totals: Readonly<Record<Clock, number>>;
  /** How many entries there are in a part of a month. */
  readonly lines: number;
}

/** All that the filter's tables are made from: articles count by their numbers alone. */
interface FilterPart {
  readonly choices: readonly Choice<number>[];
  readonly moments: Readonly<Record<Clock, readonly { readonly period: string; readonly entry: number }[]>>;
}

const FOLDER = 'timeline/filter';

/** The data that the timeline is filtered by, none of which is loaded before the filter is used. */
export function filterData(site: Site, fingerprints: Fingerprints): Part {
  const { entries, printed, happened } = site.catalogue;
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  const numbered = (moments: typeof printed) =>
    moments.map(({ period, entry }) => ({ period, entry: numbers.get(entry)! }));
  const choices = choicesOf(site).map((choice) => ({
    ...choice,
    entries: choice.entries.map((entry) => numbers.get(entry)!),
  }));
  const part = { choices, moments: { printed: numbered(printed), happened: numbered(happened) } };
  return fingerprints.partOf<FilterPart>(part, filterFiles, false);
}

/**
 * Names by their first letters; where on each clock's timeline each of them stands; and a file that says how these tables
 * are cut. That file changes with every article, so that the pages, which do not hold it, need not.
 */
function* filterFiles(_: Surroundings, { choices, moments }: FilterPart): Generator<OutputFile> {
  const tableOf = (clock: Clock): Table => {
    const postings = postingsOf(moments[clock]);
    const rows = choices.map(({ id, name, note, entries }) => [id, [name, note, postings(entries)]] as const);
    return cutTable(`${FOLDER}/${clock}`, new Map(rows));
  };
  const names = cutTable(`${FOLDER}/names`, offersByBeginning(choices));
  yield* names.files;
  const parts: Record<'names' | Clock, number> = { names: names.parts, printed: 0, happened: 0 };
  for (const clock of CLOCKS) {
    const table = tableOf(clock);
    parts[clock] = table.parts;
    yield* table.files;
  }
  const totals = { printed: moments.printed.length, happened: moments.happened.length };
  const form: FilterForm = { parts, totals, lines: LINES };
  yield {
    path: `${FOLDER}/form.js`,
    content: `cuttingsPart(${JSON.stringify(`${FOLDER}/form`)},${JSON.stringify(form)})\n`,
  };
}
