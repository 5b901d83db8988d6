import type { Span } from '../../records/span.ts';
import { countryOfDemonym, type Place, placeAbbreviated, placesNamed } from './gazetteer.ts';

// "Paris, Texas" "Plymouth County, Iowa" "Aleppo (Syria)" "Mosul in northern Iraq"
const AFTER =
  /(?:,\s+|\s+\(|,?\s+in\s+(?:the\s+)?(?:[a-z]+ern\s+|central\s+)?(?:state of\s+|province of\s+)?)(?<words>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2})/uy;
// "the Russian city of Kazan", "Kentucky's Metcalfe County", "Syria's Aleppo"
const BEFORE =
  /(?<words>\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)?)(?:['’]s\s+(?:[a-z]+\s+){0,2}|\s+(?:[a-z]+\s+)?(?:city|town|village|capital|port|province|region|district|suburb|state)(?:\s+of)?\s+)$/u;
const REACH = 60;

/**
 * The states and countries that the words right beside a place put it in. Several where the words mean several
 * ("Springfield, Georgia"); none where they say nothing.
 */
export function containersOf(span: Span, text: string): Place[] {
  AFTER.lastIndex = span.end;
  const after = AFTER.exec(text)?.groups?.['words'];
  const found = after ? containersNamed(after) : [];
  // "Albany, New York": inside the name itself
  const inner = text.slice(span.start, span.end).split(', ')[1];
  if (inner) found.push(...containersNamed(inner));
  if (found.length > 0) return found;
  const before = BEFORE.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.groups?.['words'];
  return before ? containersNamed(before) : [];
}

function containersNamed(words: string): Place[] {
  const parts = words.split(/\s/);
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join(' ');
    const place = placeAbbreviated(name) ?? placeAbbreviated(name.replace(/[.,]$/, ''));
    if (place) return [place];
    const large = placesNamed(name.replace(/\.$/, '')).filter(holds);
    if (large.length > 0) return large;
    const country = countryOfDemonym(name);
    if (country) return [country];
  }
  return [];
}

function holds(place: Place): boolean {
  return (
    place.kind === 'country' || place.kind === 'state' || place.kind === 'division' || place.kind === 'county'
  );
}

/** Whether `place` lies in `container`, as far as codes tell. */
export function liesIn(place: Place, container: Place): boolean {
  if (container.kind === 'country') return place.country === container.country && place.id !== container.id;
  return container.admin !== '' && place.admin === container.admin && place.id !== container.id;
}
