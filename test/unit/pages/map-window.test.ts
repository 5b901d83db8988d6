import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { windowCoast } from '../../../src/pages/map.ts';

const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
  countries: GeometryCollection;
}>;
const countries = feature(atlas, atlas.objects.countries);

/** The rings of a path as `windowCoast` writes it: "M1,2l3,4 -5-6z". */
function ringsOf(path: string): [number, number][][] {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      const points: [number, number][] = [[x, y]];
      for (let i = 0; i < steps.length; i += 2) {
        const [lastX, lastY] = points.at(-1)!;
        points.push([lastX + steps[i]!, lastY + steps[i + 1]!]);
      }
      return points;
    });
}

/** Whether an odd number of edges lies to the right of a point. */
function isInside(rings: readonly [number, number][][], [x, y]: [number, number]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring.at(i - 1)!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

it('has land in the middle of a window where the globe has land there, and sea where it has sea', () => {
  const seen = { land: 0, sea: 0 };
  for (let lat = -87; lat <= 87; lat += 18) {
    for (let lon = -180; lon < 180; lon += 41) {
      const { land, width, height } = windowCoast({ lat, lon });
      const onGlobe = geoContains(countries, [lon, lat]);
      expect(isInside(ringsOf(land), [width / 2, height / 2]), `${lat} ${lon}`).toBe(onGlobe);
      seen[onGlobe ? 'land' : 'sea']++;
    }
  }
  expect(seen.land).toBeGreaterThan(15);
  expect(seen.sea).toBeGreaterThan(30);
});
