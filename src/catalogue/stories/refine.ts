/** A cluster joins another only when the two are this much as alike as their own articles are; a single article, less. */
const OF_OWN = 0.55;
const OF_SINGLE = 0.3;

interface Cluster {
  readonly members: number[];
  /** Mean likeness of its articles among each other. */
  inner: number;
  /** The cluster that it would join first, and how alike the two are; -1 where none is alike enough. */
  partner: number;
  most: number;
}

/**
 * Parts a community into stories: articles are joined by average likeness, the likest first, as long as they are alike by
 * `least` and not much less alike across than within. So two events of one kind stay two, each held together by its own
 * names, where a single threshold would join them. `alike` has the likeness of members by their places in the community,
 * and is used up. About quadratic: each cluster remembers its partner.
 */
export function refine(alike: readonly Float64Array[], least: number): number[][] {
  const clusters = new Map<number, Cluster>(
    alike.map((_, i) => [i, { members: [i], inner: 0, partner: -1, most: least }]),
  );
  for (const i of clusters.keys()) seekPartner(i, alike, clusters, least);
  for (;;) {
    let [first, most] = [-1, least];
    for (const [i, { partner, most: own }] of clusters)
      if (partner >= 0 && own > most) [first, most] = [i, own];
    if (first < 0) return [...clusters.values()].map((cluster) => cluster.members);
    const [a, b] = [first, clusters.get(first)!.partner].sort((x, y) => x - y) as [number, number];
    join(alike, clusters, a, b);
    for (const [i, cluster] of clusters) {
      if (i === a || cluster.partner === a || cluster.partner === b) seekPartner(i, alike, clusters, least);
      else if (fits(cluster, clusters.get(a)!, alike[i]![a]!, cluster.most)) meet(cluster, a, alike[i]![a]!);
    }
  }
}

function seekPartner(
  i: number,
  alike: readonly Float64Array[],
  clusters: ReadonlyMap<number, Cluster>,
  least: number,
): void {
  const own = clusters.get(i)!;
  const row = alike[i]!;
  meet(own, -1, least);
  for (const [k, other] of clusters)
    if (k !== i && fits(own, other, row[k]!, own.most)) meet(own, k, row[k]!);
}

function meet(cluster: Cluster, partner: number, value: number): void {
  cluster.partner = partner;
  cluster.most = value;
}

function fits(a: Cluster, b: Cluster, value: number, least: number): boolean {
  return value > least && value >= needed(a, b);
}

function needed(a: Cluster, b: Cluster): number {
  if (a.members.length > 1 && b.members.length > 1) return OF_OWN * Math.min(a.inner, b.inner);
  return OF_SINGLE * Math.max(a.inner, b.inner);
}

function join(alike: readonly Float64Array[], clusters: Map<number, Cluster>, a: number, b: number): void {
  const one = clusters.get(a)!;
  const other = clusters.get(b)!;
  const [m, n] = [one.members.length, other.members.length];
  const [within, beside] = [(m * (m - 1)) / 2, (n * (n - 1)) / 2];
  one.inner = (one.inner * within + other.inner * beside + alike[a]![b]! * m * n) / (within + beside + m * n);
  for (const k of clusters.keys()) {
    if (k === a || k === b) continue;
    const mean = (alike[a]![k]! * m + alike[b]![k]! * n) / (m + n);
    alike[a]![k] = mean;
    alike[k]![a] = mean;
  }
  one.members.push(...other.members);
  clusters.delete(b);
}
