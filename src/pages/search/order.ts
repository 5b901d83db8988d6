const BITS = 16;
const BUCKETS = 1 << BITS;

/**
 * The order of items by a key of 32 bits each, equal keys as the items come: a radix sort, in time linear in their
 * number. The items are all that have a key, or those given, whose list is used up.
 */
export function orderBy(keys: Uint32Array, items = range(keys.length)): Uint32Array {
  let most = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! > most) most = keys[i]!;
  let order: Uint32Array = items;
  let next: Uint32Array = new Uint32Array(items.length);
  for (let shift = 0; shift < 32 && (shift === 0 || most >>> shift > 0); shift += BITS) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let i = 0; i < order.length; i++) starts[((keys[order[i]!]! >>> shift) & (BUCKETS - 1)) + 1]! += 1;
    for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i]!;
    for (let i = 0; i < order.length; i++) {
      const item = order[i]!;
      next[starts[(keys[item]! >>> shift) & (BUCKETS - 1)]!++] = item;
    }
    [order, next] = [next, order];
  }
  return order;
}

function range(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** The entries of a column that an order names, in that order. */
export function inOrder(column: Uint32Array, order: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = column[order[i]!]!;
  return ordered;
}
