import type { Annotation } from '../records/annotation.ts';
import type { Article, Zone } from '../records/article.ts';
import type { EdtfDate } from '../records/span.ts';
import { detectLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { resolveInClip } from './coreference/index.ts';
import { findDates } from './dates/index.ts';
import { fromRaw } from './from-raw.ts';
import { findNames } from './names/index.ts';
import type { Passage } from './passage.ts';
import { locate } from './places/locate.ts';
import { findQuotes } from './quotes/index.ts';

/** What is known of a bare text. */
export interface AnnotateOptions {
  /** The day it was printed, EDTF: relative dates count from it. */
  readonly published?: EdtfDate | null;
  /** BCP 47; detected when left out. */
  readonly language?: string;
}

/** Finds who, where, when and who said what in a clip. Offsets point into `article.text`. */
export function annotateArticle(article: Article): Annotation {
  return annotatePassage({
    text: article.text,
    tokens: tokenise(article.text),
    zones: article.zones,
    published: article.published?.value ?? null,
    language: article.language.value,
  });
}

/**
 * The same for a bare text of any origin. Offsets point into the very string passed, even where it is not in the normal
 * form that the finders read (other line ends, no-break spaces, letters with loose accents).
 */
export function annotate(text: string, options: AnnotateOptions = {}): Annotation {
  const plain = normalise(text);
  const zones: Zone[] = plain.text === '' ? [] : [{ start: 0, end: plain.text.length, kind: 'body' }];
  const annotation = annotatePassage({
    text: plain.text,
    tokens: tokenise(plain.text),
    zones,
    published: options.published ?? null,
    language: options.language ?? detectLanguage(plain.text)?.language ?? 'en',
  });
  return plain.text === text ? annotation : fromRaw(annotation, text, plain);
}

function annotatePassage(passage: Passage): Annotation {
  const named = findNames(passage);
  const inClip = resolveInClip(passage, locate(named.mentions, passage));
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
