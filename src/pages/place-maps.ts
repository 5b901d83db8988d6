import type { Dossier } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import type { PartEmitter } from './fingerprints.ts';
import {
  ARCHIVE_COAST,
  archiveCoast,
  archiveMap,
  type Centre,
  type Coast,
  isNear,
  type MapPoint,
  type MapView,
  placeMap,
  windowCoast,
  windowOf,
  windowPath,
} from './map.ts';
import { makeFrame, type Site, type Surroundings } from './site.ts';

// A map with more dots than this shows nothing.
const DOTS = 300;

/** The places of the archive that lie somewhere, the most named first. */
export function mapPoints({ catalogue }: Site): (MapPoint & { readonly id: string })[] {
  return catalogue.byKind.place
    .flatMap((id) => pointOf(catalogue.dossiers.get(id)!) ?? [])
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, DOTS);
}

/** The map of all places, or null where none is known. */
export function mapOfArchive(site: Site): MapView | null {
  return archiveMap(mapPoints(site));
}

/** Of these points, those that a map of a place shows besides; none where nobody knows where it lies. */
export function pointsNear(
  dossier: Dossier,
  points: readonly (MapPoint & { readonly id: string })[],
): MapPoint[] {
  const point = pointOf(dossier);
  return point === null ? [] : points.filter((other) => other.id !== point.id && isNear(point, other));
}

/** The map of a place among others near it; null where nobody knows where it lies. */
export function mapOfPlace(dossier: Dossier, near: readonly MapPoint[]): MapView | null {
  const point = pointOf(dossier);
  return point === null ? null : placeMap(point, near);
}

function pointOf({ authority, entries }: Dossier): (MapPoint & { readonly id: string }) | null {
  const { id, name, place } = authority;
  return place === null ? null : { id, name, lat: place.lat, lon: place.lon, weight: entries.length };
}

/** About how many bytes of HTML a map becomes. */
export function mapWeight(map: MapView | null): number {
  return map === null ? 0 : 600 + map.dots.length * 60;
}

/**
 * The coasts under all maps, as pictures of their own: many places share one, and it is the same from build to build,
 * whatever is told of them.
 */
export const mapCoasts: PartEmitter = function* (site, fingerprints) {
  const windows = new Map<string, Centre>();
  for (const { authority, path } of site.catalogue.dossiers.values()) {
    if (path === null || authority.place === null) continue;
    const centre = windowOf(authority.place);
    windows.set(windowPath(centre), centre);
  }
  for (const [path, centre] of windows) yield fingerprints.partOf({ path, centre }, placeCoast, false);
  const points = mapPoints(site);
  if (points.length > 0) yield fingerprints.partOf({ path: ARCHIVE_COAST, points }, coastOfArchive, false);
};

function* placeCoast(
  site: Surroundings,
  { path, centre }: { readonly path: string; readonly centre: Centre },
): Generator<Page> {
  yield coastPage(site, path, windowCoast(centre));
}

function* coastOfArchive(
  site: Surroundings,
  { path, points }: { readonly path: string; readonly points: readonly MapPoint[] },
): Generator<Page> {
  yield coastPage(site, path, archiveCoast(points));
}

function coastPage(site: Surroundings, path: string, coast: Coast): Page {
  const frame = makeFrame(site, path, { title: path, kind: 'coast', robots: 'noindex' });
  return { path, template: 'coast', data: { frame, ...coast } };
}
