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
  const copies: { readonly a: number; readonly b: number; readonly share: number }[] = [];
  for (const [a, b] of candidatePairs(prints)) {
    const share = copiedShare(witnesses[a]!, witnesses[b]!, at(a), at(b));
    if (share !== null) copies.push({ a, b, share });
  }
  // The surest first: what a paper took from one wire is of that wire before it is compared with another.
  copies.sort((one, other) => other.share - one.share || one.a - other.a || one.b - other.b);
  const sets = new DisjointSets(witnesses.length);
  const agencies = witnesses.map(({ agency }) => agency);
  for (const { a, b, share } of copies) {
    const [one, other] = [agencies[sets.find(a)]!, agencies[sets.find(b)]!];
    if (one !== null && other !== null && one !== other && share < TAKEN.otherAgency) continue;
    sets.join(a, b);
    agencies[sets.find(a)] = one ?? other;
  }
  return headsOf(witnesses, sets);
}

/** How much of the one is in the other where that makes them one text, else null. */
function copiedShare(a: Witness, b: Witness, one: Comparable, other: Comparable): number | null {
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet;
  const share = containment(one, other);
  if (share < neededShare(a, b, sameOutlet)) return null;
  const { places, equal } = agreement(one, other);
  const needed = sameOutlet ? SERIES_OF_OUTLET : places < SERIES.places ? 0 : SERIES.share;
  return equal >= places * needed ? share : null;
}

function neededShare(a: Witness, b: Witness, sameOutlet: boolean): number {
  const [shorter, longer] = [a.text.length, b.text.length].sort((x, y) => x - y) as [number, number];
  const [one, other] = [edtfRange(a.published), edtfRange(b.published)];
  return Math.max(
    TAKEN.usual,
    sameOutlet ? TAKEN.sameOutlet : 0,
    one && other && Math.abs(one.from - other.from) > LATER_DAYS ? TAKEN.later : 0,
    longer > shorter * FAR_LONGER ? TAKEN.farLonger : 0,
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
