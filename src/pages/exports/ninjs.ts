import type { Entry } from '../../records/catalogue.ts';
import type { EdtfDate } from '../../records/span.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import { type Named, type Surroundings, sourceByName } from '../site.ts';
import { isWriter } from './authors.ts';
import { citedArticle } from './cited.ts';
import { type Told, toldBy } from './told.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/**
 * An article as IPTC ninjs 3.1 (News in JSON). What the clip does not say is left out; lists without members too. The
 * content was created on the day it was printed; this version of it when the clip was taken, and no clock has a say.
 */
export function ninjs(
  site: Surroundings,
  entry: Entry,
  { prose, named }: Told = toldBy(site, entry),
): string {
  const { article } = entry.clip;
  const { url, archived } = citedArticle(site, entry);
  const members = {
    uri: archived ?? `tag:cuttings,2024:clip/${encodeURIComponent(entry.id)}`,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    title: entry.title,
    language: article.language.value,
    versionCreated: startOfDay(article.captured?.value),
    contentCreated: startOfDay(entry.published),
    copyrightNotice: article.rights?.value,
    by: [...new Set(article.credits.filter(isWriter).map(({ name }) => name))].join(', ') || undefined,
    located: article.dateline?.value,
    headlines: article.headline === null ? undefined : [{ role: 'main', value: article.headline.value }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: prose.join('\n\n') }],
    people: told(named.person, (dossier) => concept(site, dossier)),
    organisations: told(named.organisation, (dossier) => concept(site, dossier)),
    places: told(named.place, (dossier) => ({ ...concept(site, dossier), geoJSON: pointOf(dossier) })),
    infoSources: told(
      [
        ...(article.outlet ? [{ name: article.outlet.value, role: 'publisher' }] : []),
        ...(article.agency ? [{ name: article.agency.value, role: 'agency' }] : []),
        ...article.reliesOn.map(({ value }) => ({ name: value, role: 'source' })),
      ],
      ({ name, role }) => ({ name, role, uri: addressOf(site, sourceByName(site, name)?.path) }),
    ),
    altIds: [
      { role: 'sha256', value: article.sha256 },
      ...(url === null ? [] : [{ role: 'original', value: url }]),
    ],
    trustIndicators: trustIndicators(site),
  };
  return `${JSON.stringify(members)}\n`;
}

function told<T>(items: readonly T[], member: (item: T) => object): object[] | undefined {
  return items.length === 0 ? undefined : items.map(member);
}

function concept(site: Surroundings, { authority, path }: Named) {
  return { name: authority.name, rel: 'mentions', uri: addressOf(site, path), literal: authority.id };
}

function pointOf({ authority: { place } }: Named): object | undefined {
  return place === null ? undefined : { type: 'Point', coordinates: [place.lon, place.lat] };
}

/** Where the archive says what it read, what it did not, and how right it is. */
function trustIndicators(site: Surroundings): object[] | undefined {
  const href = addressOf(site, 'about-this-archive/index.html');
  return href === undefined ? undefined : [{ title: `About: ${site.settings.title}`, href }];
}

function addressOf({ settings }: Surroundings, path: string | null | undefined): string | undefined {
  return path ? (absoluteAddress(settings.baseUrl, path) ?? undefined) : undefined;
}

// ninjs wants a moment: a day that is known begins at midnight, a month or year has none.
function startOfDay(edtf: EdtfDate | null | undefined): string | undefined {
  return edtf && /^\d{4}-\d\d-\d\d$/.test(edtf) ? `${edtf}T00:00:00Z` : undefined;
}
