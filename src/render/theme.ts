import type nodeFs from 'node:fs';
import { join } from 'node:path';
import type { Words } from './words.ts';

/** A look: templates, words and assets by their names inside the templates folder, in order of names. */
export interface Theme {
  /** `pages/article` → Eta source. */
  readonly templates: ReadonlyMap<string, string>;
  /** By language. */
  readonly words: ReadonlyMap<string, Words>;
  /** `site.css` → bytes. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** Of `node:fs`, what reading a theme needs. */
export type ThemeDisk = Pick<typeof nodeFs, 'readdirSync' | 'readFileSync'>;

/**
 * Reads templates folders, later ones over earlier ones: a file replaces the file of the same name, a word file only the
 * words that it gives. Throws when a folder cannot be read or a word file is not JSON: the site's own files are at fault,
 * not a clip.
 */
export function readTheme(folders: readonly string[], disk: ThemeDisk): Theme {
  const templates = new Map<string, string>();
  const words = new Map<string, Words>();
  const assets = new Map<string, Uint8Array>();
  for (const folder of folders) {
    for (const name of listFiles(folder, disk)) {
      const bytes = disk.readFileSync(join(folder, name));
      const [top, ...rest] = name.split('/');
      if (name.endsWith('.eta')) templates.set(name.slice(0, -'.eta'.length), bytes.toString('utf8'));
      else if (top === 'words' && name.endsWith('.json')) {
        const language = rest.join('/').replace(/(?:\.rules)?\.json$/, '');
        words.set(language, { ...words.get(language), ...readWords(bytes, join(folder, name)) });
      } else if (top === 'assets') assets.set(rest.join('/'), bytes);
    }
  }
  return { templates, words, assets: new Map([...assets].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function readWords(bytes: Buffer, file: string): Words {
  try {
    return JSON.parse(bytes.toString('utf8')) as Words;
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function listFiles(folder: string, disk: ThemeDisk, below = ''): string[] {
  const found = disk.readdirSync(join(folder, below), { withFileTypes: true });
  return found
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const name = below === '' ? item.name : `${below}/${item.name}`;
      return item.isDirectory() ? listFiles(folder, disk, name) : item.isFile() ? [name] : [];
    });
}
