import type { EntityKind } from '../records/annotation.ts';
import { fold } from './fold.ts';

// What stands after a family name: "Imogen Stacey KC", "Martin Luther King Jr."
const AFTER = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'kc', 'qc', 'mp', 'mbe', 'obe', 'cbe', 'phd', 'md']);

/**
 * The form a name is put in order by: a person's last word first ("John Pryce" → "pryce john"), a place or an
 * organisation as it stands, without its article ("The Harbour Board" → "harbour board").
 */
export function filingName({ kind, name }: { readonly kind: EntityKind; readonly name: string }): string {
  const words = fold(name).split(' ');
  if (kind !== 'person') return (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ');
  let last = words.length - 1;
  while (last > 0 && AFTER.has(words[last]!)) last--;
  return [...words.slice(last), ...words.slice(0, last)].join(' ');
}
