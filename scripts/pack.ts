import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { extname } from 'node:path';

// Compiles src/ to dist/, and puts the data files (weights, gazetteer, word lists) beside the code that reads them.
const root = new URL('..', import.meta.url);
rmSync(new URL('dist', root), { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.dist.json'], { cwd: root, stdio: ['ignore', 2, 2] });
cpSync(new URL('src', root), new URL('dist', root), {
  recursive: true,
  filter: (source) => extname(source) !== '.ts',
});
