import { createRequire } from 'node:module';
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A place to put on a map. */
export interface MapPoint {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** How often it counts: the area of its dot. */
  readonly weight: number;
}

/** A map as SVG paths and dots, in units of its own. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Outlines of countries. */
  readonly land: string;
  readonly dots: readonly MapDot[];
}

export interface MapDot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where its name is written, or null where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number; readonly end: boolean } | null;
}

type Shape = FeatureCollection['features'][number];
type Atlas = readonly { readonly shape: Shape; readonly bounds: Box }[];
type Box = [west: number, south: number, east: number, north: number];

const EARTH = 6371;
const RADIANS = Math.PI / 180;
const LARGEST_DOT = 9;
const SMALLEST_DOT = 2.5;

const atlases = new Map<string, Atlas>();

// Natural Earth, public domain, as the npm package world-atlas has it: whole for the world, finer for a region.
function atlasOf(scale: '110m' | '50m'): Atlas {
  const known = atlases.get(scale);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const world = require(`world-atlas/countries-${scale}.json`) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(world, world.objects.countries);
  const atlas = features.flatMap(pieces).map((shape): Atlas[number] => {
    const [[west, south], [east, north]] = geoBounds(shape);
    return { shape, bounds: [west, south, east, north] };
  });
  atlases.set(scale, atlas);
  return atlas;
}

/** The parts of a country that hang together: where an island is out of the picture, its coast need not be drawn. */
function pieces(shape: Shape): Shape[] {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return [shape];
  return geometry.coordinates.map((coordinates) => ({
    ...shape,
    geometry: { type: 'Polygon', coordinates },
  }));
}

/** The map of one place: some 600 km around it, with others that lie there. */
export function placeMap(place: MapPoint, others: readonly MapPoint[]): MapView {
  const near = others.filter((other) => distance(place, other) < 700);
  return drawMap([{ ...place }, ...near], {
    centre: place,
    radius: 600 / EARTH,
    width: 480,
    height: 340,
    labels: 7,
  });
}

/** The map of the whole archive: as much of the world as its places need. Null where no place is known. */
export function archiveMap(points: readonly MapPoint[]): MapView | null {
  if (points.length === 0) return null;
  const centre = middleOf(points);
  const furthest = Math.max(
    ...points.map((point) => geoDistance([centre.lon, centre.lat], [point.lon, point.lat])),
  );
  const radius = Math.max(300 / EARTH, furthest * 1.15);
  return drawMap(points, { centre, radius, width: 960, height: 480, labels: 24 });
}

interface Frame {
  readonly centre: { readonly lat: number; readonly lon: number };
  /** Angle from the centre to the edge of the picture, in radians. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** At most so many names. */
  readonly labels: number;
}

function drawMap(points: readonly MapPoint[], frame: Frame): MapView {
  const { centre, radius, width, height } = frame;
  const whole = radius > 1;
  const projection = projectionOf(frame, whole);
  // The world is drawn so small that whole units do.
  const path = geoPath(projection).digits(whole ? 0 : 1);
  const atlas = atlasOf(radius < 0.4 ? '50m' : '110m');
  const degrees = (radius * 1.5) / RADIANS;
  const lands = atlas.filter(({ bounds }) => whole || mayBeSeen(bounds, centre, degrees));
  return {
    width,
    height,
    land: lands.map(({ shape }) => shorten(path(shape) ?? '', whole ? 3 : 1)).join(''),
    dots: placeDots(points, projection, frame),
  };
}

/**
 * The same path with its lines told by their distances and without those shorter than `least` (across and down together):
 * about a third as long. ("M10,10L12,10L12,10L12,13Z", 1) → "M10,10l2,0 0,3z"
 */
function shorten(path: string, least: number): string {
  return path.replace(/M([^MZ]*)(Z?)/g, (_, ring: string, end: string) => {
    let [x, y] = [0, 0];
    let told = '';
    for (const point of ring.split('L')) {
      const [nextX = 0, nextY = 0] = point.split(',').map(Number);
      const [stepX, stepY] = [round(nextX - x), round(nextY - y)];
      if (told === '') told = `M${nextX},${nextY}l`;
      else if (Math.abs(stepX) + Math.abs(stepY) < least) continue;
      else told += `${stepX}${stepY < 0 ? '' : ','}${stepY} `;
      [x, y] = [nextX, nextY];
    }
    // An island of a single point is nothing to see.
    return told.endsWith('l') ? '' : told.trimEnd() + end.toLowerCase();
  });
}

function projectionOf({ centre, radius, width, height }: Frame, whole: boolean): GeoProjection {
  if (whole) {
    const world = geoNaturalEarth1().rotate([-Math.round(centre.lon / 30) * 30, 0]);
    return world.fitSize([width, height], { type: 'Sphere' });
  }
  const scale = Math.min(width, height) / 2 / (2 * Math.sin(radius / 2));
  return geoAzimuthalEqualArea()
    .rotate([-centre.lon, -centre.lat])
    .scale(scale)
    .translate([width / 2, height / 2])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

function placeDots(points: readonly MapPoint[], projection: GeoProjection, frame: Frame): MapDot[] {
  const most = Math.max(1, ...points.map(({ weight }) => weight));
  const taken: Box[] = [];
  const free = ([west, south, east, north]: Box): boolean =>
    west > 0 &&
    east < frame.width &&
    taken.every((box) => east < box[0] || west > box[2] || north < box[1] || south > box[3]);
  const sorted = points
    .map((point, i) => ({ point, i, at: projection([point.lon, point.lat]) }))
    .filter(({ at }) => at !== null && inside(at, frame));
  // The first (the map's own place, or the most named) has the first choice of room for its name.
  return sorted.map(({ point, at }, rank): MapDot => {
    const [x, y] = [round(at![0]), round(at![1])];
    const r = round(Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(point.weight / most)));
    const long = point.name.length * 7;
    const sides = [
      { x: x + r + 4, box: [x + r, y - 9, x + r + 6 + long, y + 9] as Box, end: false },
      { x: x - r - 4, box: [x - r - 6 - long, y - 9, x - r, y + 9] as Box, end: true },
    ];
    const side = rank < frame.labels ? sides.find(({ box }) => free(box)) : undefined;
    if (side) taken.push(side.box);
    taken.push([x - r, y - r, x + r, y + r]);
    return {
      name: point.name,
      x,
      y,
      r,
      label: side ? { x: round(side.x), y: round(y + 4), end: side.end } : null,
    };
  });
}

function inside([x, y]: readonly [number, number], { width, height }: Frame): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

// A country whose box lies wholly outside the picture need not be projected at all.
function mayBeSeen([west, south, east, north]: Box, { lat, lon }: Frame['centre'], degrees: number): boolean {
  if (north < lat - degrees || south > lat + degrees) return false;
  // Near the poles, and for boxes over the antimeridian, every longitude may be seen.
  if (Math.abs(lat) + degrees > 75 || west > east) return true;
  const reach = degrees / Math.cos((Math.abs(lat) + degrees) * RADIANS);
  return [-360, 0, 360].some((turn) => east + turn > lon - reach && west + turn < lon + reach);
}

function middleOf(points: readonly MapPoint[]): { lat: number; lon: number } {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS, lon: Math.atan2(y, x) / RADIANS };
}

function distance(a: MapPoint, b: MapPoint): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
