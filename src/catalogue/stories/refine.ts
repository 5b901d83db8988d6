/** A cluster joins another only when the two are this much as alike as their own articles are; a single article, less. */
const OF_OWN = 0.5;
const OF_SINGLE = 0.35;

interface Cluster {
  readonly members: number[];
  /** Mean likeness of its articles among each other. */
  inner: number;
}

/**
 * Parts a community into stories: articles are joined by average likeness, the likest first, as long as they are alike by
 * `least` and not much less alike across than within. So two events of one kind stay two, each held together by its own
 * names, where a single threshold would join them. `alike` has the likeness of members by their places in the community.
 */
export function refine(alike: readonly Float64Array[], least: number): number[][] {
  const matrix = alike.map((row) => Float64Array.from(row));
  const clusters = new Map<number, Cluster>(alike.map((_, i) => [i, { members: [i], inner: 0 }]));
  for (;;) {
    const pair = likest(matrix, clusters, least);
    if (!pair) return [...clusters.values()].map((cluster) => cluster.members);
    join(matrix, clusters, pair[0], pair[1]);
  }
}

function likest(
  matrix: readonly Float64Array[],
  clusters: ReadonlyMap<number, Cluster>,
  least: number,
): [number, number] | null {
  let best: [number, number] | null = null;
  let most = least;
  for (const [a, one] of clusters) {
    for (const [b, other] of clusters) {
      if (b <= a) continue;
      const value = matrix[a]![b]!;
      if (value > most && value >= needed(one, other)) {
        most = value;
        best = [a, b];
      }
    }
  }
  return best;
}

function needed(a: Cluster, b: Cluster): number {
  if (a.members.length > 1 && b.members.length > 1) return OF_OWN * Math.min(a.inner, b.inner);
  return OF_SINGLE * Math.max(a.inner, b.inner);
}

function join(matrix: readonly Float64Array[], clusters: Map<number, Cluster>, a: number, b: number): void {
  const one = clusters.get(a)!;
  const other = clusters.get(b)!;
  const [m, n] = [one.members.length, other.members.length];
  const [within, beside] = [(m * (m - 1)) / 2, (n * (n - 1)) / 2];
  one.inner =
    (one.inner * within + other.inner * beside + matrix[a]![b]! * m * n) / (within + beside + m * n);
  for (const k of clusters.keys()) {
    if (k === a || k === b) continue;
    const mean = (matrix[a]![k]! * m + matrix[b]![k]! * n) / (m + n);
    matrix[a]![k] = mean;
    matrix[k]![a] = mean;
  }
  one.members.push(...other.members);
  clusters.delete(b);
}
