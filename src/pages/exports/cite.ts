import type { Entry } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import type { Frame } from '../../records/page.ts';
import type { Site } from '../site.ts';
import { filedName } from './authors.ts';
import { biblatex } from './biblatex.ts';
import { citedArticle } from './cited.ts';
import { cslJson } from './csl.ts';
import { articleMarkdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { ris } from './ris.ts';

const FORMATS = [
  { name: 'CSL-JSON', file: 'cite.json', write: cslJson },
  { name: 'RIS', file: 'cite.ris', write: ris },
  { name: 'BibLaTeX', file: 'cite.bib', write: biblatex },
] as const;

/** The article itself, to take away. */
const COPIES = [
  { name: 'Markdown', file: 'article.md', write: articleMarkdown },
  { name: 'ninjs', file: 'ninjs.json', write: ninjs },
] as const;

/**
 * The citation of an article, and the article itself, as files beside its page.
 *
 * The three formats are written here, in a few lines each: the citation library tried in their place (citation-js 0.7)
 * takes 150 ms to load, drops authors and day from RIS, and reads the characters of a title as HTML.
 */
export function citeFiles(site: Site, entry: Entry): OutputFile[] {
  const cited = citedArticle(site, entry);
  return [
    ...FORMATS.map(({ file, write }) => ({ path: beside(entry, file), content: write(cited) })),
    ...COPIES.map(({ file, write }) => ({ path: beside(entry, file), content: write(site, entry) })),
  ];
}

/** What the box "Cite" shows: the parts of a plain citation line, and the files. */
export function citeView(site: Site, entry: Entry) {
  const { authors, key: _key, ...cited } = citedArticle(site, entry);
  return {
    ...cited,
    authors: authors.map(filedName),
    files: [...FORMATS, ...COPIES].map(({ name, file }) => ({ name, path: beside(entry, file) })),
  };
}

/** By which reference managers find the citation of a page. */
export function citeLinks(entry: Entry): Frame['alternates'] {
  return [
    { type: 'application/x-research-info-systems', title: entry.title, path: beside(entry, 'cite.ris') },
  ];
}

function beside(entry: Entry, file: string): string {
  return entry.path.replace(/index\.html$/, file);
}
