import type { Annotation, Mention } from '../records/annotation.ts';
import type { Article } from '../records/article.ts';
import { placesOfWords } from '../text/words-in-text.ts';
import { locate } from './places/locate.ts';

/**
 * Annotates an article with nothing but the names that were stated outside its text, wherever the very same words stand
 * in it: no other names, no quotes, no dates.
 */
export function annotateStated(article: Article): Annotation {
  const mentions: Mention[] = [];
  for (const name of locatedNames(article)) {
    for (const start of placesOfWords(article.text, name.text))
      mentions.push({ ...name, start, end: start + name.text.length });
  }
  // Of two that overlap the longer counts, of two on the same words the one stated first.
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  const apart = mentions.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
  const none = { references: [], epithets: [], quotes: [], dates: [] };
  return { language: article.language.value, mentions: apart, ...none };
}

/**
 * The stated names as mentions of a text that is a list of them; its places are told apart by each other ("Paris" beside
 * "Texas").
 */
function locatedNames({ statedNames }: Article): readonly Mention[] {
  let text = '';
  const names = statedNames.map(({ value, kind, rule }): Mention => {
    const start = text.length;
    text += `${value}\n`;
    return { start, end: start + value.length, text: value, kind, name: value, rule, confidence: 1 };
  });
  return locate(names, { text });
}
