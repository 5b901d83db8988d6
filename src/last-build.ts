import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Disk } from './effects.ts';
import { sha256 } from './input.ts';
import { countIntact } from './publish/intact.ts';
import { stamp } from './rules-version.ts';

/** What a site is made of: when none of it changed, neither did the site. */
export interface Ingredients {
  readonly input: string;
  readonly output: string;
  readonly cache: string;
  readonly templates?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly archives?: boolean | undefined;
  readonly extract?: boolean | undefined;
}

/** The last build of the same site, kept in the cache folder. */
export interface LastBuild<T> {
  /** What was kept, and how many files stand, when nothing changed since: not an ingredient, not a published file. */
  readonly recall: () => { readonly kept: T; readonly files: number } | null;
  /** Keeps something of this build, which began when `lastBuild` was called. */
  readonly keep: (value: T) => void;
}

/** Looks at everything a site is made of (by path, size and times), before the build that may change it. */
export function lastBuild<T>(ingredients: Ingredients, disk: Disk): LastBuild<T> {
  const { input, output, cache, templates, baseUrl, archives, extract } = ingredients;
  const home = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const own = ['.', '../templates', '../package.json', '../node_modules/.package-lock.json'].map(home);
  const apart = [resolve(output), resolve(cache)];
  const ours = stamp([...own, ...(templates === undefined ? [] : [templates])], disk);
  const asked = [baseUrl ?? null, archives ?? null, extract ?? null];
  const key = JSON.stringify([stamp([input], disk, apart), ours, asked, process.versions]);
  const where = sha256(Buffer.from(JSON.stringify([resolve(input), resolve(output)]))).slice(0, 12);
  const path = join(cache, `last-${where}.json`);
  return {
    recall: () => {
      const last = readLast<T>(path, disk);
      if (last?.key !== key) return null;
      const files = countIntact(output, disk);
      return files === null ? null : { kept: last.value, files };
    },
    keep: (value) => {
      const text = JSON.stringify({ key, value });
      try {
        disk.mkdirSync(cache, { recursive: true });
        disk.writeFileSync(`${path}.draft`, `${crc32(text)}\n${text}`);
        disk.renameSync(`${path}.draft`, path);
      } catch {
        // No room for it: the next build does its work again.
      }
    },
  };
}

function readLast<T>(path: string, disk: Disk): { readonly key: string; readonly value: T } | null {
  try {
    const [, sum, text = ''] = /^(\d+)\n(.*)$/s.exec(disk.readFileSync(path, 'utf8')) ?? [];
    return crc32(text) === Number(sum) ? (JSON.parse(text) as { key: string; value: T }) : null;
  } catch {
    return null; // none yet, or not whole
  }
}
