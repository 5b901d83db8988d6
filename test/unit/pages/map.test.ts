import { describe, expect, it } from 'vitest';
import {
  archiveCoast,
  archiveMap,
  placeMap,
  windowCoast,
  windowOf,
  windowPath,
} from '../../../src/pages/map.ts';

const bergen = { name: 'Bergen', lat: 60.39, lon: 5.32, weight: 4 };
const oslo = { name: 'Oslo', lat: 59.91, lon: 10.74, weight: 2 };
const suva = { name: 'Suva', lat: -18.14, lon: 178.44, weight: 1 };

describe('placeMap', () => {
  it('puts the place near the middle and others where they lie', () => {
    const { dots, width, height } = placeMap(bergen, [oslo, suva]);
    expect(dots.map(({ name }) => name)).toEqual(['Bergen', 'Oslo']);
    expect(Math.abs(dots[0]!.x - width / 2)).toBeLessThan(width / 4);
    expect(Math.abs(dots[0]!.y - height / 2)).toBeLessThan(height / 4);
    expect(dots[1]!.x).toBeGreaterThan(dots[0]!.x);
  });

  it('shows neighbours in one window, wherever they lie', () => {
    for (let lat = -88; lat < 90; lat += 17.3) {
      for (let lon = -180; lon < 180; lon += 61.7) {
        const { dots, width, height } = placeMap({ ...bergen, lat, lon }, []);
        const middle = Math.hypot(dots[0]!.x - width / 2, dots[0]!.y - height / 2);
        expect(middle, `${lat} ${lon}`).toBeLessThan(height / 4);
      }
    }
    expect(placeMap({ ...bergen, lat: 60.1 }, []).coast).toBe(placeMap(bergen, []).coast);
  });

  it('lies upon the coast of its window, drawn at its size', () => {
    const { coast, width, height } = placeMap(bergen, []);
    const centre = windowOf(bergen);
    expect(coast).toBe(windowPath(centre));
    expect(windowCoast(centre)).toEqual({ width, height, land: expect.stringMatching(/^M[\d.]/) });
  });

  it.each([90, -90, 89.9])('draws a map at latitude %s', (lat) => {
    expect(placeMap({ ...bergen, lat }, []).dots).toHaveLength(1);
  });

  it('draws a map across the antimeridian', () => {
    const { dots } = placeMap(suva, [{ ...suva, name: 'Taveuni', lon: -179.9 }]);
    expect(dots).toHaveLength(2);
  });
});

describe('archiveMap', () => {
  it('is nothing without places', () => {
    expect(archiveMap([])).toBeNull();
  });

  it('shows all of them, be they near or at opposite ends of the world', () => {
    expect(archiveMap([bergen])!.dots).toHaveLength(1);
    const { dots, width, height } = archiveMap([bergen, oslo, suva])!;
    expect(dots).toHaveLength(3);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    const coast = archiveCoast([bergen, oslo, suva]);
    expect(coast).toMatchObject({ width, height });
    expect(coast.land.length).toBeLessThan(50_000);
  });

  it('gives the larger dot to the place named more', () => {
    const { dots } = archiveMap([bergen, oslo])!;
    expect(dots[0]!.r).toBeGreaterThan(dots[1]!.r);
  });
});
