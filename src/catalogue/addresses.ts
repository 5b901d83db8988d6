import type { EdtfDate } from '../records/span.ts';
import { slug } from '../text/slug.ts';

/** A clip's id as a part of an address: the third clip of a container is `a1b2c3-3`, its id `a1b2c3#3`. */
export function idForAddress(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '-');
}

/**
 * The address of an article's page: `articles/2024/08/kremlin-says--a1b2c3/index.html`, or below `articles/undated/`.
 * The id makes it unique; the title only makes it readable.
 */
export function articlePath(id: string, title: string, published: EdtfDate | null): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(published ?? '') ?? [];
  const folder = year === undefined ? 'undated' : month === undefined ? year : `${year}/${month}`;
  return `articles/${folder}/${shorten(slug(title))}--${id}/index.html`;
}

/** The address of an authority's page. The folder of organisations is spelled as in most of the world's addresses. */
export function authorityPath(id: string): string {
  return `${id.replace(/^organisations\//, 'organizations/')}/index.html`;
}

// Windows keeps whole paths under 260 characters: a readable 60 is enough beside the id.
function shorten(text: string): string {
  return text.length <= 60 ? text : text.slice(0, 60).replace(/-[^-]*$/, '');
}
