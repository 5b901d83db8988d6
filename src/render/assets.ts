import { createHash } from 'node:crypto';
import type { OutputFile } from '../records/output.ts';
import { fontFiles } from './fonts.ts';
import { squeezeCss } from './squeeze.ts';
import type { Theme, ThemeDisk } from './theme.ts';

/** The site's assets under names that change with their content, and the way from name to address. */
export interface Assets {
  readonly files: readonly OutputFile[];
  /** `site.css` → `assets/site.1a2b3c4d.css`; an unknown name is an error of the template. */
  readonly pathOf: (name: string) => string;
}

/** Names every asset by its content, so that it can be kept for ever; style sheets are told the new names of fonts. */
export function nameAssets(theme: Theme, disk: ThemeDisk): Assets {
  const files: OutputFile[] = [];
  const paths = new Map<string, string>();
  const add = (name: string, content: string | Uint8Array): void => {
    const path = `assets/${withHash(name, content)}`;
    paths.set(name, path);
    files.push({ path, content });
  };
  for (const { name, bytes } of fontFiles(disk)) add(name, bytes);
  for (const [name, bytes] of theme.assets) if (!name.endsWith('.css')) add(name, bytes);
  const decoder = new TextDecoder();
  for (const [name, bytes] of theme.assets) {
    // url("fonts/x.woff2") → url("fonts/x.1a2b3c4d.woff2")
    if (name.endsWith('.css'))
      add(name, squeezeCss(decoder.decode(bytes)).replace(/url\("([^"]+)"\)/g, pointToHashed));
  }
  function pointToHashed(whole: string, name: string): string {
    const path = paths.get(name);
    return path === undefined ? whole : `url("${path.slice('assets/'.length)}")`;
  }
  return {
    files,
    pathOf: (name) => {
      const path = paths.get(name);
      if (path === undefined)
        throw new Error(`no asset "${name}": add it to templates/assets or correct the template`);
      return path;
    },
  };
}

function withHash(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`);
}
