import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { formatDiagnostics } from '../../src/report.ts';
import { quietEffects, readFiles, readSite, temporaryFolder } from '../support/folders.ts';

// UPDATE=1 writes what is found as what is expected: read the difference before it is committed.
const update = process.env['UPDATE'] === '1';

const folders = (root: string) =>
  fs
    .readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [path.join(root, entry.name)] : []));

/** The published addresses that last, in order: not those of assets and of the pieces of the search index. */
const addresses = (site: ReadonlyMap<string, string>) =>
  `${[...site.keys()].filter((name) => !/^(?:assets|search)\//.test(name)).join('\n')}\n`;

describe('sites', () => {
  test.each(folders('test/sites'))('%s', async (folder) => {
    const output = temporaryFolder();
    const report = await build({ input: path.join(folder, 'input'), output }, quietEffects());
    expect(report.published).toBe(true);
    const site = readSite(output);
    const expected = path.join(folder, 'expected');
    const found = (name: string) => (name === 'addresses.txt' ? addresses(site) : site.get(name));
    const names = [...readFiles(expected).keys()];
    expect(names).toContain('addresses.txt');
    for (const name of names) {
      const file = path.join(expected, name);
      if (update) fs.writeFileSync(file, found(name) ?? '', 'latin1');
      expect(found(name), name).toBe(fs.readFileSync(file, 'latin1'));
    }
  });
});

describe('sites that are not in order', () => {
  test.each(folders('test/sites-invalid'))('%s', async (folder) => {
    const report = await build(
      { input: path.join(folder, 'input'), output: temporaryFolder() },
      quietEffects(),
    );
    const lines = [`published: ${report.published}`, ...formatDiagnostics(report.diagnostics, '', 'info')];
    const expected = path.join(folder, 'expected.txt');
    if (update) fs.writeFileSync(expected, `${lines.join('\n')}\n`);
    expect(`${lines.join('\n')}\n`).toBe(fs.readFileSync(expected, 'utf8'));
  });
});
