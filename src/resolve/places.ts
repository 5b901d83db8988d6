import type { AnnotatedClip } from '../records/clip.ts';
import { fold } from '../text/fold.ts';
import type { Bearer, Grouping } from './bearer.ts';
import { groupByKey } from './group-by-key.ts';

/**
 * Sorts the places of all clips: the gazetteer's id where the clip's own context gave one, else the name. "Kyiv" and
 * "Kiev" are one place; "Paris, Texas" and "Paris" are two.
 */
export function groupPlaces(bearers: readonly Bearer[], clips: readonly AnnotatedClip[]): Grouping {
  return groupByKey(
    bearers,
    (bearer) => {
      const placeId = bearer.mentions
        .map((m) => clips[bearer.clip]!.annotation.mentions[m]!.placeId)
        .find((id) => id !== undefined);
      return placeId ? `id ${placeId}` : `name ${fold(bearer.name).replace(/^the /, '') || bearer.name}`;
    },
    'place/gazetteer',
  );
}
