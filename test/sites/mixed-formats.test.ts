import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { quietEffects, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';
import { MIXED_FORMATS, SHIPS } from '../support/mixed-formats.ts';

test('one site is made of every format at once', async () => {
  const input = temporaryFolder();
  const output = temporaryFolder();
  writeFiles(input, MIXED_FORMATS);
  const { published, diagnostics } = await build({ input, output }, quietEffects());
  expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
  expect(published).toBe(true);
  const articles = [...readSite(output)]
    .filter(([name]) => /^articles\/.*\.html$/.test(name))
    .map(([, html]) => html.replace(/<[^<>]*>/g, ''));
  const found = SHIPS.filter((ship) =>
    articles.some(
      (text) => text.includes(`${ship} strikes pier`) && text.includes(`${ship} struck the east pier`),
    ),
  );
  expect(found).toEqual(SHIPS);
}, 120_000);
