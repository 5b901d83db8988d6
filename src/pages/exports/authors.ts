import type { Article, Credit } from '../../records/article.ts';

/** A name as citation software files it: in two parts, or whole where it has no parts (a newsroom, a single name). */
export type Author =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/i;
// "van", "de la", "von der": written small before a family name, and part of it.
const SMALL = /^\p{Ll}/u;

/** Those who wrote or reported an article, in the order it credits them, each once. Editors and photographers are not cited. */
export function authorsOf({ credits, outlet, agency }: Article): Author[] {
  const named = credits.filter(isWriter);
  const newsrooms = new Set([outlet?.value, agency?.value]);
  return [...new Set(named.map(({ name }) => name.trim()))]
    .filter((name) => name !== '')
    .map((name) => (newsrooms.has(name) ? { literal: name } : nameParts(name)));
}

/** Whether a credit is of somebody who wrote or reported, not of an editor or a photographer. */
export function isWriter({ role }: Pick<Credit, 'role'>): boolean {
  return role === 'author' || role === 'reporting' || role === 'writing';
}

/** "Ursula von der Leyen" → von der Leyen, Ursula; "Stolyarov, Gleb" stands as it is filed; one word has no parts. */
export function nameParts(name: string): Author {
  const filed = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (filed && !SUFFIX.test(filed[2]!)) return { family: filed[1]!.trim(), given: filed[2]!.trim() };
  const words = name.replace(/,\s*/g, ' ').trim().split(/\s+/);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  if (words.length < 2) return { literal: name };
  const small = words.findIndex((word, i) => i > 0 && i < words.length - 1 && SMALL.test(word));
  const from = small === -1 ? words.length - 1 : small;
  return {
    family: words.slice(from).join(' '),
    given: words.slice(0, from).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** "Stolyarov, Gleb": the order of catalogues. */
export function filedName(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, given, suffix } = author;
  return `${family}, ${given}${suffix === undefined ? '' : `, ${suffix}`}`;
}
