import type { Entry, SourceEntry } from '../records/catalogue.ts';
import { sourceId } from '../text/addresses.ts';
import { compare } from './entries.ts';

type Role = 'printed' | 'carried' | 'reliedOn';

/** Every outlet, agency and relied-on source, with its articles, in the order of names. */
export function makeSources(entries: readonly Entry[]): Map<string, SourceEntry> {
  const drafts = new Map<string, Record<Role, Entry[]> & { forms: Map<string, number> }>();
  const add = (name: string, role: Role, entry: Entry): void => {
    const id = sourceId(name);
    let draft = drafts.get(id);
    if (!draft) drafts.set(id, (draft = { printed: [], carried: [], reliedOn: [], forms: new Map() }));
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
    return { id, path: `${id}/index.html`, name, ...roles };
  });
  return new Map(sources.sort((a, b) => compare(a.id, b.id)).map((source) => [source.id, source]));
}
