import { fold } from './fold.ts';
import { shortHash } from './hash.ts';

// A file or folder of one of these names cannot be made on Windows, with any extension.
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const LONGEST = 80;

/**
 * A text as a part of an address: `a-z`, `0-9` and single hyphens, 1 to 80 characters, safe as a file name on every
 * system. Equal texts give equal slugs; different texts may collide, and the caller settles that.
 * "Volodymyr Zelenśkyj" → "volodymyr-zelenskyj", "Путин" → "putin", "…" → "n-" and a digest, "CON" → "con-n".
 */
export function slug(text: string): string {
  const plain = fold(text).replaceAll(' ', '-');
  if (plain === '') return `n-${shortHash(text)}`;
  if (DEVICE.test(plain)) return `${plain}-n`;
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST - 9).replace(/-+$/, '');
  return `${cut}-${shortHash(text)}`;
}
