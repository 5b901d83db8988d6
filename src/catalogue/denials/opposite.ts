import type { Denial, Entry, Story, Wording } from '../../records/catalogue.ts';
import { edtfRange } from '../../text/calendar.ts';
import { countShared, getOrAdd, groupBy } from '../../text/grouping.ts';
import { type Figure, figuresIn } from './figures.ts';

/** Two sentences that count the same deed, or the same things, are about one event when they share this much else. */
const SHARED = { deed: { all: 2, words: 1 }, thing: { all: 3, words: 2 } };
/** Later figures tell of what came to light since. */
const DAYS = 2;
/** A figure is held against so many after it that count the same. */
const REACH = 40;
const OF_A_STORY = 6;
const ALSO = 3;

/** What is known of the articles of a story. */
export interface Around {
  readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
  readonly originOf: ReadonlyMap<string, string>;
}

/**
 * Figures of a story that do not go together ("12 killed", "at least 20 killed"), by story id: of reports of different
 * papers and texts, printed within two days, in sentences that share words and names. Candidates, as denials are. A report
 * that has the other's figure too says itself how they go together.
 */
export function findOpposites(
  stories: ReadonlyMap<string, Story>,
  { quotesOf, originOf }: Around,
): Map<string, Denial[]> {
  const read = new Map<string, Figure[]>();
  const found = new Map<string, Denial[]>();
  for (const { id, entries } of stories.values()) {
    const figures = entries.flatMap((entry) =>
      getOrAdd(read, entry.id, () => figuresIn(entry, quotesOf.get(entry.id) ?? [])),
    );
    const rows = oppositesAmong(figures, originOf);
    if (rows.length > 0) found.set(id, rows);
  }
  return found;
}

function oppositesAmong(figures: readonly Figure[], originOf: ReadonlyMap<string, string>): Denial[] {
  const alike = [...groupBy(figures, ({ deed, thing }) => deed ?? `a ${thing}`).values()];
  const pairs = alike.flatMap((group) => {
    const ofReport = groupBy(group, ({ statement }) => statement.entry);
    return group.flatMap((one, i) =>
      group
        .slice(i + 1, i + 1 + REACH)
        .filter((other) => mayOppose(one, other, originOf) && !told(one, other, ofReport))
        .map((other) => ({ one, other, shared: sharedBy(one, other) }))
        .filter(({ shared }) => shared > 0),
    );
  });
  pairs.sort((a, b) => b.shared - a.shared);
  const rows = new Map<Figure, Figure[]>();
  const taken = new Set<Figure>();
  for (const { one, other } of pairs) {
    const row = rows.get(one);
    if (taken.has(other) || (taken.has(one) && !row) || (row && row.length >= ALSO)) continue;
    taken.add(one).add(other);
    getOrAdd(rows, one, () => []).push(other);
  }
  return [...rows].slice(0, OF_A_STORY).map(([one, others]) => ({
    said: one.statement,
    denied: others.map(({ statement }) => statement),
    rule: 'denial/number',
    ruling: null,
  }));
}

/** Different numbers, of different papers and texts, about the same time. */
function mayOppose(one: Figure, other: Figure, originOf: ReadonlyMap<string, string>): boolean {
  const [a, b] = [one.statement.entry, other.statement.entry];
  if (!disjoint(one, other) || (one.thing ?? other.thing) !== (other.thing ?? one.thing)) return false;
  if (a === b || (a.source !== null && a.source === b.source)) return false;
  if ((originOf.get(a.id) ?? a.id) === (originOf.get(b.id) ?? b.id)) return false;
  const [day, otherDay] = [edtfRange(a.published), edtfRange(b.published)];
  return day !== null && otherDay !== null && Math.abs(day.from - otherDay.from) <= DAYS;
}

/** Whether one of the two reports has a figure that goes together with the other's. */
function told(one: Figure, other: Figure, ofReport: ReadonlyMap<Entry, readonly Figure[]>): boolean {
  const has = (figure: Figure, report: Figure) =>
    ofReport.get(report.statement.entry)!.some((it) => !disjoint(it, figure));
  return has(one, other) || has(other, one);
}

function disjoint(one: Figure, other: Figure): boolean {
  return one.most < other.least || other.most < one.least;
}

/** How much else two sentences share; 0 where it is not enough. */
function sharedBy(one: Figure, other: Figure): number {
  const names = countShared(one.named, other.named);
  // Each names somebody or some place, and nothing that the other names: two events of one kind.
  if (names === 0 && one.named.size > 0 && other.named.size > 0) return 0;
  const words = countShared(one.terms, other.terms) - (one.deed === null ? 1 : 0);
  const all = words + names;
  const least = SHARED[one.deed === null ? 'thing' : 'deed'];
  return words >= least.words && all >= least.all ? all : 0;
}
