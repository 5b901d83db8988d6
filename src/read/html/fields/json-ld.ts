import { jsonrepair } from 'jsonrepair';
import type { StatedField } from '../../../records/source.ts';
import { attribute, type Element } from '../tree.ts';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** What the page's JSON-LD says, and whether any of it could not be read even after repair. */
export interface LinkedData {
  readonly article: JsonObject | null;
  readonly nodes: readonly JsonObject[];
  readonly broken: number;
}

/** Larger scripts are not repaired: repair costs more than it finds. */
const LARGEST_REPAIR = 400_000;
/** Deeper nesting than any vocabulary uses. */
const MAX_NESTING = 12;

/** Reads every JSON-LD script of a page. Broken ones are repaired where they can be, else counted. */
export function readLinkedData(
  elements: readonly Element[],
  isMeant: (address: string) => boolean,
): LinkedData {
  const nodes: JsonObject[] = [];
  let broken = 0;
  for (const element of elements) {
    if (element.name !== 'script' || !/^application\/ld\+json/i.test(attribute(element, 'type').trim()))
      continue;
    const source = element.children.filter((child) => typeof child === 'string').join('');
    const value = parseLoosely(source);
    if (value === undefined) broken++;
    else collect(value, nodes, 0);
  }
  const articles = nodes.filter(isArticle);
  const article = articles.find((node) => addressesOf(node).some(isMeant)) ?? articles[0] ?? null;
  return { article, nodes, broken };
}

function parseLoosely(source: string): Json | undefined {
  const bare = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim();
  if (bare === '') return null;
  try {
    return JSON.parse(bare) as Json;
  } catch {
    // Raw line breaks in strings, trailing commas, unescaped quotes: met on one page in fifty.
  }
  if (bare.length > LARGEST_REPAIR) return undefined;
  try {
    return JSON.parse(jsonrepair(bare)) as Json;
  } catch {
    return undefined;
  }
}

function collect(value: Json, nodes: JsonObject[], depth: number): void {
  if (depth > MAX_NESTING || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) collect(item, nodes, depth + 1);
    return;
  }
  const node = value as JsonObject;
  nodes.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item']) {
    const inner = own(node, key);
    if (inner !== undefined) collect(inner, nodes, depth + 1);
  }
}

function own(node: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function isArticle(node: JsonObject): boolean {
  const names = list(own(node, '@type')).filter((type) => typeof type === 'string');
  return names.some((type) =>
    /(?:Article|BlogPosting|LiveBlogPosting|Report|Posting|Review)$/.test(type as string),
  );
}

function addressesOf(node: JsonObject): string[] {
  return ['url', '@id', 'mainEntityOfPage'].flatMap((key) => list(own(node, key)).map(addressOf));
}

function addressOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const node = value as JsonObject;
  return string(own(node, '@id')) || string(own(node, 'url'));
}

function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function string(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** What the article's node states, in the order of the vocabulary. */
export function linkedDataFields({ article, nodes }: LinkedData): StatedField[] {
  if (article === null) return [];
  const fields: StatedField[] = [];
  const add = (field: StatedField['field'], key: string, values: readonly string[]) => {
    for (const value of values) if (value !== '') fields.push({ field, value, rule: `json-ld/${key}` });
  };
  const text = (key: string) =>
    list(own(article, key))
      .map((value) => string(value))
      .slice(0, 1);
  const names = (key: string) => list(own(article, key)).flatMap((value) => namesOf(value, nodes));
  add('headline', 'headline', text('headline'));
  add('headline', 'name', text('name'));
  add('published', 'datePublished', text('datePublished'));
  add('published', 'dateCreated', text('dateCreated'));
  add('updated', 'dateModified', text('dateModified'));
  add('author', 'author', names('author'));
  add('author', 'creator', names('creator'));
  add('outlet', 'publisher', names('publisher').slice(0, 1));
  add('section', 'articleSection', text('articleSection'));
  add('summary', 'description', text('description'));
  add('language', 'inLanguage', text('inLanguage'));
  add('dateline', 'dateline', text('dateline'));
  add('rights', 'copyrightNotice', text('copyrightNotice'));
  add(
    'url',
    'url',
    list(own(article, 'url'))
      .concat(list(own(article, 'mainEntityOfPage')))
      .map(addressOf)
      .filter((value) => /^https?:/i.test(value))
      .slice(0, 1),
  );
  return fields;
}

/** The names of an author or publisher: a string, a node, a reference to a node elsewhere in the page. */
function namesOf(value: Json, nodes: readonly JsonObject[]): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const node = value as JsonObject;
  const names = list(own(node, 'name')).map((name) => string(name));
  if (names.length > 0) return names;
  const id = string(own(node, '@id'));
  const meant =
    id === ''
      ? undefined
      : nodes.find((other) => other !== node && own(other, '@id') === id && own(other, 'name') !== undefined);
  return meant ? list(own(meant, 'name')).map((name) => string(name)) : [];
}

/** The article's text as its node gives it; '' when it gives none. */
export function linkedBody({ article }: LinkedData): string {
  return article === null ? '' : string(own(article, 'articleBody'));
}
