import type { Dossier } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import { edtfRange } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { escapeXml } from '../../text/xml.ts';
import { type Emitter, makeFrame, type Site } from '../site.ts';
import { buildCollection, type CollectionManifest, type SearchDocument, type Shard } from './collection.ts';

const FACETS = 40;

/** The search page and its index: classic scripts that each hand over one part, because `file://` allows no other way. */
export const searchPages: Emitter = function* (site) {
  const path = 'search/index.html';
  yield {
    path,
    template: 'search',
    data: {
      frame: makeFrame(site, path, {
        title: { say: 'nav.search' },
        kind: 'search',
        section: 'search',
        robots: 'noindex',
        scripts: ['search-engine.js', 'search.js'],
      }),
    },
  };
  const { sources } = site.catalogue;
  const outlets = ['', ...sources.keys()];
  const number = new Map(outlets.map((id, i) => [id, i]));
  const manifest: Record<string, CollectionManifest> = {};
  for (const [name, documents, groups] of [
    ['articles', articleDocuments(site, number), outlets.map((id) => sources.get(id)?.name ?? '')],
    ['quotes', quoteDocuments(site, number), outlets.map((id) => sources.get(id)?.name ?? '')],
    ['names', nameDocuments(site), NAME_KINDS],
  ] as const) {
    const collection = buildCollection(name, documents, groups);
    manifest[name] = collection.manifest;
    for (const shard of collection.shards) yield shardFile(shard);
  }
  yield shardFile({ name: 'articles/facets', data: facetsOf(site) });
  yield shardFile({ name: 'manifest', data: manifest });
  const template = absoluteAddress(site.settings.baseUrl, path);
  if (template !== null) yield openSearch(site, template);
};

function shardFile({ name, data }: Shard): OutputFile {
  return {
    path: `search/${name}.js`,
    content: `cuttingsShard(${JSON.stringify(name)},${JSON.stringify(data)})\n`,
  };
}

function articleDocuments({ catalogue }: Site, number: ReadonlyMap<string, number>): SearchDocument[] {
  return catalogue.entries.map((entry) => {
    const { article } = entry.clip;
    // Furniture is not what the article says.
    const text = article.zones
      .filter(({ kind }) => kind !== 'furniture' && kind !== 'headline')
      .map(({ start, end }) => article.text.slice(start, end).trim())
      .join('\n');
    return {
      fields: [
        { text: entry.title, weight: 5 },
        { text, weight: 1 },
      ],
      day: edtfRange(entry.published)?.from ?? null,
      group: number.get(entry.source ?? '') ?? 0,
      record: [
        folderOf(entry.path),
        entry.title,
        entry.published,
        article.outlet?.value ?? null,
        article.language.value,
        text,
      ],
    };
  });
}

function quoteDocuments({ catalogue }: Site, number: ReadonlyMap<string, number>): SearchDocument[] {
  return [...catalogue.quotesOf.values()].flat().map(({ entry, pieces, speaker, path }) => {
    const text = pieces.map((piece) => entry.clip.annotation.quotes[piece]!.text).join(' ');
    return {
      fields: [
        { text, weight: 1 },
        { text: speaker ?? '', weight: 2 },
      ],
      day: edtfRange(entry.published)?.from ?? null,
      group: number.get(entry.source ?? '') ?? 0,
      record: [
        folderOf(path),
        speaker ?? '',
        entry.published,
        entry.title,
        entry.clip.article.language.value,
        text,
      ],
    };
  });
}

const NAME_KINDS = ['person', 'place', 'organisation', 'source', 'story'] as const;

function nameDocuments({ catalogue }: Site): SearchDocument[] {
  const bearers = [...catalogue.dossiers.values()]
    .filter((dossier): dossier is Dossier & { path: string } => dossier.path !== null)
    .map(({ authority, path, entries }) => ({
      forms: [authority.name, ...authority.variants.map(({ form }) => form)],
      group: NAME_KINDS.indexOf(authority.kind),
      record: [folderOf(path), authority.name, null, authority.kind, null, entries.length],
    }));
  const sources = [...catalogue.sources.values()].map(({ name, path, printed, carried, reliedOn }) => ({
    forms: [name],
    group: NAME_KINDS.indexOf('source'),
    record: [folderOf(path), name, null, 'source', null, printed.length + carried.length + reliedOn.length],
  }));
  const stories = [...catalogue.stories.values()].map(({ name, path, entries }) => ({
    forms: [name],
    group: NAME_KINDS.indexOf('story'),
    record: [folderOf(path), name, null, 'story', null, entries.length],
  }));
  return [...bearers, ...sources, ...stories].map(({ forms, group, record }) => ({
    // The plain Latin form too, so that "putin" finds Путин.
    fields: [{ text: [...new Set(forms.flatMap((form) => [form, fold(form)]))].join(' '), weight: 1 }],
    day: null,
    group,
    record,
  }));
}

/** The people and places named most, with the numbers of the articles that name them. */
function facetsOf({ catalogue }: Site): Record<string, [name: string, documents: string][]> {
  const number = new Map(catalogue.entries.map((entry, i) => [entry.id, i]));
  const most = (kind: 'person' | 'place' | 'organisation'): [string, string][] =>
    catalogue.byKind[kind]
      .map((id) => catalogue.dossiers.get(id)!)
      .filter(({ path }) => path !== null)
      .sort((a, b) => b.entries.length - a.entries.length || (a.authority.id < b.authority.id ? -1 : 1))
      .slice(0, FACETS)
      .map(({ authority, entries }) => {
        let last = -1;
        const encoded = entries
          .map((entry) => number.get(entry.id)!)
          .sort((a, b) => a - b)
          .map((at) => {
            const distance = (at - last).toString(36);
            last = at;
            return distance;
          });
        return [authority.name, encoded.join(' ')];
      });
  return { person: most('person'), place: most('place'), organisation: most('organisation') };
}

function folderOf(path: string): string {
  return path.replace(/\/index\.html(?=#|$)/, '');
}

/** Lets a browser search the archive from its address bar. */
function openSearch({ settings }: Site, address: string): OutputFile {
  return {
    path: 'opensearch.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...settings.title].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml([...(settings.description || settings.title)].slice(0, 1024).join(''))}</Description>
  <Url type="text/html" template="${escapeXml(address)}?q={searchTerms}"/>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`,
  };
}
