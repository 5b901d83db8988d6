import type { Entry } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import type { Frame } from '../../records/page.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import type { Site, Surroundings } from '../site.ts';
import { filedName } from './authors.ts';
import { biblatex } from './biblatex.ts';
import { citedArticle } from './cited.ts';
import { cslJson } from './csl.ts';
import { articleMarkdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { oncePerEntry } from './once.ts';
import { ris } from './ris.ts';
import { toldBy } from './told.ts';

/**
 * The formats of citations, each written for one article and joined for a list.
 *
 * They are written here, in a few lines each: the citation library tried in their place (citation-js 0.7) takes 150 ms
 * to load, drops authors and day from RIS, and reads the characters of a title as HTML.
 */
const FORMATS = [
  { name: 'CSL-JSON', file: 'cite.json', write: cslJson, join: (items) => `[\n${items.join(',\n')}\n]\n` },
  { name: 'RIS', file: 'cite.ris', write: ris, join: (items) => items.join('') },
  { name: 'BibLaTeX', file: 'cite.bib', write: biblatex, join: (items) => items.join('\n') },
] as const satisfies readonly {
  readonly name: string;
  readonly file: string;
  readonly write: (cited: ReturnType<typeof citedArticle>) => string;
  readonly join: (items: readonly string[]) => string;
}[];

/** The article itself, to take away. */
const COPIES = [
  { name: 'Markdown', file: 'article.md', write: articleMarkdown },
  { name: 'ninjs', file: 'ninjs.json', write: ninjs },
] as const;

/** So many articles of one list, the first in its order, are all that a reference manager takes in well. */
const LONGEST_LIST = 500;

const citations = oncePerEntry((site, entry) => {
  const cited = citedArticle(site, entry);
  return FORMATS.map(({ write }) => write(cited));
});

/** The citation of an article, and the article itself, as files beside its page. */
export function* citeFiles(site: Surroundings, entry: Entry): Generator<OutputFile> {
  yield* citationFiles(site, entry.path, [entry]);
  const told = toldBy(site, entry);
  for (const { file, write } of COPIES)
    yield { path: beside(entry.path, file), content: write(site, entry, told) };
}

/** What the box "Cite" of an article shows: the parts of a plain citation line, and the files. */
export function citeView(site: Surroundings, entry: Entry) {
  const { authors, key: _key, ...cited } = citedArticle(site, entry);
  return {
    ...cited,
    authors: authors.map(filedName),
    files: [...FORMATS, ...COPIES].map(({ name, file }) => ({ name, path: beside(entry.path, file) })),
  };
}

/** What a page lists, for citing. */
export interface CitedList {
  readonly page: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Whether every article is told, however many. */
  readonly whole?: boolean;
}

/** The whole archive, cited beside the first page. */
export function wholeArchive({ catalogue, settings }: Site): CitedList {
  return { page: 'index.html', title: settings.title, entries: catalogue.entries, whole: true };
}

/**
 * The citations of all articles on a page that lists them, as files beside it. A list of one needs none: its citation
 * lies beside the article.
 */
export function listCiteFiles(site: Surroundings, list: CitedList): OutputFile[] {
  return homeOf(list) === list.page ? citationFiles(site, list.page, told(list)) : [];
}

/** What the box "Cite" of a list shows: the parts of a line that cites the page itself, and the files of its articles. */
export function listCiteView({ settings }: Surroundings, list: CitedList) {
  const { page, title, entries } = list;
  return {
    title,
    archive: settings.title,
    archived: absoluteAddress(settings.baseUrl, page),
    articles: entries.length,
    told: told(list).length,
    files:
      entries.length === 0
        ? []
        : FORMATS.map(({ name, file }) => ({ name, path: beside(homeOf(list), file) })),
  };
}

/** By which reference managers find the citations of a page: of an article, or of those it lists. */
export function citeLinks(list: CitedList): Frame['alternates'] {
  if (list.entries.length === 0) return [];
  const path = beside(homeOf(list), 'cite.ris');
  return [{ type: 'application/x-research-info-systems', title: list.title, path }];
}

function told({ entries, whole }: CitedList): readonly Entry[] {
  return whole ? entries : entries.slice(0, LONGEST_LIST);
}

function homeOf({ page, entries, whole }: CitedList): string {
  return entries.length === 1 && !whole ? entries[0]!.path : page;
}

/** The citations of some articles in every format, as files beside a page. */
export function citationFiles(site: Surroundings, page: string, entries: readonly Entry[]): OutputFile[] {
  const written = entries.map((entry) => citations(site, entry));
  return FORMATS.map(({ file, join }, i) => ({
    path: beside(page, file),
    content: join(written.map((formats) => formats[i]!)),
  }));
}

function beside(page: string, file: string): string {
  return page.replace(/index\.html$/, file);
}
