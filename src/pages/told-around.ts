import type { Entry, Utterance, Wording } from '../records/catalogue.ts';
import { sourceId } from '../text/addresses.ts';
import { type Named, namedAs, type Site } from './site.ts';

/** What the archive makes of an article beside whom it names: its sources, its stories, its quotes. */
export interface ToldAround {
  readonly sources: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly stories: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly wordings: readonly Omit<Wording, 'entry'>[];
  /** What only this article prints, in the order of `wordings` by id. */
  readonly utterances: readonly Omit<Utterance, 'wordings'>[];
}

/** All whom an article names or may name, and whoever speaks in it. */
export function namedIn(site: Site, entry: Entry): Named[] {
  return [...authoritiesIn(site, entry)].flatMap((id) => {
    const dossier = site.catalogue.dossiers.get(id);
    return dossier ? [namedAs(dossier)] : [];
  });
}

export function toldAround({ catalogue }: Site, entry: Entry): ToldAround {
  const wordings = catalogue.quotesOf.get(entry.id) ?? [];
  const { outlet, agency, reliesOn } = entry.clip.article;
  const names = [outlet, agency, ...reliesOn].flatMap((found) => (found ? [sourceId(found.value)] : []));
  const stories = catalogue.storiesOf.get(entry.id) ?? [];
  return {
    sources: [...new Set(names)].flatMap((id) => {
      const source = catalogue.sources.get(id);
      return source ? [{ id, path: source.path, name: source.name }] : [];
    }),
    stories: stories.flatMap((id) => {
      const story = catalogue.stories.get(id);
      return story ? [{ id, path: story.path, name: story.name }] : [];
    }),
    wordings: wordings.map(({ entry: _entry, ...wording }) => wording),
    utterances: wordings.flatMap(({ utterance }) => {
      const { wordings: all, ...said } = catalogue.utterances.get(utterance)!;
      return all.length === 1 ? [said] : [];
    }),
  };
}

function authoritiesIn({ catalogue }: Site, entry: Entry): Set<string> {
  const ids = new Set<string>();
  for (const found of entry.clip.resolutions) {
    if (found.outcome === 'resolved') ids.add(found.authority);
    else if (found.outcome === 'ambiguous') for (const id of found.candidates) ids.add(id);
  }
  for (const { authority } of catalogue.quotesOf.get(entry.id) ?? [])
    if (authority !== null) ids.add(authority);
  return ids;
}
