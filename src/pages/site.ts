import type { Authority } from '../records/authority.ts';
import type { Catalogue, Dossier, Entry, SourceEntry, Story, Wording } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Frame, Link } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import { absoluteAddress, sourceId } from '../text/addresses.ts';
import { getOrAdd } from '../text/grouping.ts';

/** What every emitter works from. */
export interface Site {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
}

/** Somebody or something as a link to it shows. */
export interface Named extends Pick<Dossier, 'distinction' | 'path'> {
  readonly authority: Pick<Authority, 'id' | 'kind' | 'name' | 'place'>;
}

const named = new WeakMap<Dossier, Named>();

/** A dossier as no more than what a link to it shows. */
export function namedAs(dossier: Dossier): Named {
  return getOrAdd(named, dossier, () => {
    const { id, kind, name, place } = dossier.authority;
    return { authority: { id, kind, name, place }, distinction: dossier.distinction, path: dossier.path };
  });
}

/**
 * What the pages of one article need of the archive around it. The whole site has it; so has a portion of it that is small
 * enough to be handed to another thread, and to be told from yesterday's.
 */
export interface Surroundings {
  readonly settings: Settings;
  readonly catalogue: {
    readonly dossiers: ReadonlyMap<string, Named>;
    readonly sources: ReadonlyMap<string, Pick<SourceEntry, 'id' | 'path' | 'name'>>;
    readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
    readonly stories: ReadonlyMap<string, Pick<Story, 'id' | 'path' | 'name'>>;
    readonly storiesOf: ReadonlyMap<string, readonly string[]>;
  };
}

/** Pages and files that hang on the same few things, not made yet. */
export interface Part {
  /** A text that differs where any of these things does. */
  readonly fingerprint: string;
  /** Whether search engines may list its pages: all of them, or none. */
  readonly listed: boolean;
  readonly make: () => Iterable<Page | OutputFile>;
}

/** A page or file, and the key of its part of the site, if it is one of several. */
export interface Shared {
  readonly output: Page | OutputFile;
  readonly part: string | null;
}

/** What stands of the site since the last build. */
export interface LastBuild {
  /** The key of the part of the site that has a fingerprint. */
  readonly keyOf: (fingerprint: string) => string;
  /** Keeps the files of a part: their paths, or null where they must be made. */
  readonly keep: (key: string) => readonly string[] | null;
  /** The text of a file that stands. */
  readonly read: (path: string) => string | null;
}

/** Makes the pages or files of one kind, one at a time. */
export type Emitter = (site: Site) => Iterable<Page | OutputFile>;

/** The start of every trail. */
export const HOME: Link = { name: { say: 'nav.home' }, path: 'index.html' };

type FrameOptions = Partial<Frame> & Pick<Frame, 'title' | 'kind'>;

/** A page's frame, with what most pages have in common filled in. */
export function makeFrame({ settings }: Pick<Site, 'settings'>, path: string, options: FrameOptions): Frame {
  return {
    section: null,
    trail: [HOME],
    canonical: absoluteAddress(settings.baseUrl, path),
    meta: [],
    alternates: [],
    jsonLd: null,
    ...options,
  };
}

/** An article in a list. */
export interface ArticleLine {
  readonly path: string;
  readonly title: string;
  /** BCP 47, for the title. */
  readonly language: string;
  readonly published: string | null;
  readonly outlet: Link | null;
  readonly agency: Link | null;
}

export function articleLine(site: Surroundings, entry: Entry): ArticleLine {
  const { outlet, agency, language } = entry.clip.article;
  return {
    path: entry.path,
    title: entry.title,
    language: language.value,
    published: entry.published,
    outlet: outlet && sourceLink(site, outlet.value),
    agency: agency && sourceLink(site, agency.value),
  };
}

/** The page of a paper, agency or channel as an article names it. */
export function sourceByName(
  { catalogue }: Surroundings,
  name: string,
): Pick<SourceEntry, 'path' | 'name'> | undefined {
  return catalogue.sources.get(sourceId(name));
}

/** A link to whoever printed, carried or told something. */
export function sourceLink(site: Surroundings, name: string): Link {
  return { name, path: sourceByName(site, name)?.path ?? null };
}

/** A link to a person, place or organisation; a candidate has no page, only its line in the index. */
export function dossierLink({ authority, path, distinction }: Named): Link {
  return { name: authority.name, path, ...(distinction === null ? {} : { note: distinction }) };
}

/** A quote in a list. */
export interface QuoteLine {
  readonly id: string;
  /** Where all wordings of the utterance are told; null for a report in other words. */
  readonly page: string | null;
  /** Where it stands in its article. */
  readonly place: string;
  /** Its pieces: paragraphs, or the parts around "he said". */
  readonly pieces: readonly string[];
  readonly form: string;
  readonly language: string;
  readonly speaker: Link | null;
  readonly article: ArticleLine;
  readonly printed: Wording['printed'];
}

export function quoteLine(site: Surroundings, wording: Wording): QuoteLine {
  const { id, path, place, entry, pieces, speaker, authority, printed } = wording;
  const quotes = pieces.map((piece) => entry.clip.annotation.quotes[piece]!);
  const dossier = authority === null ? undefined : site.catalogue.dossiers.get(authority);
  return {
    id,
    page: path === place ? null : path,
    place,
    pieces: quotes.map(({ text }) => text),
    form: quotes[0]!.form,
    language: entry.clip.article.language.value,
    speaker: dossier ? dossierLink(dossier) : speaker === null ? null : { name: speaker, path: null },
    article: articleLine(site, entry),
    printed,
  };
}
