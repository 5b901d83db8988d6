import { WordTable } from '../../text/word-table.ts';
import { type Place, placeAbbreviated, placesNamed } from './gazetteer.ts';

/** What a name may mean, and how much of the name led there. */
export interface Candidates {
  readonly places: readonly Place[];
  /** `place/name`, `place/abbreviation`, `place/part`: the whole name, its short form, or a part of it. */
  readonly rule: string;
}

// "northern Iraq", "downtown Denver", "Greater Manchester"
const QUARTER =
  /^(?:the\s+)?(?:former\s+)?(?:(?:far\s+)?(?:north|south|east|west|central)(?:ern)?(?:[- ]?(?:east|west|central)(?:ern)?)?|(?:north|south)(?:east|west)(?:ern)?|downtown|greater|metropolitan|mainland|rural|inner|upper|lower|old|occupied|suburban|coastal|mid)[- ]+/iu;
// "Sichuan Province", "city of Kazan", "Republic of Ghana"
const NOUN_AFTER =
  /\s+(?:province|region|oblast|governorate|district|county|state|city|town|village|prefecture|republic|territory|municipality|krai|islands?|peninsula|valley|area|metropolitan area|suburbs?|border)$/iu;
const NOUN_BEFORE =
  /^(?:the\s+)?(?:city|town|village|province|region|state|district|county|port|island|republic|kingdom) of\s+/iu;
// "Heathrow Airport", "Denver International Airport", "Aleppo University": what is named after the town it lies in
const FACILITY =
  /\s+(?:(?:international|regional|municipal|central|general|state|memorial|community|public|national)\s+)*(?:airport|station|university|college|hospital|stadium|zoo|cathedral|port|harbou?r|library|prison|jail|courthouse|city hall|high school|fairgrounds|speedway|arena|museum|park|bridge)$/iu;

const knownNames = new WordTable((text) => ({ text, candidates: lookUp(text) }), 20_000);

/** Looks a place's name up as it stands, then without the words around the name. */
export const candidatesOf = (name: string): Candidates => knownNames.of(name).candidates;

function lookUp(name: string): Candidates {
  const plain = name.replace(/^the\s+/i, '').replace(/['’]s$/, '');
  const abbreviated = placeAbbreviated(plain);
  if (abbreviated) return { places: [abbreviated], rule: 'place/abbreviation' };
  const places = placesNamed(plain);
  if (places.length > 0) return { places, rule: 'place/name' };
  for (const pattern of [QUARTER, NOUN_AFTER, NOUN_BEFORE, FACILITY]) {
    const rest = plain.replace(pattern, '');
    if (rest === plain || rest === '') continue;
    const inner = candidatesOf(rest);
    if (inner.places.length > 0) return { places: inner.places, rule: 'place/part' };
  }
  const comma = plain.indexOf(', ');
  if (comma > 0) return { places: candidatesOf(plain.slice(0, comma)).places, rule: 'place/part' };
  return { places: [], rule: 'place/unknown' };
}
