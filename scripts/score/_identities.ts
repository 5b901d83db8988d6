/** A person in a document, and the page that most of their mentions there were put on (null: on none). */
export interface Unit {
  readonly document: string;
  readonly person: string;
  readonly page: string | null;
}

export interface Share {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Links between documents: pairs of units in two documents with the same person, found by the same page. */
export function crossLinks(units: readonly Unit[]): Share {
  const wanted = pairs(units, (it) => it.person);
  const made = pairs(units, (it) => it.page);
  const right = pairs(units, (it) => (it.page === null ? null : `${it.person}\u0000${it.page}`));
  return share(made === 0 ? 0 : right / made, wanted === 0 ? 0 : right / wanted);
}

/** B-cubed over units (Bagga and Baldwin 1998). */
export function bCubed(units: readonly Unit[]): Share {
  const people = count(units, (it) => it.person);
  const pages = count(units, (it) => it.page);
  const both = count(units, (it) => (it.page === null ? null : `${it.person}\u0000${it.page}`));
  let [precision, recall, placed] = [0, 0, 0];
  for (const it of units) {
    if (it.page === null) continue;
    const same = both.get(`${it.person}\u0000${it.page}`)!;
    precision += same / pages.get(it.page)!;
    recall += same / people.get(it.person)!;
    placed++;
  }
  return share(placed === 0 ? 0 : precision / placed, units.length === 0 ? 0 : recall / units.length);
}

/** Pages with more than one person, and people on more than one page. */
export function mixedAndSplit(units: readonly Unit[]): { mixed: string[]; split: string[] } {
  const named = (key: (unit: Unit) => string | null, value: (unit: Unit) => string | null): string[] => {
    const members = new Map<string, Set<string | null>>();
    for (const it of units) {
      const name = key(it);
      if (name !== null) members.set(name, (members.get(name) ?? new Set()).add(value(it)));
    }
    return [...members].filter(([, it]) => it.size > 1).map(([name, it]) => `${name}\t${[...it].join('\t')}`);
  };
  return {
    mixed: named(
      (it) => it.page,
      (it) => it.person,
    ),
    split: named(
      (it) => it.person,
      (it) => it.page,
    ),
  };
}

function share(precision: number, recall: number): Share {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function count(units: readonly Unit[], key: (unit: Unit) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const it of units) {
    const name = key(it);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Pairs of units that share a key and are not of one document. */
function pairs(units: readonly Unit[], key: (unit: Unit) => string | null): number {
  const two = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const inDocument = (it: Unit): string | null =>
    key(it) === null ? null : `${key(it)}\u0000${it.document}`;
  return two(count(units, key)) - two(count(units, inDocument));
}
