import type { Dossier, Entry, Story, Wording } from '../records/catalogue.ts';
import type { OutputFile } from '../records/output.ts';
import { absoluteAddress } from '../text/addresses.ts';
import { dataFiles } from './data.ts';
import { citationFiles } from './exports/cite.ts';
import { citedArticle } from './exports/cited.ts';
import { articleMarkdown } from './exports/markdown.ts';
import { type Contents, readme } from './exports/readme.ts';
import { articleRecord, authorityRecord, jsonLines, jsonList, quoteRecord } from './exports/records.ts';
import { articlesTable, quotesTable } from './exports/tables.ts';
import { zipFile } from './exports/zip.ts';
import type { Emitter, Site, Surroundings } from './site.ts';

/** A ZIP names 65,535 files at most: a larger archive leaves its Markdown out, the records have every text. */
const MOST_ARTICLES_AS_FILES = 60_000;

const CITATIONS = [
  ['cite.json', 'The citations of its articles, as CSL-JSON'],
  ['cite.ris', 'The same, as RIS'],
  ['cite.bib', 'The same, as BibLaTeX'],
] as const;

/** Where asked for: the whole archive, every story and every person as a ZIP, with the same data that the site offers. */
export const archiveFiles: Emitter = function* (site) {
  const { catalogue, settings } = site;
  if (!settings.archives) return;
  yield zipFile('archive.zip', wholeArchive(site));
  for (const story of catalogue.stories.values())
    yield zipFile(beside(story.path, 'archive.zip'), storyArchive(site, story));
  for (const id of catalogue.byKind.person) {
    const dossier = catalogue.dossiers.get(id)!;
    if (dossier.path !== null)
      yield zipFile(beside(dossier.path, 'archive.zip'), personArchive(site, dossier, dossier.path));
  }
};

/** The address of the ZIP of a page; null where none is made. */
export function archivePath({ settings }: Surroundings, page: string): string | null {
  return settings.archives ? beside(page, 'archive.zip') : null;
}

function* wholeArchive(site: Site): Generator<OutputFile> {
  const { catalogue, settings } = site;
  const { entries } = catalogue;
  const asFiles = entries.length <= MOST_ARTICLES_AS_FILES;
  const contents: Contents = {
    title: settings.title,
    address: settings.baseUrl,
    about: `The whole archive: ${count(entries.length, 'article')}. ${settings.description}`.trim(),
    files: [
      ['data/', 'Articles, quotes, people, places, organisations: JSON Lines, JSON, CSV, GeoJSON, GEXF'],
      ['data/schema/', 'JSON Schemas of the records'],
      ['datapackage.json', 'What each data file is (Data Package 2.0), with its size and SHA-256'],
      ...CITATIONS,
      ...(asFiles ? [['articles/', 'Every article as Markdown, its facts in front matter'] as const] : []),
    ],
    sources: entries.map((entry) => citedArticle(site, entry)),
  };
  yield { path: 'README.txt', content: readme(site, contents) };
  yield* dataFiles(site) as Iterable<OutputFile>;
  if (!asFiles) return;
  for (const entry of entries)
    yield { path: beside(entry.path, 'article.md'), content: articleMarkdown(site, entry) };
}

function* storyArchive(site: Site, { name, path, entries, origins }: Story): Generator<OutputFile> {
  const quotes = entries.flatMap((entry) => site.catalogue.quotesOf.get(entry.id) ?? []);
  const about = `A story: ${count(entries.length, 'article')} from ${count(origins, 'independent report')}, the oldest first.`;
  yield* listArchive(site, { title: name, page: path, about, entries, quotes });
}

function* personArchive(site: Site, dossier: Dossier, page: string): Generator<OutputFile> {
  const { authority, entries, saying, saidAbout } = dossier;
  const quotes = [...new Set([...saying, ...saidAbout])].flatMap(
    (id) => site.catalogue.utterances.get(id)?.wordings ?? [],
  );
  const about = `A person: ${count(entries.length, 'article')} that name them, the newest first, with the quotes by and about them.`;
  yield* listArchive(site, { title: authority.name, page, about, entries, quotes, dossier });
}

interface List {
  readonly title: string;
  readonly page: string;
  readonly about: string;
  readonly entries: readonly Entry[];
  readonly quotes: readonly Wording[];
  readonly dossier?: Dossier;
}

function* listArchive(site: Site, list: List): Generator<OutputFile> {
  const { title, page, about, entries, quotes, dossier } = list;
  const contents: Contents = {
    title,
    address: absoluteAddress(site.settings.baseUrl, page),
    about,
    files: [
      ['articles/', 'Each article as Markdown, its facts in front matter, by the number of its source'],
      ['articles.jsonl', 'The articles with all that was found in them, a JSON record a line'],
      ['articles.csv', 'The articles as a table'],
      ['quotes.jsonl', 'The quotes, a JSON record a line'],
      ['quotes.csv', 'The quotes as a table'],
      ...(dossier ? [['person.json', 'Every form of the name, and why they were joined'] as const] : []),
      ...CITATIONS,
    ],
    sources: entries.map((entry) => citedArticle(site, entry)),
  };
  yield { path: 'README.txt', content: readme(site, contents) };
  const digits = String(entries.length).length;
  for (const [index, entry] of entries.entries()) {
    const number = String(index + 1).padStart(digits, '0');
    const path = `articles/${number}-${entry.path.split('/').at(-2)}.md`;
    yield { path, content: articleMarkdown(site, entry) };
  }
  yield { path: 'articles.jsonl', content: jsonLines(entries.map(articleRecord)) };
  yield { path: 'articles.csv', content: articlesTable(entries) };
  yield { path: 'quotes.jsonl', content: jsonLines(quotes.map(quoteRecord)) };
  yield { path: 'quotes.csv', content: quotesTable(quotes) };
  if (dossier) yield { path: 'person.json', content: jsonList([authorityRecord(dossier)]) };
  yield* citationFiles(site, 'index.html', entries);
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function beside(page: string, file: string): string {
  return page.replace(/index\.html$/, file);
}
