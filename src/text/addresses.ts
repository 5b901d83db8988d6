import { slug } from './slug.ts';

/** The id of the paper, agency or channel of that name: `sources/harbour-courier`. */
export function sourceId(name: string): string {
  return `sources/${slug(name)}`;
}

/**
 * The way from one page to another, both given below the site root: explicit and relative, so that it holds at `/`,
 * under a sub-path and from `file://`. ("people/a/index.html", "places/b/index.html#m-3") → "../../places/b/index.html#m-3"
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/');
  const [path = '', anchor] = splitAnchor(to);
  if (path === from || path === '') return anchor ?? (here.at(-1) || './');
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - 1 - shared);
  return encodePath(`${up}${there.slice(shared).join('/')}`) + (anchor ?? '');
}

/** Where the site begins on its host: `/archive/` of `https://example.org/archive/`, `/` where nothing is known. */
export function rootPath(baseUrl: string | null): string {
  return baseUrl === null ? '/' : new URL(baseUrl).pathname;
}

/** The absolute address of a page, without `index.html`; null where the site's address is unknown. */
export function absoluteAddress(baseUrl: string | null, path: string): string | null {
  if (baseUrl === null) return null;
  const [file = '', anchor] = splitAnchor(path);
  return baseUrl + encodePath(file.replace(/(^|\/)index\.html$/, '$1')) + (anchor ?? '');
}

/** `relativePath` from one page, for the many links that it shows: most lead to another branch of the site. */
export function linksFrom(from: string): (to: string) => string {
  const branch = from.slice(0, from.indexOf('/') + 1);
  const root = '../'.repeat(from.split('/').length - 1);
  return (to) => (BRANCHED.test(to) && !to.startsWith(branch) ? root + to : relativePath(from, to));
}

function splitAnchor(path: string): [string, string | undefined] {
  const hash = path.indexOf('#');
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash)];
}

// Nearly every address is made of slugs, which stand for themselves.
const PLAIN = /^[\w./-]*$/;
// An address of that kind below a folder, with or without an anchor.
const BRANCHED = /^[\w.-]+\/[\w./-]*(?:#|$)/;

function encodePath(path: string): string {
  if (PLAIN.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}
