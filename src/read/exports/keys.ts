import type { StatedField } from '../../records/source.ts';

/** What a key of an export means: a field of the clip, or its text as markup or plain. */
export type Meaning = StatedField['field'] | 'markup' | 'text';

/**
 * Keys of the tools people save articles with, in lower case without punctuation, best first for each meaning. One table
 * serves all of them: Pocket, Instapaper, wallabag, Karakeep, Omnivore, Readwise, Raindrop, Zotero (CSL-JSON), and JSON
 * Feed. A key that is not here is passed over.
 */
const KEYS: readonly (readonly [Meaning, string])[] = [
  ['headline', 'headline title resolvedtitle giventitle articletitle documenttitle name'],
  ['url', 'originalurl resolvedurl givenurl url link href sourceurl canonicalurl articleurl pageurl'],
  [
    'published',
    'publishedat datepublished publishedon publisheddate publicationdate publishdate pubdate publishedtime published issued dateissued',
  ],
  ['updated', 'datemodified modifiedat updatedat lastmodified'],
  [
    'captured',
    'savedat timeadded dateadded createdat datesaved addedat clippedat readat accessed timestamp created saved added',
  ],
  ['author', 'authors author publishedby byline creator creators by'],
  [
    'outlet',
    'containertitle sitename publication publicationtitle newspaper publisher outlet domainname domain hostname',
  ],
  ['section', 'section category'],
  ['language', 'language lang'],
  ['dateline', 'dateline located publisherplace'],
  ['rights', 'rights copyright license'],
  ['markup', 'contenthtml htmlcontent html contentencoded content body articlecontent fulltexthtml'],
  ['text', 'contenttext textcontent fulltext text plaintext articletext selection'],
  ['summary', 'summary excerpt abstract description highlight note notes'],
];

const MEANINGS: ReadonlyMap<string, { readonly meaning: Meaning; readonly rank: number }> = new Map(
  KEYS.flatMap(([meaning, keys]) => keys.split(' ').map((key, rank) => [key, { meaning, rank }] as const)),
);

/** What a key means, and how far down its list it stands; null for an unknown one. */
export function meaningOf(key: string): { readonly meaning: Meaning; readonly rank: number } | null {
  if (key.length > 60) return null;
  return MEANINGS.get(key.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null;
}

/** Keys under which an export keeps its list of entries. */
export const LIST_KEYS: readonly string[] = [
  'items',
  'articles',
  'bookmarks',
  'list',
  'entries',
  'links',
  'data',
  'results',
  'documents',
  'feed',
  'stories',
  'raindrops',
  'highlights',
];
