import { Feed } from 'feed';
import type { Entry } from '../records/catalogue.ts';
import type { OutputFile } from '../records/output.ts';
import type { Frame } from '../records/page.ts';
import { absoluteAddress, relativePath } from '../text/addresses.ts';
import { edtfRange } from '../text/calendar.ts';
import { type Emitter, type Site, sourceLink } from './site.ts';

const LENGTH = 50;
const DAY = 86_400_000;

/** The newest articles of the whole archive. */
export const siteFeeds: Emitter = (site) => feedFiles(site, '', null, site.catalogue.entries);

/** The feeds that a page announces, its own before the site's. */
export function feedLinks(path: string, title: string): Frame['alternates'] {
  const folder = path.replace(/index\.html$/, '');
  return [
    { type: 'application/atom+xml', title, path: `${folder}feed.xml` },
    { type: 'application/feed+json', title, path: `${folder}feed.json` },
  ];
}

/**
 * Atom and JSON Feed of the newest dated articles of a list. Ids are `tag:` URIs of the clip, so that a move of the site
 * reposts nothing; dates are the papers' own, so that two builds are equal.
 */
export function feedFiles(
  site: Site,
  folder: string,
  name: string | null,
  entries: readonly Entry[],
): OutputFile[] {
  const { settings } = site;
  const title = name === null ? settings.title : `${name} – ${settings.title}`;
  const dated = entries.filter(({ published }) => published !== null).slice(0, LENGTH);
  const link = (path: string): string =>
    absoluteAddress(settings.baseUrl, path) ?? relativePath(`${folder}feed.xml`, path);
  const feed = new Feed({
    id: `tag:cuttings,2024:${folder || 'archive'}${settings.baseUrl ?? ''}`,
    title: clean(title),
    description: clean(settings.description),
    link: link(`${folder}index.html`),
    language: settings.language,
    updated: dated[0] ? dayOf(dated[0]) : new Date(0),
    generator: false as const,
    feedLinks: { atom: link(`${folder}feed.xml`), json: link(`${folder}feed.json`) },
    ...(settings.rights === null ? {} : { copyright: clean(settings.rights) }),
    author: { name: clean(settings.title) },
  });
  for (const entry of dated) {
    const { outlet } = entry.clip.article;
    feed.addItem({
      id: `tag:cuttings,2024:clip/${entry.id}`,
      title: clean(entry.title),
      link: link(entry.path),
      date: dayOf(entry),
      published: dayOf(entry),
      ...(outlet ? { author: [{ name: clean(String(sourceLink(site, outlet.value).name)) }] } : {}),
    });
  }
  return [
    { path: `${folder}feed.xml`, content: `${feed.atom1()}\n` },
    { path: `${folder}feed.json`, content: `${feed.json1()}\n` },
  ];
}

// Feeds want a moment: the start of the day, or of the month where no day is known.
function dayOf(entry: Entry): Date {
  return new Date((edtfRange(entry.published)?.from ?? 0) * DAY);
}

// XML 1.0 has no place for most control characters, nor for half a surrogate pair.
function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
