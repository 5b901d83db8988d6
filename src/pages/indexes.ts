import type { EntityKind } from '../records/annotation.ts';
import type { Dossier } from '../records/catalogue.ts';
import { filingName } from '../text/filing-name.ts';
import { SECTIONS } from './dossiers.ts';
import { sheets } from './paging.ts';
import { mapOfArchive, mapWeight } from './place-maps.ts';
import { dossierLink, type Emitter, makeFrame } from './site.ts';
import { bytesOf } from './weight.ts';

/** The index of people, of places and of organisations: every name by letter, those without a page too. */
export const indexPages: Emitter = function* (site) {
  for (const kind of ['person', 'place', 'organisation'] as const) {
    const section = SECTIONS[kind];
    const dossiers = site.catalogue.byKind[kind].map((id) => site.catalogue.dossiers.get(id)!);
    const map = kind === 'place' ? mapOfArchive(site) : null;
    for (const sheet of sheets(section, dossiers, rowWeight, { first: mapWeight(map) })) {
      yield {
        path: sheet.path,
        template: 'names',
        data: {
          frame: makeFrame(site, sheet.path, { title: { say: `nav.${section}` }, kind: 'index', section }),
          kind,
          section,
          sheet: { ...sheet, items: undefined },
          map: sheet.number === 1 ? map : null,
          letters: byLetter(sheet.items, kind),
        },
      };
    }
  }
};

function rowWeight({ authority, path }: Dossier): number {
  return 220 + 2 * bytesOf(authority.slug) + bytesOf(authority.name) + (path === null ? 80 : 0);
}

function byLetter(dossiers: readonly Dossier[], kind: EntityKind) {
  const letters: { letter: string; rows: object[] }[] = [];
  for (const dossier of dossiers) {
    const { authority, citations, entries, origins, saying } = dossier;
    const letter = (filingName(authority)[0] ?? '#').toUpperCase().replace(/[^A-Z]/, '#');
    if (letters.at(-1)?.letter !== letter) letters.push({ letter, rows: [] });
    const first = citations[0]!;
    letters.at(-1)!.rows.push({
      link: dossierLink(dossier),
      slug: authority.slug,
      doubtful: authority.tier === 'candidate',
      // Whoever has no page is found where the archive names them.
      place: `${first.entry.path}#m-${first.entry.clip.annotation.mentions[first.mention]!.start}`,
      country: kind === 'place' ? (authority.place?.country ?? null) : null,
      articles: entries.length,
      origins,
      quotes: saying.length,
    });
  }
  return letters;
}
