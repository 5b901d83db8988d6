/** A dot with its name, before it is known where there is room to write it. */
export interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Where a dot's name is written: beside, over or under it. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How large the letters may be: the index of the largest size at which the name meets no other. */
  readonly size: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Sizes of the letters, smallest first: a map is shown smaller on a phone, so that its letters must be larger. */
  readonly sizes: readonly number[];
  /** At most so many names. */
  readonly labels: number;
}

type Box = readonly [west: number, north: number, east: number, south: number];

// A letter is about half as wide as it is high.
const LETTER = 0.54;
const GAP = 4;
const FIRST = 3;

/**
 * Finds room for names, for those of the first dots first. What is written on the smallest screen is also written on the
 * larger ones, in the same place.
 */
export function placeLabels(dots: readonly Dot[], sheet: Sheet): (Label | null)[] {
  const labels: (Label | null)[] = dots.map(() => null);
  sheet.sizes.forEach((letters, size) => {
    const written: Box[] = [];
    for (const [i, dot] of dots.slice(0, sheet.labels).entries()) {
      const known = labels[i]!;
      if (size > 0 && known?.size !== size - 1) continue;
      const choices = size > 0 ? [known] : sides(dot);
      const fitting = choices.find((label) => {
        const box = boxOf(label, dot.name, letters);
        return (
          isInside(box, sheet) &&
          !written.some((other) => meet(box, other)) &&
          // The first names, and all of them on a small screen, may lie over lesser dots, or there would be none.
          !dots.some((other, rank) => ((size === 0 && i >= FIRST) || rank <= i) && meet(box, boxOfDot(other)))
        );
      });
      if (!fitting) continue;
      labels[i] = { ...fitting, size };
      written.push(boxOf(fitting, dot.name, letters));
    }
  });
  return labels;
}

function sides({ x, y, r }: Dot): Label[] {
  const away = r + GAP;
  return [
    { x: x + away, y, anchor: 'start', size: 0 },
    { x: x - away, y, anchor: 'end', size: 0 },
    { x, y: y - away - 5, anchor: 'middle', size: 0 },
    { x, y: y + away + 5, anchor: 'middle', size: 0 },
  ];
}

// The middle of the letters lies at the label's height.
function boxOf({ x, y, anchor }: Label, name: string, letters: number): Box {
  const long = name.length * letters * LETTER;
  const west = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return [west, y - letters * 0.6, west + long, y + letters * 0.6];
}

function boxOfDot({ x, y, r }: Dot): Box {
  return [x - r, y - r, x + r, y + r];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function isInside([west, north, east, south]: Box, { width, height }: Sheet): boolean {
  return west >= 0 && north >= 0 && east <= width && south <= height;
}
