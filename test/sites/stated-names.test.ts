import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { quietEffects, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

const clips = {
  'ferry.md':
    '---\ntitle: Ferry sinks\ndate: 2024-05-01\npeople: [Ann Lee]\nplaces: [Kyiv]\n---\n\n"It sank," Ann Lee said. Bo Ray was there. The ferry was old, Bo Ray said.\n',
  'bridge.md':
    '---\ntitle: Bridge holds\ndate: 2024-05-02\npeople: [Ann Lee]\norganisations: [Harbour Board]\n---\n\nThe bridge held.\n',
};

const site = async (input: string, cache: string, extract?: boolean) => {
  const output = temporaryFolder();
  const report = await build({ input, output, cache, extract, workers: 0 }, quietEffects());
  expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return readSite(output);
};

test('without extraction the front matter alone says who and where, whatever was kept from a build with it', async () => {
  const [input, cache] = [temporaryFolder(), temporaryFolder()];
  writeFiles(input, clips);
  const whole = await site(input, cache);
  const stated = await site(input, cache, false);
  const dossiers = (files: Map<string, string>) =>
    [...files.keys()].filter((name) =>
      /^(?:people|places|organizations|quotes)\/[^/]+\/index\.html$/.test(name),
    );
  expect(dossiers(whole).some((name) => name.startsWith('people/bo-ray'))).toBe(true);
  expect(dossiers(stated)).toEqual([
    'organizations/harbour-board/index.html',
    'people/ann-lee/index.html',
    'places/kyiv/index.html',
  ]);
  const lee = stated.get('people/ann-lee/index.html')!;
  expect([lee.includes('Ferry sinks'), lee.includes('Bridge holds')]).toEqual([true, true]);
  const again = await site(input, cache);
  expect([...again.keys()]).toEqual([...whole.keys()]);
});

test('the settings of an archive can say so', async () => {
  const input = temporaryFolder();
  writeFiles(input, { ...clips, 'archive.yaml': 'extract: false\n' });
  const files = await site(input, temporaryFolder());
  expect([...files.keys()].some((name) => name.startsWith('people/bo-ray'))).toBe(false);
});
