import { edtfRange } from '../../text/calendar.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import { candidatePairs } from './candidates.ts';
import { agreement, type Comparable, comparable, containment } from './compare.ts';
import { fingerprint } from './fingerprint.ts';

/** An article as far as its origin can be told from it. */
export interface Witness {
  /** Unique in the archive. */
  readonly id: string;
  /** The running text, without the lines that its outlet prints everywhere (`ownTexts`). */
  readonly text: string;
  readonly outlet: string | null;
  /** The wire it came over. */
  readonly agency: string | null;
  /** Anything that sorts by time: EDTF. */
  readonly published: string | null;
}

/**
 * How much of a text must be in the other for the two to be one witness. More where there is another reason to be alike: two
 * agencies, one outlet or some days later, which take up the background of the last report; or a short text beside a
 * long one, that shares phrases by chance.
 */
const TAKEN = { usual: 0.33, sameOutlet: 0.4, later: 0.5, farLonger: 0.5, otherAgency: 0.6 };
const FAR_LONGER = 8;
const LATER_DAYS = 4;
/** One outlet that prints the same words with other figures prints the next report of a series. */
const SERIES_OF_OUTLET = 0.9;
const SERIES = { places: 4, share: 0.45 };

/**
 * For each article the id of its origin: that of the earliest article with the same text, its own where it is alone. A
 * copy may be whole, cut, edited, reworded, misread by a scanner or mixed with other matter; a quotation or statement that
 * two reporters share, and the next report of a series, make no copy. Candidates come from sampled word runs (Broder 1997),
 * so the time grows about linearly with the archive.
 */
export function findOrigins(witnesses: readonly Witness[]): string[] {
  const prints = witnesses.map((witness) => fingerprint(witness.text));
  const made: Comparable[] = [];
  const at = (i: number): Comparable => {
    made[i] ??= comparable(prints[i]!);
    return made[i];
  };
  const sets = new DisjointSets(witnesses.length);
  for (const [a, b] of candidatePairs(prints)) {
    if (sets.find(a) === sets.find(b)) continue;
    if (isCopy(witnesses[a]!, witnesses[b]!, at(a), at(b))) sets.join(a, b);
  }
  return headsOf(witnesses, sets);
}

function isCopy(a: Witness, b: Witness, one: Comparable, other: Comparable): boolean {
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet;
  if (containment(one, other) < neededShare(a, b, sameOutlet)) return false;
  const { places, equal } = agreement(one, other);
  if (sameOutlet) return equal >= places * SERIES_OF_OUTLET;
  return places < SERIES.places || equal >= places * SERIES.share;
}

function neededShare(a: Witness, b: Witness, sameOutlet: boolean): number {
  const [shorter, longer] = [a.text.length, b.text.length].sort((x, y) => x - y) as [number, number];
  const [one, other] = [edtfRange(a.published), edtfRange(b.published)];
  return Math.max(
    TAKEN.usual,
    sameOutlet ? TAKEN.sameOutlet : 0,
    one && other && Math.abs(one.from - other.from) > LATER_DAYS ? TAKEN.later : 0,
    longer > shorter * FAR_LONGER ? TAKEN.farLonger : 0,
    a.agency !== null && b.agency !== null && a.agency !== b.agency ? TAKEN.otherAgency : 0,
  );
}

/** The earliest article of each set, then the longest, then the first by id. */
function headsOf(witnesses: readonly Witness[], sets: DisjointSets): string[] {
  const heads = new Map<number, Witness>();
  witnesses.forEach((witness, i) => {
    const root = sets.find(i);
    const head = heads.get(root);
    if (!head || precedes(witness, head)) heads.set(root, witness);
  });
  return witnesses.map((_, i) => heads.get(sets.find(i))!.id);
}

function precedes(a: Witness, b: Witness): boolean {
  const [early, late] = [a.published ?? '9999', b.published ?? '9999'];
  if (early !== late) return early < late;
  if (a.text.length !== b.text.length) return a.text.length > b.text.length;
  return a.id < b.id;
}
