import type { Entry, Utterance, Wording } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Settings } from '../records/settings.ts';
import { sourceId } from '../text/addresses.ts';
import { groupBy } from '../text/grouping.ts';
import { articlePages, type Neighbours } from './article.ts';
import type { Fingerprints } from './fingerprints.ts';
import { quotePage } from './quotes.ts';
import { shelvesOf } from './search/collections.ts';
import { recordFiles } from './search/index.ts';
import { articleLine, type Named, namedAs, type Site, type Surroundings } from './site.ts';

/**
 * An article with all that its own pages show of the archive around it: plain data, so that it can be printed by
 * another thread, and need not be printed where it is the same as in the last build.
 */
export interface Portion {
  readonly entry: Entry;
  readonly around: Neighbours;
  /** What its shelf is called in search. */
  readonly shelf: string;
  readonly named: readonly Named[];
  readonly sources: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly stories: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly wordings: readonly Omit<Wording, 'entry'>[];
  /** What only this article prints, in the order of `wordings` by id. */
  readonly utterances: readonly Omit<Utterance, 'wordings'>[];
}

/** A portion that need not be cut where its fingerprint is as it was in the last build. */
export interface UncutPortion {
  readonly fingerprint: string;
  readonly cut: () => Portion;
}

/** The archive by articles, in their order. */
export function* portionsOf(site: Site, fingerprints: Fingerprints): Generator<UncutPortion> {
  const { entries, originOf } = site.catalogue;
  const line = (entry: Entry | undefined) => (entry ? articleLine(site, entry) : null);
  const shelves = shelvesOf(entries);
  const sameText = groupBy(entries, ({ id }) => originOf.get(id) ?? id);
  for (const [index, entry] of entries.entries()) {
    const others = sameText.get(originOf.get(entry.id) ?? entry.id) ?? [];
    const around: Neighbours = {
      newer: line(entries[index - 1]),
      older: line(entries[index + 1]),
      sameText: others.filter((other) => other !== entry).map((other) => articleLine(site, other)),
    };
    const shelf = shelves.get(entry.id)!;
    yield {
      fingerprint: fingerprints.of({ entry, around, shelf }),
      cut: () => ({ entry, around, shelf, named: namedIn(site, entry), ...toldAround(site, entry) }),
    };
  }
}

/** All whom an article names or may name, and whoever speaks in it. */
export function namedIn(site: Site, entry: Entry): Named[] {
  return [...authoritiesIn(site, entry)].flatMap((id) => {
    const dossier = site.catalogue.dossiers.get(id);
    return dossier ? [namedAs(dossier)] : [];
  });
}

/** What the archive makes of an article beside whom it names: its sources, its stories, its quotes. */
export function toldAround(
  { catalogue }: Site,
  entry: Entry,
): Pick<Portion, 'sources' | 'stories' | 'wordings' | 'utterances'> {
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

/** The pages of an article: its own with its citations and what search shows of it, and that of each of its quotes that nobody else prints. */
export function* portionPages(portion: Portion, settings: Settings): Generator<Page | OutputFile> {
  const { entry, around, shelf } = portion;
  const wordings = portion.wordings.map((wording): Wording => ({ ...wording, entry }));
  const site: Surroundings = {
    settings,
    catalogue: {
      dossiers: new Map(portion.named.map((named) => [named.authority.id, named])),
      sources: new Map(portion.sources.map((source) => [source.id, source])),
      stories: new Map(portion.stories.map((story) => [story.id, story])),
      storiesOf: new Map([[entry.id, portion.stories.map(({ id }) => id)]]),
      quotesOf: new Map([[entry.id, wordings]]),
    },
  };
  yield* articlePages(site, entry, around);
  yield* recordFiles(shelf, entry, wordings);
  const wordingOf = new Map(wordings.map((wording) => [wording.utterance, wording]));
  for (const said of portion.utterances) {
    const wording = wordingOf.get(said.id)!;
    if (said.page !== null) yield quotePage(site, { ...said, wordings: [wording] }, said.page);
  }
}
