import type { EntityKind } from '../../records/annotation.ts';
import type { Catalogue, Entry } from '../../records/catalogue.ts';
import { writeNumbers } from './numbers.ts';

/** A name, and the numbers of the articles that have it: each the distance from the one before, less one. */
type Facet = readonly [name: string, documents: string];

const MOST = 60;
// In characters: all facets are loaded with the first answer.
const SIZE = 10_000;

/** The people, places and organisations named most, with the articles that name them. */
export function facetsOf(catalogue: Catalogue, entries: readonly Entry[]): Record<EntityKind, Facet[]> {
  const number = new Map(entries.map((entry, i) => [entry.id, i]));
  const most = (kind: EntityKind): Facet[] => {
    let size = 0;
    return catalogue.byKind[kind]
      .map((id) => catalogue.dossiers.get(id)!)
      .filter(({ path }) => path !== null)
      .sort((a, b) => b.entries.length - a.entries.length || (a.authority.id < b.authority.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ authority, entries: own }): Facet => {
        const documents = own.map((entry) => number.get(entry.id)!).sort((a, b) => a - b);
        return [authority.name, writeNumbers(documents.map((at, i) => at - (documents[i - 1] ?? -1) - 1))];
      })
      .filter(([name, documents]) => {
        size += name.length + documents.length;
        return size <= SIZE;
      });
  };
  return { person: most('person'), place: most('place'), organisation: most('organisation') };
}
