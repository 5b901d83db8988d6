import type { Bearer } from '../bearer.ts';
import type { Contexts } from '../contexts.ts';

// Two clips that name the same full name are less alike than this, in deviations above chance, in one case of
// thirty where the person is the same, and in three of four where they are namesakes (measured on planted ones).
const UNLIKE = 0.2;
// Somebody who is in the news often is also named in passing in clips about something else.
const LENIENCE = 0.2;
const FAMOUS = 12;
// "Adam", "Smith": two clips with such a name mean one person only if they tell of one matter.
const ALIKE = 1.5;
const LOOKED_AT = 4;

/**
 * Sorts the bearers of one name into those whose clips hang together: one list for the same person, several for
 * namesakes. Lists are in canonical order. Every bearer is compared with a few of each list. A `common` name
 * says nothing by itself; any other joins its bearers unless their clips have less in common than chance.
 */
export function tellApart(
  bearers: readonly Bearer[],
  contexts: Contexts,
  { common = false }: { readonly common?: boolean } = {},
): Bearer[][] {
  const clips = new Set(bearers.map((bearer) => bearer.clip)).size;
  if (clips < 2 || !contexts.telling || (clips > FAMOUS && !common)) return [[...bearers]];
  const least = common ? ALIKE : UNLIKE - LENIENCE * Math.log2(clips / 2);
  let persons: Bearer[][] = [];
  for (const bearer of bearers) {
    const [alike, unlike]: [Bearer[][], Bearer[][]] = [[], []];
    for (const person of persons)
      (hangsTogether(bearer, person, least, contexts) ? alike : unlike).push(person);
    const joined = [...alike.flat(), bearer].sort((a, b) => a.clip - b.clip);
    persons = [...unlike, joined].sort((a, b) => a[0]!.clip - b[0]!.clip);
  }
  return persons;
}

function hangsTogether(
  bearer: Bearer,
  person: readonly Bearer[],
  least: number,
  contexts: Contexts,
): boolean {
  const step = Math.max(1, Math.floor(person.length / LOOKED_AT));
  for (let i = 0; i < person.length; i += step) {
    if (person[i]!.clip === bearer.clip || contexts.likeness(bearer, person[i]!) >= least) return true;
  }
  return false;
}
