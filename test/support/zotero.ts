import { parseHTML } from 'linkedom';

/** What Zotero saves of a page. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly publicationTitle: string | null;
  readonly date: string | null;
  readonly section: string | null;
  readonly rights: string | null;
  readonly language: string | null;
  readonly archiveLocation: string | null;
  readonly url: string | null;
}

/** What Zotero offers on a page: by which translator, and the items. */
export interface ZoteroOffer {
  readonly translator: 'COinS' | 'Embedded Metadata';
  readonly items: readonly ZoteroItem[];
}

/**
 * What Zotero makes of a page, by the rules read in the code of its translators (COinS; Embedded Metadata and RDF, June
 * 2026): spans of COinS come before metadata, and metadata says of what kind the item is in an order of its own.
 */
export function zoteroOffer(html: string): ZoteroOffer {
  const { document } = parseHTML(html);
  const spans = [...document.querySelectorAll('span.Z3988')].map((span) => span.getAttribute('title') ?? '');
  return spans.length > 0
    ? { translator: 'COinS', items: spans.map(itemOfSpan) }
    : { translator: 'Embedded Metadata', items: [itemOfHead(document)] };
}

function itemOfSpan(title: string): ZoteroItem {
  const fields = new URLSearchParams(title);
  const format = fields.get('rft_val_fmt') ?? '';
  // The journal format makes a journal article of everything; only Dublin Core says a type of its own.
  const itemType = format.endsWith(':dc') ? (fields.get('rft.type') ?? 'document') : 'journalArticle';
  return {
    itemType,
    title: fields.get('rft.title'),
    creators: fields.getAll('rft.au'),
    publicationTitle: fields.get('rft.source'),
    date: fields.get('rft.date'),
    section: null,
    rights: fields.get('rft.rights'),
    language: fields.get('rft.language'),
    archiveLocation: null,
    url: fields.get('rft.identifier'),
  };
}

function itemOfHead(document: Document): ZoteroItem {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    name: (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase(),
    content: meta.getAttribute('content') ?? '',
  }));
  const all = (name: string) => metas.filter((meta) => meta.name === name).map(({ content }) => content);
  const first = (...names: readonly string[]) => names.flatMap(all)[0] ?? null;
  return {
    itemType: typeOf(first),
    title: first('citation_title', 'dc.title', 'og:title') ?? document.title,
    creators: [...all('dc.creator'), ...all('citation_author')],
    // The name of the site names the paper only where nothing else does.
    publicationTitle: first('prism.publicationname', 'dc.source', 'og:site_name'),
    date: first(
      'prism.publicationdate',
      'og:published_time',
      'article:published_time',
      'dc.date.issued',
      'dc.date',
    ),
    section: first('article:section'),
    rights: first('dc.rights'),
    language: first('dc.language', 'og:locale'),
    archiveLocation: first('dc.coverage'),
    url:
      first('citation_public_url', 'dc.identifier', 'og:url') ??
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      null,
  };
}

// `citation_journal_title` forces a journal article, and Open Graph a web page; then comes Dublin Core; "article" is a guess.
function typeOf(first: (...names: string[]) => string | null): string {
  if (first('citation_journal_title') !== null) return 'journalArticle';
  const graph = first('og:type');
  if (graph !== null && graph !== 'article') return 'webpage';
  const type = first('dc.type');
  if (type !== null) return type === 'newsitem' ? 'newspaperArticle' : type;
  return graph === 'article' || first('citation_title') !== null ? 'journalArticle' : 'webpage';
}
