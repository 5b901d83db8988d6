import { fold } from '../../text/fold.ts';
import { liesIn } from './containers.ts';
import type { Evidence, Spot } from './evidence.ts';
import type { Place, PlaceKind } from './gazetteer.ts';

// How prominent a place of each kind is beside a town of ten to that power of inhabitants.
const PROMINENCE: Partial<Record<PlaceKind, number>> = {
  country: 8.5,
  state: 7.4,
  continent: 8,
  region: 7,
  historical: 7,
  island: 6.5,
  mountain: 6.5,
  water: 6.5,
  river: 6.5,
  landmark: 6.5,
  division: 4.6,
  county: 3.5,
};
const CAPITAL_BONUS = 1;
const DISTRICT_MALUS = 0.7;
const SECONDARY_MALUS = 3;
const CONTAINER_BONUS = 12;
const COUNTRY_WEIGHT = 2.2;
const DIVISION_WEIGHT = 3;
const NEAR_WEIGHT = 2.5;
const NEAR_KM = 150;
const TOWN_WEIGHT = 0.5;
// As a town of 60,000: known to readers abroad.
const WELL_KNOWN = 4.8;
// As a town of 30,000: what stands after it need not be its state.
const KNOWN_BY_ITSELF = 4.5;
// Within some 150 km of another town of the clip.
const NEIGHBOUR = 0.35;
const ROUNDS = 2;
// A clip that lists a thousand towns must not be compared with itself.
const MOST_ANCHORS = 50;

/** The place that each spot means, or null. Spots of one name and one container get one answer. */
export function choose(spots: readonly Spot[], evidence: Evidence): (Place | null)[] {
  const keys = spots.map((spot) => fold(spot.mention.text));
  // One sense in one clip: what the words beside one mention say holds for the others of its name
  const containers = new Map<string, readonly Place[]>();
  spots.forEach((spot, i) => {
    if (spot.container.length > 0 && !containers.has(keys[i]!)) containers.set(keys[i]!, spot.container);
  });
  let anchors: Anchor[] = [];
  let context = evidence;
  let chosen: (Place | null)[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const answers = new Map<string, Place | null>();
    chosen = spots.map(({ mention, candidates, container }, i) => {
      const known = container.length > 0 ? undefined : answers.get(mention.text);
      if (known !== undefined) return known;
      const others = anchors.filter((it) => it.key !== keys[i]);
      const inside = container.length > 0 ? container : (containers.get(keys[i]!) ?? []);
      const place = best(candidates.places, inside, context, others);
      if (container.length === 0) answers.set(mention.text, place);
      return place;
    });
    const towns = new Map<string, Anchor>();
    chosen.forEach((place, i) => {
      if (place && isTown(place)) towns.set(place.id, { place, key: keys[i]! });
    });
    anchors = [...towns.values()].slice(0, MOST_ANCHORS);
    context = withTowns(evidence, anchors);
  }
  return chosen;
}

interface Anchor {
  readonly place: Place;
  readonly key: string;
}

/** A town once chosen speaks for its country and state, a little. */
function withTowns(evidence: Evidence, anchors: readonly Anchor[]): Evidence {
  const countries = new Map(evidence.countries);
  const divisions = new Map(evidence.divisions);
  for (const { place } of anchors) {
    if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + TOWN_WEIGHT);
    if (place.admin) divisions.set(place.admin, (divisions.get(place.admin) ?? 0) + TOWN_WEIGHT);
  }
  return { countries, divisions };
}

function best(
  candidates: readonly Place[],
  container: readonly Place[],
  evidence: Evidence,
  anchors: readonly Anchor[],
): Place | null {
  let winner: Place | null = null;
  let high = -Infinity;
  for (const place of candidates) {
    let score = prior(place) + support(place, evidence) + NEAR_WEIGHT * nearness(place, anchors);
    if (container.some((it) => liesIn(place, it))) score += CONTAINER_BONUS;
    if (score > high) [winner, high] = [place, score];
  }
  return winner && isPlausible(winner, container, evidence, anchors) ? winner : null;
}

/**
 * Whether a place may be taken for the one meant. A small town that the clip gives no sign of is more often a stranger of
 * the same name: "Churchill, Man." is none of the small Churchills elsewhere, nor "Chapel Hill" in an English clip the
 * American one. No coordinates are better than wrong ones.
 */
function isPlausible(
  place: Place,
  container: readonly Place[],
  { countries }: Evidence,
  anchors: readonly Anchor[],
): boolean {
  if (prior(place) >= WELL_KNOWN) return true;
  if (container.length > 0)
    return prior(place) >= KNOWN_BY_ITSELF || container.some((it) => liesIn(place, it));
  const foreign = countries.size > 0 && !countries.has(place.country ?? '');
  return !foreign || nearness(place, anchors) > NEIGHBOUR;
}

function prior(place: Place): number {
  let score = PROMINENCE[place.kind] ?? Math.log10(place.population + 1);
  if (place.kind === 'capital') score += CAPITAL_BONUS;
  if (place.kind === 'district') score -= DISTRICT_MALUS;
  if (place.secondary) score -= SECONDARY_MALUS;
  return score;
}

function support(place: Place, { countries, divisions }: Evidence): number {
  return (
    COUNTRY_WEIGHT * share(countries, place.country ?? '') +
    (place.kind === 'country' ? 0 : DIVISION_WEIGHT * share(divisions, place.admin))
  );
}

function share(weights: ReadonlyMap<string, number>, key: string): number {
  const own = weights.get(key);
  if (own === undefined) return 0;
  let total = 1;
  for (const weight of weights.values()) total += weight;
  return own / total;
}

/** 1 beside a town of the clip that goes by another name, falling with distance. */
function nearness(place: Place, anchors: readonly Anchor[]): number {
  // A state is as near as its nearest town, wherever its middle lies
  if (place.kind === 'state' && anchors.some((it) => it.place.admin === place.admin)) return 1;
  let nearest = Infinity;
  for (const it of anchors) nearest = Math.min(nearest, kilometres(place, it.place));
  return Math.exp(-nearest / NEAR_KM);
}

function isTown(place: Place): boolean {
  return (
    place.kind === 'city' || place.kind === 'capital' || place.kind === 'district' || place.kind === 'county'
  );
}

/** Great-circle distance by the haversine formula. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)));
}
