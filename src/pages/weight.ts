import type { Entry, Wording } from '../records/catalogue.ts';
import type { Span } from '../records/span.ts';
import type { Excerpt } from './evidence.ts';

// About how many bytes of HTML things become, so that lists can be cut into pages before anything is rendered. The
// constants are the markup of the partials, rounded up; a template of one's own may have more or less of it.

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Of a stretch of an article's text. */
export function textWeight({ clip }: Entry, { start, end }: Span): number {
  return bytesOf(clip.article.text.slice(start, end));
}

/** Of `partials/article-line`. */
export function lineWeight({ path, title, clip: { article } }: Entry): number {
  const names = [article.outlet?.value ?? 'source not stated', article.agency?.value ?? ''];
  return 310 + path.length + bytesOf(title) + names.reduce((sum, name) => sum + 2 * bytesOf(name), 0);
}

/** Of an article's span in `partials/coins`: what is not plain Latin is written as `%D0%9A`. */
export function coinsWeight({ path, title, clip: { article } }: Entry): number {
  const told = [title, article.outlet?.value ?? '', path, ...article.credits.map(({ name }) => name)];
  return 300 + told.reduce((sum, text) => sum + encodeURIComponent(text).length, 0);
}

/** Of `partials/excerpt` in a link to its place. */
export function excerptWeight({ before, exact, after }: Excerpt): number {
  return 160 + bytesOf(before) + bytesOf(exact) + bytesOf(after);
}

/** Of `partials/quote`. */
export function quoteWeight({ entry, pieces, speaker, path }: Wording): number {
  const words = pieces.reduce((sum, piece) => sum + bytesOf(entry.clip.annotation.quotes[piece]!.text), 0);
  return 480 + words + 20 * pieces.length + bytesOf(speaker ?? '') + path.length + lineWeight(entry);
}
