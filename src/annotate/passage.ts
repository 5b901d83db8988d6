import type { Zone } from '../records/article.ts';
import type { EdtfDate } from '../records/span.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { type Paragraph, spokenParagraphs } from './paragraphs.ts';
import { findStretches, type Stretch } from './quotes/marks.ts';

/** What is known of a text before anything is found in it. */
export interface Text {
  readonly text: string;
  /** Lie end to end over the whole text; finders skip headers, credits, photo credits and furniture. */
  readonly zones: readonly Zone[];
  /** The day the clip was printed, for relative dates; null when unknown. */
  readonly published: EdtfDate | null;
  /** BCP 47. */
  readonly language: string;
}

/** What every finder works on: a text that was cut up once for all of them. */
export interface Passage extends Text {
  readonly tokens: Tokens;
  /** One for each token. */
  readonly lexemes: readonly Lexeme[];
  /** The paragraphs in which somebody may speak. */
  readonly paragraphs: readonly Paragraph[];
  /** What stands between quotation marks in them. */
  readonly stretches: readonly Stretch[];
}

export function passageOf(text: Text): Passage {
  const tokens = tokenise(text.text);
  const paragraphs = spokenParagraphs(text);
  return {
    ...text,
    tokens,
    lexemes: lexemesOf(tokens),
    paragraphs,
    stretches: findStretches(text.text, paragraphs),
  };
}
