import type { Article } from '../records/article.ts';
import { placesOfWords } from '../text/words-in-text.ts';

/** Between the names of the line. */
const BETWEEN = ' · ';

/**
 * An article whose text ends with a line of the names that were stated outside it and that it does not have: so each of
 * them stands somewhere, can be linked, cited and pointed to. The line is a zone of credits.
 */
export function withNameLine(article: Article): Article {
  const stated = [...new Set(article.statedNames.map(({ value }) => value))];
  const missing = stated.filter((name) => placesOfWords(article.text, name).length === 0);
  if (missing.length === 0) return article;
  const line = missing.join(BETWEEN);
  const start = article.text === '' ? 0 : article.text.length + 2;
  const end = start + line.length;
  const data = { start, end };
  const zones = article.zones.map((zone, i) =>
    i === article.zones.length - 1 ? { ...zone, end: start } : zone,
  );
  return {
    ...article,
    text: article.text === '' ? line : `${article.text}\n\n${line}`,
    blocks: [
      ...article.blocks,
      { start, end, node: { type: 'paragraph', children: [{ type: 'text', value: line, data }] } },
    ],
    zones: [...zones, { kind: 'credits', start, end }],
  };
}
