/** Every kind of page, by how its address looks; with a question after the address where the page answers one. */
const KINDS: Readonly<Record<string, { readonly path: RegExp; readonly query?: string }>> = {
  home: { path: /^index\.html$/ },
  article: { path: /^articles\/\d{4}\/\d\d\/[^/]+\/index\.html$/ },
  undated: { path: /^articles\/undated\/[^/]+\/index\.html$/ },
  person: { path: /^people\/[^/]+\/index\.html$/ },
  people: { path: /^people\/index\.html$/ },
  place: { path: /^places\/[^/]+\/index\.html$/ },
  places: { path: /^places\/index\.html$/ },
  'said by one person': { path: /^people\/[^/]+\/said\/index\.html$/ },
  'said about one place': { path: /^places\/[^/]+\/said-about\/index\.html$/ },
  'doubts about one person': { path: /^people\/[^/]+\/doubts\/index\.html$/ },
  'next page of a place': { path: /^places\/[^/]+\/page-\d+\/index\.html$/ },
  organisation: { path: /^organizations\/[^/]+\/index\.html$/ },
  organisations: { path: /^organizations\/index\.html$/ },
  source: { path: /^sources\/[^/]+\/index\.html$/ },
  sources: { path: /^sources\/index\.html$/ },
  story: { path: /^stories\/[^/]+\/index\.html$/ },
  'next page of a story': { path: /^stories\/[^/]+\/page-\d+\/index\.html$/ },
  stories: { path: /^stories\/index\.html$/ },
  quote: { path: /^quotes\/[0-9a-f]+-\d+\/index\.html$/ },
  quotes: { path: /^quotes\/index\.html$/ },
  'next page of quotes': { path: /^quotes\/page-\d+\/index\.html$/ },
  'year of events': { path: /^timeline\/happened\/\d{4}\/index\.html$/ },
  month: { path: /^timeline\/\d{4}\/\d\d\/index\.html$/ },
  year: { path: /^timeline\/\d{4}\/index\.html$/ },
  'timeline, filtered': { path: /^index\.html$/, query: '#with=people/edith-marlowe' },
  happened: { path: /^timeline\/happened\/index\.html$/ },
  'month of events': { path: /^timeline\/happened\/\d{4}\/\d\d\/index\.html$/ },
  'on this day': { path: /^on-this-day\/index\.html$/ },
  'day of the year': { path: /^on-this-day\/\d\d-\d\d\/index\.html$/ },
  doubtful: { path: /^undated-and-doubtful\/index\.html$/ },
  about: { path: /^about-this-archive\/index\.html$/ },
  search: { path: /^search\/index\.html$/ },
  'search, answered': { path: /^search\/index\.html$/, query: '?q=harbour' },
  missing: { path: /^404\.html$/ },
};

/** One page of each kind that a site has, the longest of them because it shows the most: kind → address below the root. */
export function pageOfEachKind(site: ReadonlyMap<string, string>): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [kind, { path, query = '' }] of Object.entries(KINDS)) {
    const [longest] = [...site]
      .filter(([name, html]) => path.test(name) && !html.includes('http-equiv="refresh"'))
      .sort(([, a], [, b]) => b.length - a.length);
    if (longest) pages.set(kind, longest[0] + query);
  }
  return pages;
}

/** Pages that are of no known kind, but for those that only lead on. */
export function pagesOfNoKind(site: ReadonlyMap<string, string>): string[] {
  return [...site]
    .filter(([name, html]) => name.endsWith('.html') && !html.includes('http-equiv="refresh"'))
    .filter(([name]) => !Object.values(KINDS).some(({ path }) => path.test(name)))
    .map(([name]) => name);
}

/** The kinds of page that a site should have and has not. */
export function kindsWithout(pages: ReadonlyMap<string, string>): string[] {
  return Object.keys(KINDS).filter((kind) => !pages.has(kind));
}
