import { getOrAdd } from '../../../text/grouping.ts';

/** Finds the places of articles on a timeline. */
export type Postings<E> = (entries: readonly E[]) => string;

/**
 * Where articles stand on a timeline: for each month the places within it, in base 36. "2024-08 0 3 b;2024-07 4". Places
 * are counted by the month, so that what is printed today leaves those of every other month alone.
 */
export function postingsOf<E>(
  moments: readonly { readonly period: string; readonly entry: E }[],
): Postings<E> {
  const placeInPeriod: number[] = [];
  const ofEntry = new Map<E, number[]>();
  const lengths = new Map<string, number>();
  for (const [at, { period, entry }] of moments.entries()) {
    const place = lengths.get(period) ?? 0;
    lengths.set(period, place + 1);
    placeInPeriod.push(place);
    getOrAdd(ofEntry, entry, () => []).push(at);
  }
  return (entries) => {
    const found = entries.flatMap((entry) => ofEntry.get(entry) ?? []).sort((a, b) => a - b);
    let told = '';
    let current: string | null = null;
    for (const at of found) {
      const { period } = moments[at]!;
      if (period !== current) told += `${current === null ? '' : ';'}${period}`;
      told += ` ${placeInPeriod[at]!.toString(36)}`;
      current = period;
    }
    return told;
  };
}
