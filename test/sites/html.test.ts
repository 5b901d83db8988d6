import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { quietEffects, readSite, temporaryFolder } from '../support/folders.ts';

test('every page is valid HTML', async () => {
  const output = temporaryFolder();
  await build({ input: 'test/demo/seeds', output }, quietEffects());
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Matters of taste that a page may settle otherwise.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
      'doctype-style': 'off',
    },
  });
  const faults = new Map<string, string>();
  const pages = [...readSite(output)].filter(([name]) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(200);
  for (const [name, latin1] of pages) {
    const report = validator.validateStringSync(Buffer.from(latin1, 'latin1').toString('utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages)
        faults.set(`${ruleId}: ${message}`, `${name}:${line}`);
  }
  expect(Object.fromEntries(faults)).toEqual({});
}, 120_000);
