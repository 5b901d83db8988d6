import type { Bearer, Grouping, Verdict } from './bearer.ts';

/** Puts bearers with the same key into the same group, numbered in order of first sight. */
export function groupByKey(
  bearers: readonly Bearer[],
  keyOf: (bearer: Bearer) => string,
  rule: string,
): Grouping {
  const groups = new Map<string, number>();
  const verdicts = bearers.map((bearer): Verdict => {
    const key = keyOf(bearer);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return { outcome: 'resolved', group, rule };
  });
  return { verdicts, groups: groups.size };
}
