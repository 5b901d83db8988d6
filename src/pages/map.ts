import { createRequire } from 'node:module';
import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Dot, type Label, placeLabels } from './map-labels.ts';
import { type Ground, groundOf, outlinesIn, type Points, reachesInto } from './map-window.ts';

/** A place to put on a map. */
export interface MapPoint {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** How often it counts: the area of its dot. */
  readonly weight: number;
}

/** A map as dots upon a coast, in units of its own. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Address of the picture of its coast, which other maps may have too. */
  readonly coast: string;
  readonly dots: readonly MapDot[];
}

/** What lies under the dots of a map. */
export interface Coast {
  readonly width: number;
  readonly height: number;
  /** Outlines of countries, as an SVG path. */
  readonly land: string;
}

/** The middle of a map. */
export interface Centre {
  readonly lat: number;
  readonly lon: number;
}

export interface MapDot extends Dot {
  /** Where its name is written, or null where there is no room for it. */
  readonly label: Label | null;
}

type Shape = Feature<Polygon>;
type Atlas = readonly { readonly shape: Shape; readonly ground: Ground }[];

const EARTH = 6371;
const RADIANS = Math.PI / 180;
const LARGEST_DOT = 9;
const SMALLEST_DOT = 2.5;
const TALLEST = 560;
const LOWEST = 320;
// Places further apart than this angle need a map of the world.
const WORLD = 1;

const atlases = new Map<string, Atlas>();

// Natural Earth, public domain, as the npm package world-atlas has it: whole for the world, finer for a region.
function atlasOf(scale: '110m' | '50m'): Atlas {
  const known = atlases.get(scale);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const world = require(`world-atlas/countries-${scale}.json`) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(world, world.objects.countries);
  const atlas = features.flatMap(pieces).map((shape) => ({ shape, ground: groundOf(shape.geometry) }));
  atlases.set(scale, atlas);
  return atlas;
}

/** The parts of a country that hang together: where an island is out of the picture, its coast need not be drawn. */
function pieces({ geometry, ...country }: Feature): Shape[] {
  const polygons =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  return polygons.map((coordinates) => ({ ...country, geometry: { type: 'Polygon', coordinates } }));
}

const NEAR = 800;
/** Kilometres; a degree of latitude is a little more. */
const DEGREE = 111;

/** Whether the map of a place may show another. */
export function isNear(place: MapPoint, other: MapPoint): boolean {
  return Math.abs(place.lat - other.lat) * DEGREE < NEAR && distance(place, other) < NEAR;
}

/**
 * The map of one place: some 600 km around it, with others that lie there. Places near each other share their window, so
 * that its coast is drawn once: an archive has many places in few countries.
 */
export function placeMap(place: MapPoint, near: readonly MapPoint[]): MapView {
  const centre = windowOf(place);
  return viewOf([place, ...near], placeFrame(centre), windowPath(centre));
}

/** Address of the picture of the coast in a window: `maps/60_8.6.svg`. */
export function windowPath({ lat, lon }: Centre): string {
  return `maps/${lat}_${lon}.svg`;
}

/** The coast in the window of places. */
export function windowCoast(centre: Centre): Coast {
  const { projection, radius, width, height } = placeFrame(centre);
  const window = { ...centre, scale: projection.scale(), width, height };
  const seen = atlasOf('50m').filter(({ ground }) => reachesInto(ground, centre.lat, centre.lon, radius * 2));
  const outlines = seen.flatMap(({ ground }) => outlinesIn(window, ground));
  const land = outlines.map((points) => shortRing(points, 1, 'z')).join('');
  return { width, height, land };
}

function placeFrame(centre: Centre): Frame {
  const radius = 600 / EARTH;
  const [width, height] = [480, 340];
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre.lon, -centre.lat])
    .precision(0)
    .scale(height / 4 / Math.sin(radius / 2))
    .translate([width / 2, height / 2]);
  return { projection, centre, radius, width, height, labels: 7, sizes: [18] };
}

// The middles of windows lie 3 degrees apart, so that no place is more than some 230 km from its own.
const WINDOW = 3;

/** The middle of the window that a place is shown in. */
export function windowOf({ lat, lon }: Centre): Centre {
  const middle = Math.round(lat / WINDOW) * WINDOW;
  const across = WINDOW / Math.max(0.1, Math.cos(middle * RADIANS));
  return { lat: middle, lon: round(Math.round(lon / across) * across) };
}

/**
 * The map of the whole archive: as much of the world as its places need, with room at the sides for their names. Null
 * where no place is known.
 */
export function archiveMap(points: readonly MapPoint[]): MapView | null {
  return points.length === 0 ? null : viewOf(points, archiveFrame(points), ARCHIVE_COAST);
}

/** Address of the picture of the coast under the map of the whole archive. */
export const ARCHIVE_COAST = 'maps/archive.svg';

