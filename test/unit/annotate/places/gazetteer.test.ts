import { expect, test } from 'vitest';
import {
  ABBREVIATION,
  CAPITAL,
  CITY,
  COUNTRY,
  COUNTY,
  countryOfDemonym,
  DEMONYM_KIND,
  gazetteerKind,
  placeAbbreviated,
  placesNamed,
  placeWithId,
  REGION,
} from '../../../../src/annotate/places/gazetteer.ts';

test.each([
  ['Russia', COUNTRY],
  ['United States', COUNTRY],
  ['U.S.', COUNTRY],
  ['Moscow', CAPITAL],
  ['Zürich', CITY],
  ['Zurich', CITY],
  ['St. Petersburg', CITY],
  ['South Caucasus', REGION],
  ['Texas', REGION],
  ['Metcalfe County', COUNTY],
  ['Russian', DEMONYM_KIND],
  ['Ky.', ABBREVIATION],
])('%s', (name, bit) => {
  expect(gazetteerKind(name) & bit).toBe(bit);
});

test.each(['russia', 'Wednesday', '', '…', 'constructor', 'Pavel Durov'])('"%s" is no place', (word) => {
  expect(gazetteerKind(word)).toBe(0);
});

test('a stretch of a text is looked up in its place', () => {
  expect(gazetteerKind('He left Baku, he said', 8, 12) & CAPITAL).toBe(CAPITAL);
});

test('names spelled in two ways lead to one place', () => {
  expect(placesNamed('Kiev')[0]?.id).toBe(placesNamed('Kyiv').find((it) => it.kind === 'capital')?.id);
});

test('demonyms, abbreviations and ids', () => {
  expect(countryOfDemonym('Azerbaijani')?.id).toBe('iso:AZ');
  expect(countryOfDemonym('Moscow')).toBeNull();
  expect(placeAbbreviated('B.C.')?.id).toBe('iso:CA-BC');
  expect(placeWithId('geonames:524901')).toMatchObject({ kind: 'capital', country: 'RU' });
  expect(placeWithId('geonames:1')).toBeNull();
  expect(placeWithId('iso:constructor')).toBeNull();
});
