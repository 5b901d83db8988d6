import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../src', import.meta.url));

// What starts threads or finds files of its own beside itself cannot be moved.
const asTheyAre = ['tinypool', 'esbuild'];

/**
 * Bundles the command line and the modules that worker threads run, each with every package it needs: most of a start
 * is finding and reading some nine hundred modules.
 * @param {string} out folder of the bundle
 * @param {(file: string) => string} home the JavaScript expression for the address of a file of `src/`, given its path
 *   below it: what a module reads beside itself (weights, word lists) is not in the bundle
 * @returns {Promise<string[]>} the files that went in, packages included
 */
export async function bundle(out, home) {
  const workers = readdirSync(source).filter((name) => name.endsWith('-worker.ts'));
  const { metafile } = await build({
    absWorkingDir: join(source, '..'),
    entryPoints: ['cli.ts', ...workers].map((name) => join(source, name)),
    outdir: out,
    chunkNames: 'bundle-[hash]',
    bundle: true,
    splitting: true,
    metafile: true,
    logLevel: 'warning',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: asTheyAre,
    // Packages in CommonJS ask for node's own modules with it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [
      {
        name: 'home',
        setup: (its) => its.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, (file) => load(file.path, home)),
      },
    ],
  });
  return Object.keys(metafile.inputs);
}

/**
 * @param {string} path
 * @param {(file: string) => string} home
 */
function load(path, home) {
  if (path.includes('node_modules')) return undefined;
  const text = readFileSync(path, 'utf8');
  // Workers lie in the bundle, so whoever starts them keeps the bundle's address.
  const address = text.includes('-worker.js') ? 'import.meta.url' : home(relative(source, path));
  return { contents: text.replaceAll('import.meta.url', () => address), loader: /** @type {const} */ ('ts') };
}
