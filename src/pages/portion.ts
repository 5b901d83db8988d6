import type { Entry, Wording } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Settings } from '../records/settings.ts';
import { groupBy } from '../text/grouping.ts';
import { articlePages, type Neighbours } from './article.ts';
import type { Fingerprints } from './fingerprints.ts';
import { quotePage } from './quotes.ts';
import { shelvesOf } from './search/collections.ts';
import { recordFiles } from './search/index.ts';
import { articleLine, type Named, type Site, type Surroundings } from './site.ts';
import { namedIn, type ToldAround, toldAround } from './told-around.ts';

/**
 * An article with all that its own pages show of the archive around it: plain data, so that it can be printed by
 * another thread, and need not be printed where it is the same as in the last build.
 */
export interface Portion extends ToldAround {
  readonly entry: Entry;
  readonly around: Neighbours;
  /** What its shelf is called in search. */
  readonly shelf: string;
  readonly named: readonly Named[];
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
