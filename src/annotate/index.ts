import type { Annotation, Mention } from '../records/annotation.ts';
import type { Article, Zone } from '../records/article.ts';
import type { EdtfDate, Span } from '../records/span.ts';
import { detectLanguage } from '../text/language.ts';
import { type Normalised, normalise } from '../text/normalise.ts';
import { resolveInClip } from './coreference/index.ts';
import { findDates } from './dates/index.ts';
import { fromRaw } from './from-raw.ts';
import { findNames } from './names/index.ts';
import { type Passage, passageOf } from './passage.ts';
import { completePlaces } from './places/complete.ts';
import { locate } from './places/locate.ts';
import { findQuotes } from './quotes/index.ts';

/** What is known of a bare text. */
export interface AnnotateOptions {
  /** The day it was printed, EDTF: relative dates count from it. */
  readonly published?: EdtfDate | null;
  /** BCP 47; detected when left out. */
  readonly language?: string;
  /** Names that are known already: then none are looked for. `kind` is `person` when left out. */
  readonly mentions?: readonly (Span & { readonly kind?: Mention['kind'] })[];
}

/** Finds who, where, when and who said what in a clip. Offsets point into `article.text`. */
export function annotateArticle(article: Article): Annotation {
  return annotatePassage(
    passageOf({
      text: article.text,
      zones: article.zones,
      published: article.published?.value ?? null,
      language: article.language.value,
    }),
  );
}

/**
 * The same for a bare text of any origin. Offsets point into the very string passed, even where it is not in the normal
 * form that the finders read (other line ends, no-break spaces, letters with loose accents).
 */
export function annotate(text: string, options: AnnotateOptions = {}): Annotation {
  const plain = normalise(text);
  const zones: Zone[] = plain.text === '' ? [] : [{ start: 0, end: plain.text.length, kind: 'body' }];
  const passage = passageOf({
    text: plain.text,
    zones,
    published: options.published ?? null,
    language: options.language ?? detectLanguage(plain.text)?.language ?? 'en',
  });
  const annotation = annotatePassage(passage, options.mentions && givenNames(options.mentions, plain));
  return plain.text === text ? annotation : fromRaw(annotation, text, plain);
}

function annotatePassage(passage: Passage, given?: readonly Mention[]): Annotation {
  const named = given ? { mentions: given, references: [] } : findNames(passage);
  const mentions = given ?? completePlaces(named.mentions, passage);
  const inClip = resolveInClip(passage, locate(mentions, passage));
  const references = [...named.references, ...inClip.references].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return {
    language: passage.language,
    mentions: inClip.mentions,
    references,
    epithets: inClip.epithets,
    quotes: findQuotes(passage, inClip.mentions, references),
    dates: findDates(passage),
  };
}

/** Mentions at the places of a plain text that correspond to the spans given in the raw one; empty ones fall away. */
function givenNames(spans: NonNullable<AnnotateOptions['mentions']>, plain: Normalised): Mention[] {
  const mentions = spans.flatMap(({ start, end, kind = 'person' }): Mention[] => {
    const [first, last] = [plainOffset(plain, start), plainOffset(plain, end)];
    const text = plain.text.slice(first, last);
    return text === ''
      ? []
      : [{ start: first, end: last, text, kind, name: text, rule: 'given', confidence: 1 }];
  });
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The first offset of the plain text that lies at or after an offset of the raw one. */
function plainOffset({ text, rawOffset }: Normalised, raw: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rawOffset(middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}
