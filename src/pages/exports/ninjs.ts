import type { Entry } from '../../records/catalogue.ts';
import type { EdtfDate } from '../../records/span.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import type { Named, Surroundings } from '../site.ts';
import { citedArticle } from './cited.ts';
import { namedIn, proseOf } from './prose.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** An article as IPTC ninjs 3.1 (News in JSON). What the clip does not say is left out; lists without members too. */
export function ninjs(site: Surroundings, entry: Entry): string {
  const { settings } = site;
  const { article } = entry.clip;
  const { url, archived } = citedArticle(site, entry);
  const named = namedIn(site, entry);
  const concept = ({ authority, path }: Named) => {
    const address = path && absoluteAddress(settings.baseUrl, path);
    return {
      name: authority.name,
      rel: 'mentions',
      ...(address ? { uri: address } : {}),
      literal: authority.id,
    };
  };
  const place = (dossier: Named) => {
    const at = dossier.authority.place;
    return {
      ...concept(dossier),
      ...(at === null ? {} : { geoJSON: { type: 'Point', coordinates: [at.lon, at.lat] } }),
    };
  };
  const source = (role: string) => (found: { readonly value: string } | null) =>
    found === null ? [] : [{ name: found.value, role }];
  const members = {
    uri: archived ?? `tag:cuttings,2024:clip/${encodeURIComponent(entry.id)}`,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    title: entry.title,
    language: article.language.value,
    contentCreated: startOfDay(entry.published),
    copyrightNotice: article.rights?.value,
    by: [...new Set(article.credits.filter(isWriter).map(({ name }) => name))].join(', '),
    located: article.dateline?.value,
    headlines: article.headline === null ? [] : [{ role: 'main', value: article.headline.value }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: proseOf(article).join('\n\n') }],
    people: named.person.map(concept),
    organisations: named.organisation.map(concept),
    places: named.place.map(place),
    infoSources: [
      ...source('publisher')(article.outlet),
      ...source('agency')(article.agency),
      ...article.reliesOn.flatMap(source('source')),
    ],
    altIds: [
      { role: 'sha256', value: article.sha256 },
      ...(url === null ? [] : [{ role: 'original', value: url }]),
    ],
  };
  const told = Object.entries(members).filter(([, value]) => isTold(value));
  return `${JSON.stringify(Object.fromEntries(told), null, 1)}\n`;
}

function isTold(value: string | object | null | undefined): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function isWriter({ role }: { readonly role: string }): boolean {
  return role === 'author' || role === 'reporting' || role === 'writing';
}

// ninjs wants a moment: a day that is known begins at midnight, a month or year has none.
function startOfDay(edtf: EdtfDate | null): string | null {
  return edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) ? `${edtf}T00:00:00Z` : null;
}
