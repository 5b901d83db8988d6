import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

// Makes dist/: the modules of src/ compiled one by one, with their types, for whoever imports the library; the data
// files (weights, gazetteer, word lists) beside the code that reads them; and over its entry points the bundle that the
// command starts from.
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.dist.json'], { cwd: root, stdio: ['ignore', 2, 2] });
cpSync(join(root, 'src'), dist, { recursive: true, filter: (source) => extname(source) !== '.ts' });
const files = await bundle(dist, (file) => {
  const compiled = `./${file.replace(/\.ts$/, '.js')}`;
  return `new URL(${JSON.stringify(compiled)}, import.meta.url).href`;
});
writeFileSync(join(dist, 'LICENSES.txt'), licences(files));

/** The licence of every package that went into the bundle: each asks to be handed on with its code. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((it) => /^licen[cs]e/i.test(it));
    const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `cli.js and clip-worker.js hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n`)}`;
}
