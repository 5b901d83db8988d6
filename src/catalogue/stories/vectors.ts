/** Weighted terms of an article, length 1 in all; `terms` ascend, so that two can be walked side by side. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** What an article keeps: its weightiest terms. */
const KEPT = 160;

/** Turns counted terms into vectors: log-frequency by inverse document frequency (Salton and Buckley 1988). */
export function vectorsOf(counted: readonly ReadonlyMap<number, number>[]): Vector[] {
  const articles = new Map<number, number>();
  for (const terms of counted)
    for (const term of terms.keys()) articles.set(term, (articles.get(term) ?? 0) + 1);
  return counted.map((terms) => {
    const weighted: [number, number][] = [];
    for (const [term, times] of terms) {
      const among = articles.get(term)!;
      if (among < 2) continue;
      const weight = (1 + Math.log(times)) * Math.log((counted.length + 1) / among);
      if (weight > 0) weighted.push([term, weight]);
    }
    weighted.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = weighted.slice(0, KEPT).sort((a, b) => a[0] - b[0]);
    const norm = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return {
      terms: Uint32Array.from(kept, ([term]) => term),
      weights: Float64Array.from(kept, ([, weight]) => weight / norm),
    };
  });
}

/** Cosine of two vectors. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[k]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[k++]!;
    else if (difference < 0) i++;
    else k++;
  }
  return sum;
}
