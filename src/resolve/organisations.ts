import { fold } from '../text/fold.ts';
import type { Bearer, Grouping } from './bearer.ts';
import { groupByKey } from './group-by-key.ts';

/** Sorts the organisations of all clips: the same name, written in any case, is the same organisation. */
export function groupOrganisations(bearers: readonly Bearer[]): Grouping {
  return groupByKey(
    bearers,
    (bearer) => fold(bearer.name).replace(/^the /, '') || bearer.name,
    'organisation/exact-name',
  );
}
