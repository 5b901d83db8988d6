/**
 * How right a parse is, against gold. Body: bags of word 4-grams page by page, precision and recall averaged over pages, F1
 * their harmonic mean (as in the article-extraction benchmark of Lopukhin 2020). Fields: exact after case, accents and
 * punctuation are taken off; a field is asked for only where the gold says that it can be read there.
 */
export interface GoldPage {
  readonly id: string;
  readonly title?: string | null;
  readonly titleAlt?: readonly string[];
  readonly date?: string | null;
  readonly dateAlt?: readonly string[];
  readonly authors?: readonly string[] | null;
  readonly sourceNames: readonly string[];
  readonly body: string;
  /** Paragraphs that count neither for nor against. */
  readonly bodyOptional?: string;
  readonly crudeHeader?: string;
  readonly has?: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

export interface Parsed {
  readonly title: string;
  readonly date: string;
  readonly authors: readonly string[];
  readonly source: string;
  readonly body: string;
}

export type Mode = 'html' | 'crude' | 'full';

type Bag = Map<string, number>;

function shingles(text: string): Bag {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag: Bag = new Map();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

/** Precision, recall (null where nothing was to be found) and F1 of one page's body. */
export function bodyScore(gold: GoldPage, body: string): { p: number | null; r: number | null; f: number } {
  const [wanted, found, optional] = [shingles(gold.body), shingles(body), shingles(gold.bodyOptional ?? '')];
  let [hits, extra, missed] = [0, 0, 0];
  for (const [shingle, count] of wanted) {
    hits += Math.min(count, found.get(shingle) ?? 0);
    missed += Math.max(0, count - (found.get(shingle) ?? 0));
  }
  for (const [shingle, count] of found) {
    extra += Math.max(0, count - (wanted.get(shingle) ?? 0) - (optional.get(shingle) ?? 0));
  }
  return {
    p: hits + extra ? hits / (hits + extra) : null,
    r: hits + missed ? hits / (hits + missed) : null,
    f: hits ? (2 * hits) / (2 * hits + extra + missed) : 0,
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const day = (date: string): string => /\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? '';
const site = (name: string): string =>
  fold(URL.canParse(name) ? new URL(name).hostname.replace(/^www\d?\./, '') : name)
    .replace(/\b(?:com|org|net|co uk|co|uk|au|ca|eu|in)\b/g, '')
    .replace(/^the /, '')
    .replace(/\s+/g, '');

/** Whether each field of a page is right; null where it is not asked for. */
export function fieldScore(
  gold: GoldPage,
  parsed: Parsed,
  mode: Mode,
): Record<'title' | 'date' | 'authors' | 'source', boolean | null> {
  const asked = (field: string): boolean => mode === 'html' || gold.has?.[mode]?.[field] === true;
  const titles = [gold.title ?? '', ...(gold.titleAlt ?? [])].map(fold);
  const authors = (names: readonly string[]): string => [...new Set(names.map(fold))].sort().join('|');
  const sourceAsked = mode === 'html' || (mode === 'crude' && gold.crudeHeader === 'date-title-source');
  return {
    title: gold.title && asked('title') ? titles.includes(fold(parsed.title)) : null,
    date: gold.date && asked('date') ? [gold.date, ...(gold.dateAlt ?? [])].includes(day(parsed.date)) : null,
    authors:
      gold.authors?.length && asked('authors') ? authors(gold.authors) === authors(parsed.authors) : null,
    source: sourceAsked
      ? site(parsed.source) !== '' && gold.sourceNames.some((name) => site(name) === site(parsed.source))
      : null,
  };
}

/** One line of the table. */
export function summarise(
  name: string,
  pages: readonly { gold: GoldPage; parsed: Parsed }[],
  mode: Mode,
  milliseconds: number,
): string {
  const bodies = pages.map(({ gold, parsed }) => bodyScore(gold, parsed.body));
  const fields = pages.map(({ gold, parsed }) => fieldScore(gold, parsed, mode));
  const mean = (values: readonly (number | null)[]): number => {
    const known = values.filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [p, r] = [mean(bodies.map((body) => body.p)), mean(bodies.map((body) => body.r))];
  const share = (field: 'title' | 'date' | 'authors' | 'source') =>
    mean(fields.map((row) => (row[field] === null ? null : Number(row[field]))));
  const wrongDates = mean(
    fields.map((row, at) => (row.date === null ? null : Number(!row.date && pages[at]?.parsed.date !== ''))),
  );
  const figures = [
    (2 * p * r) / (p + r),
    mean(bodies.map((body) => Number(body.f >= 0.95))),
    share('title'),
    share('date'),
    wrongDates,
    share('authors'),
    share('source'),
  ];
  const cells = figures.map((figure) => (Number.isNaN(figure) ? '   -' : figure.toFixed(3)).padStart(9));
  return `${name.padEnd(24)}${cells.join('')}${((pages.length / milliseconds) * 1000).toFixed(0).padStart(9)}`;
}

export const HEAD = `${''.padEnd(24)}${['body F1', '>=.95', 'title', 'date', 'wrong', 'authors', 'outlet', 'pages/s'].map((name) => name.padStart(9)).join('')}`;
