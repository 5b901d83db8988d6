import type { Catalogue } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Frame } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import { aboutPages } from './about.ts';
import { archiveFiles } from './archives.ts';
import { dataFiles } from './data.ts';
import { dossierPages } from './dossiers.ts';
import { doubtfulPages } from './doubtful.ts';
import { siteFeeds } from './feeds.ts';
import { Fingerprints } from './fingerprints.ts';
import { indexPages } from './indexes.ts';
import { notFoundPage } from './not-found.ts';
import { portionPages, portionsOf } from './portion.ts';
import { quotePages } from './quotes.ts';
import { redirectPages } from './redirects.ts';
import { searchPages } from './search/index.ts';
import type { Part, PartEmitter, Site } from './site.ts';
import { sitemapFiles } from './sitemap.ts';
import { sourcePages } from './sources.ts';
import { storyPages } from './stories.ts';
import { timelinePages } from './timeline/index.ts';
import { onThisDayPages } from './timeline/on-this-day.ts';

const EMITTERS: readonly PartEmitter[] = [
  timelinePages,
  onThisDayPages,
  storyPages,
  dossierPages,
  redirectPages,
  indexPages,
  sourcePages,
  quotePages,
  aboutPages,
  doubtfulPages,
  searchPages,
  notFoundPage,
  siteFeeds,
  dataFiles,
  archiveFiles,
];

/** Every page and file of the site, made one at a time. */
export function* emitPages(catalogue: Catalogue, settings: Settings): Generator<Page | OutputFile> {
  const site = { catalogue, settings };
  const fingerprints = new Fingerprints(site);
  for (const { cut } of portionsOf(site, fingerprints)) yield* portionPages(cut(), settings);
  for (const { output } of sharedPages(site, fingerprints)) yield output;
}

/** A page or file, and the key of its part of the site, if it is one of several. */
export interface Shared {
  readonly output: Page | OutputFile;
  readonly part: string | null;
}

/**
 * The pages that show many articles, in an order that depends on the catalogue alone.
 * @param keep told the fingerprint of a part, gives its key, and the paths of its files where they stand and need not be
 *   made
 */
export function* sharedPages(
  site: Site,
  fingerprints: Fingerprints,
  keep: (fingerprint: string) => {
    readonly part: string;
    readonly paths: readonly string[] | null;
  } = makeAll,
): Generator<Shared> {
  const listed: string[] = [];
  for (const emit of EMITTERS) {
    for (const found of emit(site, fingerprints)) {
      const kept = 'make' in found ? keep(found.fingerprint) : null;
      if (kept?.paths) {
        if ((found as Part).listed) listed.push(...kept.paths.filter((path) => path.endsWith('.html')));
        continue;
      }
      for (const output of 'make' in found ? found.make() : [found]) {
        if ('template' in output && isListed(output)) listed.push(output.path);
        yield { output, part: kept?.part ?? null };
      }
    }
  }
  yield* sitemapFiles(site.settings, listed).map((output) => ({ output, part: null }));
  // GitHub Pages leaves out files that its own generator does not know, unless told.
  yield { output: { path: '.nojekyll', content: '' }, part: null };
}

function makeAll(): { part: string; paths: null } {
  return { part: '', paths: null };
}

function isListed({ data }: Page): boolean {
  return (data as { readonly frame: Frame }).frame.robots !== 'noindex';
}
