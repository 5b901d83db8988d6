/** Above this many cells a table of two sequences costs more than it tells; only their ends are then compared. */
const LARGEST = 2 ** 22;
/** A pair is worth two points, and one more where it follows the pair before: whole phrases before scattered words. */
const PAIR = 2;
const NEXT = 1;

/**
 * What two sequences have in common in the same order, as pairs of indexes into them: as much as possible, in as few
 * stretches as possible. Costs the product of their lengths.
 */
export function align(a: ArrayLike<number>, b: ArrayLike<number>): [number, number][] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  const equal = head === a.length && head === b.length;
  if (!equal && a.length * b.length <= LARGEST) return alignAll(a, b);
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
  ];
}

function alignAll(a: ArrayLike<number>, b: ArrayLike<number>): [number, number][] {
  const [rows, columns] = [a.length, b.length];
  const width = columns + 1;
  // At i * width + k, for what begins at a[i] and b[k]: the most points there are, and with these two as a pair.
  const best = new Uint16Array((rows + 1) * width);
  const paired = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      const at = i * width + k;
      const after = at + width + 1;
      if (a[i] === b[k]) {
        paired[at] = PAIR + Math.max(best[after]!, paired[after]! && paired[after]! + NEXT);
      }
      best[at] = Math.max(paired[at]!, best[at + width]!, best[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, k = 0, follows = false; i < rows && k < columns; ) {
    const at = i * width + k;
    const here = paired[at]!;
    if (here > 0 && here + (follows ? NEXT : 0) >= best[at]!) {
      pairs.push([i++, k++]);
      follows = true;
    } else {
      if (best[at + width]! >= best[at + 1]!) i++;
      else k++;
      follows = false;
    }
  }
  return pairs;
}
