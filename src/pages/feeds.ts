import type { Entry } from '../records/catalogue.ts';
import type { OutputFile } from '../records/output.ts';
import type { Frame } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import { absoluteAddress, relativePath } from '../text/addresses.ts';
import { edtfRange } from '../text/calendar.ts';
import { slug } from '../text/slug.ts';
import { escapeXml } from '../text/xml.ts';
import { type Emitter, type Surroundings, sourceLink } from './site.ts';

const LENGTH = 50;
const DAY = 86_400_000;
const EPOCH = '1970-01-01T00:00:00.000Z';

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
 * Atom (RFC 4287) and JSON Feed 1.1 of the newest dated articles of a list. Ids are `tag:` URIs of the clip, so that a
 * move of the site reposts nothing; dates are the papers' own, so that two builds are equal. Links are relative where
 * the site's address is unknown, which Atom allows.
 */
export function feedFiles(
  site: Surroundings,
  folder: string,
  name: string | null,
  entries: readonly Entry[],
): OutputFile[] {
  const { settings } = site;
  const link = (path: string): string =>
    absoluteAddress(settings.baseUrl, path) ?? relativePath(`${folder}feed.xml`, path);
  const items = entries
    .filter(({ published }) => published !== null)
    .slice(0, LENGTH)
    .map((entry): Item => {
      const outlet = entry.clip.article.outlet?.value;
      return {
        id: `tag:cuttings,2024:clip/${entry.id}`,
        title: entry.title,
        link: link(entry.path),
        date: momentOf(entry),
        author: outlet === undefined ? null : String(sourceLink(site, outlet).name),
      };
    });
  const feed: Contents = {
    // Unlike any other archive's (RFC 4287, 4.2.6), wherever the site moves.
    id: `tag:cuttings,2024:archive/${slug(settings.title)}/${folder}`,
    title: name === null ? settings.title : `${name} – ${settings.title}`,
    settings,
    page: link(`${folder}index.html`),
    atom: link(`${folder}feed.xml`),
    json: link(`${folder}feed.json`),
    items,
  };
  return [
    { path: `${folder}feed.xml`, content: atomFeed(feed) },
    { path: `${folder}feed.json`, content: jsonFeed(feed) },
  ];
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly date: string;
  readonly author: string | null;
}

interface Contents {
  readonly id: string;
  readonly title: string;
  readonly settings: Settings;
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly items: readonly Item[];
}

function atomFeed({ id, title, settings, page, atom, items }: Contents): string {
  const text = (element: string, value: string) => `<${element}>${escapeXml(value)}</${element}>`;
  const person = (value: string) => `<author>${text('name', value)}</author>`;
  const entries = items.map(
    (item) =>
      `  <entry>${text('id', item.id)}${text('title', item.title)}<link href="${escapeXml(item.link)}"/>` +
      `${text('published', item.date)}${text('updated', item.date)}${item.author === null ? '' : person(item.author)}</entry>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(settings.language)}">\n`,
    `  ${text('id', id)}\n  ${text('title', title)}\n`,
    settings.description === '' ? '' : `  ${text('subtitle', settings.description)}\n`,
    settings.rights === null ? '' : `  ${text('rights', settings.rights)}\n`,
    `  ${text('updated', items[0]?.date ?? EPOCH)}\n  ${person(settings.title)}\n`,
    `  <link rel="alternate" href="${escapeXml(page)}"/>\n  <link rel="self" href="${escapeXml(atom)}"/>\n`,
    ...entries,
    '</feed>\n',
  ].join('');
}

function jsonFeed({ title, settings, page, json, items }: Contents): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(settings.description === '' ? {} : { description: settings.description }),
    home_page_url: page,
    feed_url: json,
    language: settings.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_text: item.title,
      date_published: item.date,
      ...(item.author === null ? {} : { authors: [{ name: item.author }] }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

// Feeds want a moment: the start of the day, or of the month where no day is known.
function momentOf(entry: Entry): string {
  return new Date((edtfRange(entry.published)?.from ?? 0) * DAY).toISOString();
}
