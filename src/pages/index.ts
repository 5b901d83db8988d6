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
import { indexPages } from './indexes.ts';
import { notFoundPage } from './not-found.ts';
import { portionPages, portionsOf } from './portion.ts';
import { quotePages } from './quotes.ts';
import { redirectPages } from './redirects.ts';
import { searchPages } from './search/index.ts';
import type { Emitter, Site } from './site.ts';
import { sitemapFiles } from './sitemap.ts';
import { sourcePages } from './sources.ts';
import { storyPages } from './stories.ts';
import { timelinePages } from './timeline/index.ts';
import { onThisDayPages } from './timeline/on-this-day.ts';

const EMITTERS: readonly Emitter[] = [
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
  for (const portion of portionsOf(site)) yield* portionPages(portion, settings);
  yield* sharedPages(site);
}

/** The pages that show many articles, in an order that depends on the catalogue alone. */
export function* sharedPages(site: Site): Generator<Page | OutputFile> {
  const listed: string[] = [];
  for (const emit of EMITTERS) {
    for (const output of emit(site)) {
      if ('template' in output && isListed(output)) listed.push(output.path);
      yield output;
    }
  }
  yield* sitemapFiles(site.settings, listed);
  // GitHub Pages leaves out files that its own generator does not know, unless told.
  yield { path: '.nojekyll', content: '' };
}

function isListed({ data }: Page): boolean {
  return (data as { readonly frame: Frame }).frame.robots !== 'noindex';
}
