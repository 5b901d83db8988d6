import type { Dossier } from '../records/catalogue.ts';
import { archiveMap, isNear, type MapPoint, type MapView, placeMap } from './map.ts';
import type { Site } from './site.ts';

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
  return map === null ? 0 : 500 + map.land.length + map.dots.length * 60;
}
