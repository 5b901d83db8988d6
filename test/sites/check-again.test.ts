import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { quietEffects, temporaryFolder, writeFiles } from '../support/folders.ts';

test('what the check finds in a page is said again by the next build, though the page did not change', async () => {
  const [input, output] = [temporaryFolder(), temporaryFolder()];
  const own = fs.readFileSync('templates/pages/article.eta', 'utf8');
  writeFiles(input, {
    'a.txt': ' date 2024-03-01 Ferry returns\n\nMaria Keller met Peter Novak in Port Ellis.\n',
    'templates/pages/article.eta': `${own}<a href="nowhere.html">x</a>\n`,
  });
  const found = async () =>
    (await build({ input, output }, quietEffects())).diagnostics.filter(({ ruleId }) =>
      ruleId.startsWith('check/'),
    );
  const first = await found();
  expect(first).toHaveLength(1);
  expect(await found()).toEqual(first);
  fs.writeFileSync(path.join(input, 'templates/pages/article.eta'), own);
  expect(await found()).toEqual([]);
});
