/** Disjoint sets over 0..size-1 (Tarjan 1975): the smallest member stands for its set, whatever the order of joins. */
export class DisjointSets {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  /** The smallest member of the set that `item` is in. */
  find(item: number): number {
    const parent = this.#parent;
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = item; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.#parent[high] = low;
  }
}
