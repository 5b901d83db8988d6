import type { Catalogue } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Frame } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import { aboutPages } from './about.ts';
import { archiveFiles } from './archives.ts';
import { changedDataFiles } from './data.ts';
import { dossierPages } from './dossiers.ts';
import { doubtfulPages } from './doubtful.ts';
import { siteFeeds } from './feeds.ts';
import { Fingerprints, type PartEmitter } from './fingerprints.ts';
import { indexPages } from './indexes.ts';
import { notFoundPage } from './not-found.ts';
import { mapCoasts } from './place-maps.ts';
import { portionPages, portionsOf } from './portion.ts';
import { quotePages } from './quotes.ts';
import { redirectPages } from './redirects.ts';
import { indexFiles, largeIndexes, searchPages } from './search/index.ts';
import type { LastBuild, Part, Shared, Site } from './site.ts';
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
  mapCoasts,
  redirectPages,
  indexPages,
  sourcePages,
  quotePages,
  aboutPages,
  doubtfulPages,
  searchPages,
  notFoundPage,
  siteFeeds,
  archiveFiles,
];

/** Every page and file of the site, made one at a time. */
export function* emitPages(catalogue: Catalogue, settings: Settings): Generator<Page | OutputFile> {
  const site = { catalogue, settings };
  const fingerprints = new Fingerprints(site);
  for (const { cut } of portionsOf(site, fingerprints)) yield* portionPages(cut(), settings);
  for (const shared of sharedPages(site, fingerprints)) if (shared) yield shared.output;
  for (const { collection } of largeIndexes(site, () => '')) yield* indexFiles(collection);
}

/**
 * The pages and files that tell of many articles, in an order that depends on the catalogue alone; null for a part that
 * stands, so that whoever takes them gets a turn there too.
 */
export function* sharedPages(
  site: Site,
  fingerprints: Fingerprints,
  last: LastBuild = noBuild,
): Generator<Shared | null> {
  const listed: string[] = [];
  for (const emit of EMITTERS) {
    for (const found of emit(site, fingerprints)) {
      const part = 'make' in found ? last.keyOf(found.fingerprint) : null;
      const kept = part === null ? null : last.keep(part);
      if (kept) {
        if ((found as Part).listed) listed.push(...kept.filter((path) => path.endsWith('.html')));
        yield null;
        continue;
      }
      for (const output of 'make' in found ? found.make() : [found]) {
        if ('template' in output && isListed(output)) listed.push(output.path);
        yield { output, part };
      }
    }
  }
  yield* changedDataFiles(site, fingerprints, last);
  yield* sitemapFiles(site.settings, listed).map((output) => ({ output, part: null }));
  // GitHub Pages leaves out files that its own generator does not know, unless told.
  yield { output: { path: '.nojekyll', content: '' }, part: null };
}

const noBuild: LastBuild = { keyOf: () => '', keep: () => null, read: () => null };

function isListed({ data }: Page): boolean {
  return (data as { readonly frame: Frame }).frame.robots !== 'noindex';
}
