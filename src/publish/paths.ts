import { ownFolder } from './manifest.ts';

// What Windows does not allow in a name, and control characters; the site should open from any disk.
const forbidden = /[\u0000-\u001f<>:"|?*\\]/;
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

// Whatever may be at fault: a name at its beginning, an end of a name, a character, a length in UTF-16 units.
const suspicious =
  /(?:^|\/)(?:\.|\/|$|con|prn|aux|nul|com[0-9]|lpt[0-9])|[. ](?:\/|$)|[\u0000-\u001f<>:"|?*\\]|[^/]{86}/i;

/**
 * Says what is wrong with a path as the address of a published file.
 * @param path below the output folder, with forward slashes
 * @returns the fault in words, or null when the path is good
 */
export function pathFault(path: string): string | null {
  if (!suspicious.test(path)) return null;
  const segments = path.split('/');
  if (path === '' || segments.some((segment) => segment === '')) return 'has an empty part';
  if (segments.some((segment) => segment === '.' || segment === '..')) return 'leaves its folder';
  if (segments[0]?.toLowerCase() === ownFolder) return "lies in Cuttings' own folder";
  if (forbidden.test(path)) return 'has a character that not every disk can store';
  if (segments.some((segment) => /[. ]$/.test(segment))) return 'has a part that ends in a dot or a space';
  if (segments.some((segment) => deviceName.test(segment))) return 'has a name that Windows reserves';
  if (segments.some((segment) => Buffer.byteLength(segment) > 255)) return 'has a part over 255 bytes';
  return null;
}

/** The folders above a path, outermost first: `a/b/c` → `a`, `a/b`. */
export function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    found.push(path.slice(0, slash));
  }
  return found;
}
