import type { OutputFile } from '../../records/output.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import type { Site } from '../site.ts';

/** The places whose coordinates are known, as points (RFC 7946: longitude first, WGS 84). */
export function placesGeoJson({ catalogue, settings }: Site): OutputFile {
  const features = catalogue.byKind.place.flatMap((id) => {
    const { authority, path, entries, citations } = catalogue.dossiers.get(id)!;
    const { name, place } = authority;
    if (place === null) return [];
    const feature = {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        name,
        country: place.country,
        articles: entries.length,
        mentions: citations.length,
        page: path && (absoluteAddress(settings.baseUrl, path) ?? path),
      },
    };
    return [JSON.stringify(feature)];
  });
  return {
    path: 'data/places.geojson',
    content: `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`,
  };
}
