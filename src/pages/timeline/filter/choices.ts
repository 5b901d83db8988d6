import type { Entry } from '../../../records/catalogue.ts';
import { fold } from '../../../text/fold.ts';
import { getOrAdd } from '../../../text/grouping.ts';
import { searchWords } from '../../../text/search-words.ts';
import type { Site } from '../../site.ts';

/** Something that the timeline can be filtered by: whoever or whatever has a page. */
export interface Choice<E> {
  /** The folder of its page: `people/maren-solheim`. */
  readonly id: string;
  readonly name: string;
  /** What tells it from another of the same name, or ''. */
  readonly note: string;
  /** Every form of its name. */
  readonly forms: readonly string[];
  readonly entries: readonly E[];
}

/** People, places, organisations, sources and stories. */
export function choicesOf({ catalogue }: Site): Choice<Entry>[] {
  const dossiers = [...catalogue.dossiers.values()].flatMap(({ authority, path, distinction, entries }) => {
    const { name, variants } = authority;
    if (path === null) return [];
    const forms = [name, ...variants.map(({ form }) => form)];
    return [{ id: folderOf(path), name, note: distinction ?? '', forms, entries }];
  });
  const sources = [...catalogue.sources.values()].map(({ path, name, printed, carried, reliedOn }) => {
    const entries = [...new Set([...printed, ...carried, ...reliedOn])];
    return { id: folderOf(path), name, note: '', forms: [name], entries };
  });
  const stories = [...catalogue.stories.values()].map(({ path, name, entries }) => {
    return { id: folderOf(path), name, note: '', forms: [name], entries };
  });
  // Somebody who is only perhaps meant is named nowhere.
  return [...dossiers, ...sources, ...stories].filter(({ entries }) => entries.length > 0);
}

function folderOf(path: string): string {
  return path.replace(/\/index\.html$/, '');
}

/** What is offered for the beginning of a name. */
export type Offer = [id: string, name: string, note: string, articles: number, words: string];

const FIRST_OFFERS = 12;

/**
 * Offers by the first two letters of any word of any form of a name, the most named first: "so" → Maren Solheim. Stories
 * come after them: their names are made of names. For nothing at all, the most named of all.
 */
export function offersByBeginning(choices: readonly Choice<unknown>[]): Map<string, Offer[]> {
  const sorted = choices.toSorted((a, b) => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1));
  const [names, stories] = [sorted.filter((one) => !isStory(one)), sorted.filter(isStory)];
  const offers = new Map<string, Offer[]>();
  for (const choice of [...names, ...stories]) {
    const offer = offerOf(choice);
    for (const beginning of new Set(offer[4].split(' ').map(beginningOf)))
      getOrAdd(offers, beginning, () => []).push(offer);
  }
  if (sorted.length > 0) offers.set('', sorted.slice(0, FIRST_OFFERS).map(offerOf));
  return offers;
}

function isStory({ id }: Choice<unknown>): boolean {
  return id.startsWith('stories/');
}

function offerOf({ id, name, note, forms, entries }: Choice<unknown>): Offer {
  // The plain Latin form too, so that "putin" finds Путин.
  const words = [...new Set(forms.flatMap((form) => searchWords(`${form} ${fold(form)}`)))];
  return [id, name, note, entries.length, words.join(' ')];
}

/** The first two letters of a word. */
function beginningOf(word: string): string {
  return [...word].slice(0, 2).join('');
}
