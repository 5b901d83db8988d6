import type { Entry, SourceEntry } from '../records/catalogue.ts';
import { sourceId } from '../text/addresses.ts';
import { getOrAdd } from '../text/grouping.ts';
import { compare } from './entries.ts';
import { countOrigins } from './witnesses.ts';

type Role = 'printed' | 'carried' | 'reliedOn';

type Draft = Record<Role, Entry[]> & { readonly forms: Map<string, number> };

function newDraft(): Draft {
  return { printed: [], carried: [], reliedOn: [], forms: new Map() };
}

/** Every outlet, agency and relied-on source, with its articles, in the order of names. */
export function makeSources(
  entries: readonly Entry[],
  originOf: ReadonlyMap<string, string>,
): Map<string, SourceEntry> {
  const drafts = new Map<string, Draft>();
  const add = (name: string, role: Role, entry: Entry): void => {
    const id = sourceId(name);
    const draft = getOrAdd(drafts, id, newDraft);
    if (draft[role].at(-1) !== entry) draft[role].push(entry);
    draft.forms.set(name, (draft.forms.get(name) ?? 0) + 1);
  };
  for (const entry of entries) {
    const { outlet, agency, reliesOn } = entry.clip.article;
    if (outlet) add(outlet.value, 'printed', entry);
    if (agency) add(agency.value, 'carried', entry);
    for (const { value } of reliesOn) add(value, 'reliedOn', entry);
  }
  const sources = [...drafts].map(([id, { forms, ...roles }]): SourceEntry => {
    // The commonest spelling names it; of equally common ones the first in code unit order.
    const [name] = [...forms].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]!;
    const origins = {
      printed: countOrigins(roles.printed, originOf),
      carried: countOrigins(roles.carried, originOf),
      reliedOn: countOrigins(roles.reliedOn, originOf),
      all: countOrigins([...roles.printed, ...roles.carried, ...roles.reliedOn], originOf),
    };
    return { id, path: `${id}/index.html`, name, ...roles, origins };
  });
  return new Map(sources.sort((a, b) => compare(a.id, b.id)).map((source) => [source.id, source]));
}
