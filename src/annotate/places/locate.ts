import type { Mention } from '../../records/annotation.ts';
import type { Passage } from '../passage.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { containersOf } from './containers.ts';
import { evidenceOf } from './evidence.ts';
import type { Place } from './gazetteer.ts';

/**
 * Gives the place mentions of one clip their coordinates, country and gazetteer id; other mentions pass unchanged. A
 * place whose name the gazetteer does not know stays without. The method follows Leidner (2007) and Lieberman and
 * Samet (2012): what the words beside it say ("Paris, Texas"), the countries and states that the clip speaks of,
 * nearness to its other places, population; and one sense for each name in a clip.
 */
export function locate(mentions: readonly Mention[], passage: Pick<Passage, 'text'>): Mention[] {
  const { text } = passage;
  const spots = mentions.flatMap((mention, index) => {
    if (mention.kind !== 'place') return [];
    const candidates = candidatesOf(mention.text);
    return [{ index, mention, candidates, container: containersOf(mention, text) }];
  });
  const evidence = evidenceOf(spots, mentions, text);
  const chosen = choose(spots, evidence);
  const located = [...mentions];
  spots.forEach(({ index, mention }, i) => {
    const place = chosen[i];
    if (!place) return;
    located[index] = locatedAt(mention, place);
  });
  return located;
}

/** Written out: adding fields to a spread object takes V8 a hundred times as long. */
function locatedAt(mention: Mention, { lat, lon, country, id: placeId }: Place): Mention {
  const { start, end, text, kind, name, rule, confidence } = mention;
  return country === null
    ? { start, end, text, kind, name, rule, confidence, lat, lon, placeId }
    : { start, end, text, kind, name, rule, confidence, lat, lon, placeId, country };
}
