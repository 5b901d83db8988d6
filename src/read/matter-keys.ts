import type { StatedField } from '../records/source.ts';

type Field = StatedField['field'];

/** What the keys of front matter mean, in the spellings that clippers and static-site generators write. */
const KEYS: Readonly<Record<Field, string>> = {
  headline: 'title headline name',
  published:
    'date published publish_date published_at published_on published_time publication_date date_published datepublished pubdate pub_date issued',
  updated: 'updated modified updated_at last_modified lastmod date_modified datemodified',
  captured: 'captured clipped saved accessed retrieved archived date_saved saved_at captured_at created',
  section: 'section category categories rubric',
  outlet: 'source outlet publication publisher newspaper site site_name website journal magazine',
  agency: 'agency wire newsagency',
  author: 'author authors by byline creator creators writer',
  dateline: 'dateline location place_of_filing',
  url: 'url link original original_url source_url canonical canonical_url permalink uri href',
  language: 'language lang locale',
  summary: 'summary description excerpt abstract subtitle subheading deck standfirst dek',
  person: 'person persons people',
  place: 'place places locations',
  organisation: 'organisation organisations organization organizations org orgs companies',
  rights: 'rights licence license copyright',
};

const MEANING: ReadonlyMap<string, Field> = new Map(
  Object.entries(KEYS).flatMap(([field, keys]) =>
    keys.split(' ').map((key) => [key, field as Field] as const),
  ),
);

/** The field that a key means; null when it has no meaning here. An address under `source:` is the original's address. */
export function fieldOf(key: string, value: string): Field | null {
  const field =
    MEANING.get(
      key
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    ) ?? null;
  return field === 'outlet' && /^https?:\/\//i.test(value) ? 'url' : field;
}
