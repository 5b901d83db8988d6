import type { EntityKind } from '../records/annotation.ts';
import type { Entry } from '../records/catalogue.ts';
import type { ResolvedClip } from '../records/clip.ts';
import type { OutputFile } from '../records/output.ts';
import { dataPackage, resourceOf } from './exports/data-package.ts';
import { placesGeoJson } from './exports/geojson.ts';
import { coMentions } from './exports/gexf.ts';
import { tableFiles } from './exports/tables.ts';
import { schemaFiles } from './schema.ts';
import type { Emitter, Site } from './site.ts';

/** The archive as data, below the site root. */
export const DATA_FILES = [
  'data/articles.jsonl',
  'data/people.json',
  'data/places.json',
  'data/organisations.json',
  'data/quotes.jsonl',
] as const;

/** Everything the site shows as files for programs, their schemas, and the list of them all. */
export const dataFiles: Emitter = function* (site) {
  const resources: object[] = [];
  for (const file of records(site)) {
    resources.push(resourceOf(file));
    yield { path: file.path, content: file.content };
  }
  yield dataPackage(site, resources);
  yield* schemaFiles();
};

function* records(site: Site): Generator<OutputFile> {
  const { catalogue } = site;
  yield lines('data/articles.jsonl', catalogue.entries.map(articleRecord));
  yield list('data/people.json', authorityRecords(site, 'person'));
  yield list('data/places.json', authorityRecords(site, 'place'));
  yield list('data/organisations.json', authorityRecords(site, 'organisation'));
  yield lines('data/quotes.jsonl', quoteRecords(site));
  yield* tableFiles(site);
  yield placesGeoJson(site);
  yield coMentions(site);
}

/** The published record of an article: the clip's record with its address, and its mentions with whom they mean. */
export function articleRecord({ clip, path, copies }: Entry): object {
  const { blocks: _blocks, statedNames: _statedNames, ...article } = clip.article;
  const { language: _language, ...annotation } = clip.annotation;
  return {
    ...article,
    path,
    copies,
    ...annotation,
    mentions: mentionRecords(clip),
    diagnostics: clip.diagnostics,
  };
}

function mentionRecords({ annotation, resolutions }: ResolvedClip): object[] {
  return annotation.mentions.map((mention, index) => ({
    ...mention,
    resolution: resolutions[index] ?? { outcome: 'unknown', rule: 'none' },
  }));
}

function authorityRecords({ catalogue }: Site, kind: EntityKind): object[] {
  return catalogue.byKind[kind].map((id) => {
    const { authority, path, entries, citations, saying } = catalogue.dossiers.get(id)!;
    return {
      ...authority,
      path,
      mentions: citations.length,
      articles: entries.map((entry) => entry.clip.article.id),
      quotes: saying,
    };
  });
}

function quoteRecords({ catalogue }: Site): object[] {
  return [...catalogue.quotesOf.values()].flat().map((wording) => {
    const { id, utterance, path, entry, pieces, speaker, authority } = wording;
    const quotes = pieces.map((piece) => entry.clip.annotation.quotes[piece]!);
    const by = quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
    return {
      id,
      utterance,
      path,
      article: entry.clip.article.id,
      published: entry.published,
      outlet: entry.clip.article.outlet?.value ?? null,
      form: quotes[0]!.form,
      rule: quotes[0]!.rule,
      confidence: quotes[0]!.confidence,
      contents: quotes.map(({ start, end, text }) => ({ start, end, text })),
      cue: quotes[0]!.cue,
      speaker: by && { ...by, name: speaker, authority },
    };
  });
}

function lines(path: string, records: readonly object[]): OutputFile {
  return { path, content: records.map((record) => `${JSON.stringify(record)}\n`).join('') };
}

function list(path: string, records: readonly object[]): OutputFile {
  return {
    path,
    content:
      records.length === 0
        ? '[]\n'
        : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`,
  };
}