/** The coast under the map of the whole archive. */
export function archiveCoast(points: readonly MapPoint[]): Coast {
  return drawCoast(archiveFrame(points));
}

function archiveFrame(points: readonly MapPoint[]): Frame {
  const centre = middleOf(points);
  const radius = Math.max(
    300 / EARTH,
    ...points.map((point) => geoDistance([centre.lon, centre.lat], [point.lon, point.lat])),
  );
  const projection =
    radius > WORLD
      ? geoNaturalEarth1().rotate([-Math.round(centre.lon / 30) * 30, 0])
      : geoAzimuthalEqualArea().rotate([-centre.lon, -centre.lat]);
  const [width, height] = [960, zoomTo(projection, points)];
  return { projection, centre, radius, width, height, labels: 24, sizes: [13, 20, 34] };
}

/** Turns and stretches a projection so that the points fill a picture 960 wide, and gives its height. */
function zoomTo(projection: GeoProjection, points: readonly MapPoint[]): number {
  const [width, aside, above] = [960, 110, 60];
  projection.scale(1).translate([0, 0]);
  const at = points
    .flatMap(({ lon, lat }) => [projection([lon, lat]) ?? []])
    .filter(([x]) => x !== undefined);
  const range = (axis: 0 | 1) => {
    const values = at.map((point) => point[axis]!);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { middle: (from + to) / 2, length: to - from };
  };
  const [x, y] = [range(0), range(1)];
  const closest = (width / 2) * (EARTH / 600);
  const scale = Math.min(closest, (width - 2 * aside) / x.length, (TALLEST - 2 * above) / y.length);
  const height = Math.round(Math.min(TALLEST, Math.max(LOWEST, y.length * scale + 2 * above)));
  projection.scale(scale).translate([width / 2 - x.middle * scale, height / 2 - y.middle * scale]);
  return height;
}

interface Frame {
  readonly projection: GeoProjection;
  readonly centre: Centre;
  /** Angle from the centre to the furthest place, in radians. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** At most so many names, in letters of these sizes. */
  readonly labels: number;
  readonly sizes: readonly number[];
}

function viewOf(points: readonly MapPoint[], frame: Frame, coast: string): MapView {
  const { width, height } = frame;
  return { width, height, coast, dots: placeDots(points, frame) };
}

function drawCoast({ projection, centre, radius, width, height }: Frame): Coast {
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  const whole = radius > WORLD;
  // The world is drawn so small that whole units do.
  const path = geoPath(projection).digits(whole ? 0 : 1);
  const atlas = atlasOf(radius < 0.4 ? '50m' : '110m');
  const { lat, lon } = centre;
  const lands = atlas.filter(({ ground }) => whole || reachesInto(ground, lat, lon, radius * 2));
  const land = lands.map(({ shape }) => shorten(path(shape) ?? '', whole ? 3 : 1)).join('');
  return { width, height, land };
}

/** The same path with its rings as `shortRing` tells them. */
function shorten(path: string, least: number): string {
  return path.replace(/M([^MZ]*)(Z?)/g, (_, ring: string, end: string) =>
    shortRing(ring.split(/[L,]/).map(Number), least, end.toLowerCase()),
  );
}

/**
 * A ring as a path with its lines told by their distances and without those shorter than `least` (across and down
 * together): about a third as long. ([10, 10, 12, 10, 12, 10, 12, 13], 1, 'z') → "M10,10l2,0 0,3z"
 */
function shortRing(points: Points, least: number, end: string): string {
  let [x, y] = [0, 0];
  let told = '';
  for (let i = 0; i < points.length; i += 2) {
    const [nextX, nextY] = [round(points[i]!), round(points[i + 1]!)];
    const [stepX, stepY] = [round(nextX - x), round(nextY - y)];
    if (told === '') told = `M${nextX},${nextY}l`;
    else if (Math.abs(stepX) + Math.abs(stepY) < least) continue;
    else told += `${stepX}${stepY < 0 ? '' : ','}${stepY} `;
    [x, y] = [nextX, nextY];
  }
  // An island of a single point is nothing to see.
  return told === '' || told.endsWith('l') ? '' : told.trimEnd() + end;
}

// The first (the map's own place, or the most named) has the first choice of room for its name.
function placeDots(points: readonly MapPoint[], frame: Frame): MapDot[] {
  const most = Math.max(1, ...points.map(({ weight }) => weight));
  const dots = points.flatMap(({ name, lon, lat, weight }): Dot[] => {
    const at = frame.projection([lon, lat]);
    if (!at || !inside(at, frame)) return [];
    const r = round(Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(weight / most)));
    return [{ name, x: round(at[0]), y: round(at[1]), r }];
  });
  const labels = placeLabels(dots, frame);
  return dots.map((dot, i) => ({ ...dot, label: labels[i] ?? null }));
}

function inside([x, y]: readonly [number, number], { width, height }: Frame): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

function middleOf(points: readonly MapPoint[]): Centre {
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
