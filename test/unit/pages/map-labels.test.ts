import { describe, expect, it } from 'vitest';
import { type Dot, type Label, placeLabels } from '../../../src/pages/map-labels.ts';

const sheet = { width: 960, height: 480, sizes: [13, 20, 34], labels: 24 };
const dot = (name: string, x: number, y: number, r = 3): Dot => ({ name, x, y, r });

/** The box that a name covers, as wide as its letters may be. */
function boxOf({ x, y, anchor, size }: Label, { name }: Dot) {
  const high = sheet.sizes[size]!;
  const long = name.length * high * 0.5;
  const west = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { west, east: west + long, north: y - high / 2, south: y + high / 2 };
}

describe('placeLabels', () => {
  it('writes names where they meet no other, at the largest size that does', () => {
    const dots = [
      dot('Oslo', 480, 100),
      dot('Bergen', 455, 102),
      dot('Faro', 300, 400),
      dot('Gyumri', 955, 300),
    ];
    const labels = placeLabels(dots, sheet);
    expect(labels.map((label) => label?.anchor)).toEqual(['start', 'end', 'start', 'end']);
    expect(labels.map((label) => label?.size)).toEqual([2, 2, 2, 2]);
  });

  it('gives up names for room, those of the last places first', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      dot(`Place ${i}`, 400 + (i % 8) * 9, 200 + (i >> 3) * 9),
    );
    const labels = placeLabels(crowd, sheet);
    expect(labels[0]).not.toBeNull();
    expect(labels.filter((label) => label === null).length).toBeGreaterThan(20);
    for (const size of [0, 1, 2]) {
      const written = labels.flatMap((label, i) =>
        label && label.size >= size ? [boxOf({ ...label, size }, crowd[i]!)] : [],
      );
      for (const [i, a] of written.entries())
        for (const b of written.slice(i + 1))
          expect(a.west < b.east && a.east > b.west && a.north < b.south && a.south > b.north).toBe(false);
    }
  });

  it('writes nothing over the edge', () => {
    const labels = placeLabels(
      [dot('A very long name of a place', 480, 2), dot('x'.repeat(200), 480, 240)],
      sheet,
    );
    expect(labels[0]!.y).toBeGreaterThan(2);
    expect(labels[1]).toBeNull();
  });
});
