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
  const [path, anchor = ''] = splitAnchor(to);
  const file = from.lastIndexOf('/') + 1;
  if (path === from || path === '') return anchor || from.slice(file) || './';
  // How far both go through the same folders, and how many folders of `from` lie deeper.
  let shared = 0;
  for (let i = 0; i < file && from[i] === path[i]; i++) if (from[i] === '/') shared = i + 1;
  let up = '';
  for (let i = from.indexOf('/', shared); i !== -1; i = from.indexOf('/', i + 1)) up += '../';
  return up + encodePath(path.slice(shared)) + anchor;
}

/** The absolute address of a page, without `index.html`; null where the site's address is unknown. */
export function absoluteAddress(baseUrl: string | null, path: string): string | null {
  if (baseUrl === null) return null;
  const [file = '', anchor] = splitAnchor(path);
  return baseUrl + encodePath(file.replace(/(^|\/)index\.html$/, '$1')) + (anchor ?? '');
}

function splitAnchor(path: string): [path: string, anchor: string | undefined] {
  const hash = path.indexOf('#');
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash)];
}

function encodePath(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}
