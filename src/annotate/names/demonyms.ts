import type { Mention, Reference } from '../../records/annotation.ts';
import { COUNTRY_NAMES } from '../lexicon/country-names.ts';
import { countryOfDemonym } from '../places/gazetteer.ts';
import type { Sequence } from './features.ts';
import { Case } from './forms.ts';

/** "Russian", "Azerbaijanis": words for a people point to their country. Those inside a name ("Russian Railways") do not. */
export function demonyms(
  { words, forms }: Sequence,
  mentions: readonly Mention[],
  inNews: (offset: number) => boolean,
): Reference[] {
  const references: Reference[] = [];
  const countries = new Map<string, string | null>();
  let next = 0;
  for (let i = 0; i < words.count; i++) {
    const { text, case: written } = forms[i]!;
    if (written !== Case.title) continue;
    const start = words.starts[i]!;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start <= start) continue;
    let name = countries.get(text);
    if (name === undefined) {
      const country = countryOfDemonym(text)?.country ?? null;
      name = country === null ? null : (COUNTRY_NAMES.get(country) ?? null);
      countries.set(text, name);
    }
    if (name === null || !inNews(start)) continue;
    references.push({
      start,
      end: words.ends[i]!,
      text,
      form: 'demonym',
      mention: null,
      name,
      rule: 'names/demonym',
    });
  }
  return references;
}
