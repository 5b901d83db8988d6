import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

// The packages that Cuttings needs lie beside it after an installation; here they are lent from this project.
function install(folder: string): string {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  }).trim();
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(path.join(modules, 'cuttings'), { recursive: true });
  const tarball = path.join(folder, packed.split('\n').at(-1)!);
  execFileSync('tar', ['-xzf', tarball, '-C', path.join(modules, 'cuttings'), '--strip-components=1']);
  const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const store = fs.realpathSync('node_modules');
  for (const name of fs.readdirSync(store)) {
    if (!name.startsWith('.')) fs.symlinkSync(path.join(store, name), path.join(modules, name));
  }
  expect(Object.keys(manifest.dependencies).length).toBeGreaterThan(5);
  return path.join(modules, 'cuttings');
}

test('the package builds a site, and is a library with types', () => {
  const folder = temporaryFolder();
  const installed = install(folder);
  writeFiles(folder, {
    'clips/a.txt':
      ' date 2024-03-05 Ferry returns\n\n"We sleep less," Maria Keller said in Moscow on Monday.\n',
    'package.json': '{ "type": "module" }',
    'use.mjs': `import { annotate, parseClip } from 'cuttings';
const { mentions, quotes, dates } = annotate('"We sleep less," Maria Keller said on Monday.', { published: '2024-03-05' });
console.log(JSON.stringify([mentions.map((m) => m.text), quotes.map((q) => q.speaker?.name), dates.map((d) => d.edtf),
  parseClip({ path: 'a.txt', bytes: Buffer.from(' date 2024-03-05 Ferry returns\\n\\nText.') }).published.value]));`,
    'use.ts': `import { annotate, parseClip, type ClipRecord, type Mention } from 'cuttings';
const mentions: readonly Mention[] = annotate('x').mentions;
export const record: ClipRecord = parseClip({ path: 'a.txt', bytes: new Uint8Array() });
export const starts: number[] = mentions.map(({ start }) => start);`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2023',
        lib: ['ES2023'],
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: ['node'],
      },
      files: ['use.ts'],
    }),
  });
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(
    node(path.join(installed, 'dist/cli.js'), 'build', '--input', 'clips', '--output', 'site'),
  ).toContain('1 clip read');
  expect(readSite(path.join(folder, 'site')).has('index.html')).toBe(true);
  expect(JSON.parse(node('use.mjs'))).toEqual([
    ['Maria Keller'],
    ['Maria Keller'],
    ['2024-03-04'],
    '2024-03-05',
  ]);
  execFileSync(path.resolve('node_modules/.bin/tsc'), ['-p', folder], { stdio: 'pipe' });
}, 120_000);
