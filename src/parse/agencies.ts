import { AGENCIES } from './lexicon/agencies.ts';

const NAME_OF: ReadonlyMap<string, string> = new Map(
  AGENCIES.filter((agency) => !agency.pictures).flatMap((agency) =>
    agency.forms.map((form) => [form, agency.name] as const),
  ),
);

/** The agency that a name means: "AP" and "The Associated Press" are one. Null for any other name. */
export function agencyOf(name: string): string | null {
  const bare = name.trim().replace(/^(?:the|THE) /, '');
  return NAME_OF.get(bare) ?? NAME_OF.get(`The ${bare}`) ?? NAME_OF.get(titleCase(bare)) ?? null;
}

/** "THE ASSOCIATED PRESS" is printed so in bylines. */
const titleCase = (text: string): string =>
  text === text.toUpperCase() && text.includes(' ')
    ? text.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
    : text;
