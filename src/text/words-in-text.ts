import { Char, classAt } from './characters.ts';

/** Where some words stand in a text, exactly as written and not as part of longer words: the starts, in order. */
export function placesOfWords(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + words.length)) places.push(at);
  }
  return places;
}

function isWordAt(text: string, at: number): boolean {
  const kind = at < 0 ? Char.other : classAt(text, at);
  return kind === Char.upper || kind === Char.letter || kind === Char.number || kind === Char.combining;
}
