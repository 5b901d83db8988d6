import fs from 'node:fs';
import { expect, test } from 'vitest';
import { codeVersion } from '../../src/rules-version.ts';

test('the state of the code is told by its content, wherever it lies and whenever it was written', () => {
  const known = codeVersion(['publish', 'check'], fs);
  const untimely = { ...fs, lstatSync: undefined, statSync: undefined } as unknown as typeof fs;
  expect(codeVersion(['publish', 'check'], untimely)).toBe(known);
  const edited = {
    ...fs,
    readFileSync: (file: string) =>
      file.endsWith('journal.ts')
        ? Buffer.concat([fs.readFileSync(file), Buffer.from(' ')])
        : fs.readFileSync(file),
  } as unknown as typeof fs;
  expect(codeVersion(['publish', 'check'], edited)).not.toBe(known);
});
