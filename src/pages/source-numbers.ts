import type { Entry } from '../records/catalogue.ts';

/** The numbers of articles by the addresses under which a page shows them or places in them. */
export type SourceNumbers = Readonly<Record<string, number>>;

/**
 * Numbers the sources of a list from 1, for print: the copies of one text are one source.
 * @returns a function that finds the articles which some data shows, wherever in it their addresses stand
 */
export function numberSources(sources: readonly (readonly Entry[])[]): (shown: unknown) => SourceNumbers {
  const numbers = new Map(sources.flatMap((copies, i) => copies.map(({ path }) => [path, i + 1] as const)));
  return (shown) => {
    const found: Record<string, number> = {};
    const walk = (value: unknown): void => {
      if (typeof value === 'string' && value.startsWith('articles/')) {
        const number = numbers.get(value.replace(/#.*$/, ''));
        if (number !== undefined) found[value] = number;
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(shown);
    return found;
  };
}
