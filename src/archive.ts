import { annotate } from './annotate/index.ts';
import { findThreads } from './catalogue/threads.ts';
import { agencyOfText } from './parse/fields/agency.ts';
import type { DateExpression, Mention, Quote } from './records/annotation.ts';
import type { Article } from './records/article.ts';
import type { Authority, Resolution } from './records/authority.ts';
import type { AnnotatedClip, ResolvedClip } from './records/clip.ts';
import type { Attested, EdtfDate, Span } from './records/span.ts';
import { resolve } from './resolve/index.ts';
import { getOrAdd } from './text/grouping.ts';

/** A clip as a bare text. */
export interface ArchiveClip {
  /** Unique in the archive. */
  readonly id: string;
  readonly text: string;
  /** The day it was printed, EDTF. */
  readonly published?: EdtfDate | null;
  readonly headline?: string | null;
  readonly outlet?: string | null;
  /** BCP 47; detected when left out. */
  readonly language?: string;
  /** Names that are known already: then none are looked for. `kind` is `person` when left out. */
  readonly mentions?: readonly (Span & { readonly kind?: Mention['kind'] })[];
}

/** A mention and whom it means. */
export interface ResolvedMention extends Mention {
  /** Id of the authority record; null where the mention is ambiguous or unknown. */
  readonly authority: string | null;
  readonly outcome: Resolution['outcome'];
  /** Ids of those it may mean, where it is ambiguous. */
  readonly candidates: readonly string[];
  /** Which rule decided whom it means (`rule` says which found it). */
  readonly resolvedBy: string;
}

/** What was found in one clip; offsets count UTF-16 units of its `text`, each list is sorted by them. */
export interface ArchiveClipResult {
  readonly id: string;
  readonly mentions: readonly ResolvedMention[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  /** Shared by the copies of one text: the id of the earliest of them, the clip's own where it is alone. */
  readonly origin: string;
  /**
   * The stories it belongs to, each by the id of the first clip that tells of it above all: its own, then those it has a
   * passage on. None where no other clip tells of the same.
   */
  readonly stories: readonly string[];
}

/** The clips in the order they were given, and everybody and everything they name, by id. */
export interface AnnotatedArchive {
  readonly clips: readonly ArchiveClipResult[];
  readonly authorities: readonly (Authority & { readonly lat?: number; readonly lon?: number })[];
}

/**
 * Annotates many texts and traces their names to one record for each person, place and organisation. The order of the
 * clips plays no part. Never throws on content.
 */
export function annotateArchive(clips: readonly ArchiveClip[]): AnnotatedArchive {
  const { value } = resolve(clips.map(toAnnotatedClip));
  const { originOf, stories } = findThreads(value.clips);
  const storiesOf = new Map<string, string[]>();
  for (const tell of ['own', 'also'] as const)
    for (const story of stories)
      for (const id of story[tell]) getOrAdd(storiesOf, id, () => []).push(story.own[0]!);
  return {
    clips: value.clips.map((clip) => {
      const { id } = clip.article;
      return { ...toResult(clip), origin: originOf.get(id)!, stories: storiesOf.get(id) ?? [] };
    }),
    authorities: [...value.authorities.values()].map((authority) =>
      authority.place ? { ...authority, lat: authority.place.lat, lon: authority.place.lon } : authority,
    ),
  };
}

function toResult({
  article,
  annotation,
  resolutions,
}: ResolvedClip): Omit<ArchiveClipResult, 'origin' | 'stories'> {
  const mentions = annotation.mentions.map((mention, i): ResolvedMention => {
    const resolution = resolutions[i]!;
    return {
      ...mention,
      outcome: resolution.outcome,
      authority: resolution.outcome === 'resolved' ? resolution.authority : null,
      candidates: resolution.outcome === 'ambiguous' ? resolution.candidates : [],
      resolvedBy: resolution.rule,
    };
  });
  return { id: article.id, mentions, quotes: annotation.quotes, dates: annotation.dates };
}

function toAnnotatedClip(clip: ArchiveClip): AnnotatedClip {
  const { text, published = null, language, mentions } = clip;
  const annotation = annotate(text, {
    published,
    ...(language === undefined ? {} : { language }),
    ...(mentions === undefined ? {} : { mentions }),
  });
  return { article: bareArticle(clip, annotation.language), annotation, diagnostics: [] };
}

function bareArticle(clip: ArchiveClip, language: string): Article {
  const { id, text } = clip;
  return {
    id,
    file: id,
    sha256: '',
    reader: 'text',
    text,
    blocks: [],
    zones: text === '' ? [] : [{ start: 0, end: text.length, kind: 'body' }],
    headline: given(clip.headline),
    published: given(clip.published),
    updated: null,
    captured: null,
    section: null,
    outlet: given(clip.outlet),
    agency: implied(agencyOfText(text), 'agency/bare-text'),
    dateline: null,
    reliesOn: [],
    url: null,
    language: { value: language, basis: 'implied', rule: 'annotate/language', start: null, end: null },
    rights: null,
    credits: [],
    statedNames: [],
  };
}

function implied(value: string | null, rule: string): Attested<string> | null {
  return value === null ? null : { value, basis: 'implied', rule, start: null, end: null };
}

function given(value: string | null | undefined): Attested<string> | null {
  return value ? { value, basis: 'stated', rule: 'given', start: null, end: null } : null;
}
