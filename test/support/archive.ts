import { createHash } from 'node:crypto';
import type {
  Annotation,
  DateExpression,
  EntityKind,
  Mention,
  Quote,
  QuoteForm,
  Speaker,
} from '../../src/records/annotation.ts';
import type { Article, Zone } from '../../src/records/article.ts';
import type { Authority, Resolution } from '../../src/records/authority.ts';
import type { ResolvedClip } from '../../src/records/clip.ts';
import type { Diagnostic } from '../../src/records/diagnostic.ts';
import type { Block, ZoneKind } from '../../src/records/source.ts';
import type { Attested } from '../../src/records/span.ts';

/** A clip as a test writes it: the paragraphs, and what is to be found in them by its words. */
export interface ClipSketch {
  readonly file: string;
  readonly headline?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly url?: string;
  readonly language?: string;
  /** Text, or kind and text. */
  readonly paragraphs: readonly (string | { readonly kind: ZoneKind; readonly text: string })[];
  /** Words → who is meant: `people/id`, several for an open question, none for nobody known. */
  readonly names?: readonly (readonly [words: string, ...authorities: string[]])[];
  readonly quotes?: readonly {
    readonly words: string;
    readonly by?: string;
    /** Of the speaker; a person when left out. */
    readonly kind?: Speaker['kind'];
    readonly form?: QuoteForm;
    readonly continues?: number;
  }[];
  readonly dates?: readonly (readonly [words: string, edtf: string])[];
  /** Words of an epithet and words of the mention it belongs to. */
  readonly epithets?: readonly (readonly [words: string, of: string])[];
  readonly diagnostics?: readonly Diagnostic[];
}

const KINDS: Record<string, EntityKind> = {
  people: 'person',
  places: 'place',
  organisations: 'organisation',
};

/** Makes a resolved clip of a sketch, with true offsets. */
export function makeClip(sketch: ClipSketch): ResolvedClip {
  const given = sketch.paragraphs.map((one) =>
    typeof one === 'string' ? { kind: 'body' as const, text: one } : one,
  );
  const all = [...(sketch.headline ? [{ kind: 'headline' as const, text: sketch.headline }] : []), ...given];
  const text = all.map((one) => one.text).join('\n\n');
  const sha256 = createHash('sha256').update(`${sketch.file}\n${text}`).digest('hex');
  const blocks: Block[] = [];
  const zones: Zone[] = [];
  let at = 0;
  all.forEach(({ kind, text: value }, i) => {
    const end = at + value.length;
    const leaf = { type: 'text' as const, value, data: { start: at, end } };
    blocks.push({ start: at, end, node: { type: 'paragraph', children: [leaf] } });
    zones.push({ kind, start: at, end: i === all.length - 1 ? end : end + 2 });
    at = end + 2;
  });
  const find = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`"${words}" is not in ${sketch.file}`);
    return { start, end: start + words.length };
  };
  const attested = (value: string | undefined, rule: string): Attested<string> | null => {
    const start = value === undefined ? -1 : text.indexOf(value);
    if (value === undefined) return null;
    return {
      value,
      basis: 'stated',
      rule,
      start: start < 0 ? null : start,
      end: start < 0 ? null : start + value.length,
    };
  };
  const names = (sketch.names ?? [])
    .map(([words, ...authorities]) => ({ ...find(words), words, authorities }))
    .sort((a, b) => a.start - b.start);
  const mentions = names.map(
    ({ start, end, words, authorities }): Mention => ({
      start,
      end,
      text: words,
      kind: KINDS[authorities[0]?.split('/')[0] ?? 'people'] ?? 'person',
      rule: 'cue/title',
      confidence: 0.9,
      name: words,
    }),
  );
  const resolutions = names.map(({ authorities }): Resolution => {
    if (authorities.length === 1) return { outcome: 'resolved', authority: authorities[0]!, rule: 'exact' };
    if (authorities.length === 0) return { outcome: 'unknown', rule: 'none' };
    return { outcome: 'ambiguous', candidates: authorities, rule: 'surname/several' };
  });
  const mentionAt = (words: string): number => mentions.findIndex((mention) => mention.text === words);
  const quotes = (sketch.quotes ?? []).map(({ words, by, kind, form, continues }): Quote => {
    const mention = by === undefined ? null : mentionAt(by);
    const speaker =
      by === undefined
        ? null
        : {
            ...find(by),
            text: by,
            name: by,
            kind: kind ?? ('person' as const),
            mention: mention === -1 ? null : mention,
            chain: ['verb/said'],
          };
    return {
      ...find(words),
      text: words,
      form: form ?? 'direct',
      speaker,
      cue: null,
      rule: 'marks/said',
      confidence: 0.9,
      ...(continues === undefined ? {} : { continues }),
    };
  });
  const dates = (sketch.dates ?? []).map(
    ([words, edtf]): DateExpression => ({
      ...find(words),
      text: words,
      edtf,
      value: edtf,
      type: 'DATE',
      basis: 'implied',
      rule: 'weekday/before',
      event: true,
    }),
  );
  const article: Article = {
    id: sha256.slice(0, 12),
    file: sketch.file,
    sha256,
    reader: 'plain-text',
    text,
    blocks,
    zones,
    headline: attested(sketch.headline, 'headline/first-line'),
    published: attested(sketch.published, 'date/header'),
    updated: null,
    captured: null,
    section: null,
    outlet: attested(sketch.outlet, 'outlet/source-line'),
    agency: attested(sketch.agency, 'dateline/agency'),
    dateline: null,
    reliesOn: [],
    url: attested(sketch.url, 'matter/url'),
    language: {
      value: sketch.language ?? 'en',
      basis: 'implied',
      rule: 'language/words',
      start: null,
      end: null,
    },
    rights: null,
    credits: [],
    statedNames: [],
  };
  const annotation: Annotation = {
    language: sketch.language ?? 'en',
    mentions,
    references: [],
    epithets: (sketch.epithets ?? []).map(([words, of]) => ({
      ...find(words),
      text: words,
      mention: mentionAt(of),
      rule: 'epithet/before',
    })),
    quotes,
    dates,
  };
  return { article, annotation, diagnostics: sketch.diagnostics ?? [], resolutions };
}

/** An authority of that id and name; a candidate when asked. */
export function makeAuthority(id: string, name: string, more: Partial<Authority> = {}): [string, Authority] {
  const [folder = '', slug = ''] = id.split('/');
  const authority: Authority = {
    id,
    kind: KINDS[folder] ?? 'person',
    slug,
    name,
    variants: [{ form: name, count: 1 }],
    place: null,
    tier: 'confirmed',
    sameAs: [],
    rules: ['exact'],
    formerIds: [],
    ...more,
  };
  return [id, authority];
}

export const settings = {
  title: 'The Havnsund File',
  description: 'Two years of a harbour town in its papers.',
  baseUrl: 'https://example.org/archive/',
  language: 'en',
  timeZone: 'UTC',
  rights: null,
  archives: false,
  extract: true,
};
