import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ThemeDisk } from './theme.ts';

const FAMILIES = [
  { from: '@fontsource-variable/source-serif-4', file: 'source-serif-4', styles: ['normal', 'italic'] },
  { from: '@fontsource-variable/source-sans-3', file: 'source-sans-3', styles: ['normal'] },
];
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];

/** The type faces of the site, from their npm packages: `fonts/source-serif-4-latin-wght-normal.woff2` and its fellows. */
export function fontFiles(disk: ThemeDisk): { name: string; bytes: Uint8Array }[] {
  const require = createRequire(import.meta.url);
  return FAMILIES.flatMap(({ from, file, styles }) => {
    const folder = join(dirname(require.resolve(`${from}/package.json`)), 'files');
    return SUBSETS.flatMap((subset) =>
      styles.map((style) => {
        const name = `${file}-${subset}-wght-${style}.woff2`;
        return { name: `fonts/${name}`, bytes: disk.readFileSync(join(folder, name)) };
      }),
    );
  });
}
