import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openPageForTests } from '../support/browser.ts';
import { quietEffects, readSite, writeFiles } from '../support/folders.ts';

let page: Page;
const folder = openPageForTests('said', (opened) => {
  page = opened;
});

/** Builds a site and opens the first of its pages that the pattern fits. */
async function open(input: string, name: string, pattern: RegExp): Promise<void> {
  const output = path.join(folder, name);
  const { published } = await build({ input, output }, quietEffects());
  expect(published).toBe(true);
  const [found] = [...readSite(output)].find(([file, html]) => file.endsWith('.html') && pattern.test(html))!;
  await page.goto(pathToFileURL(path.join(output, found)).href);
}

test('an utterance is one page: who printed it, and in which words, told without colour too', async () => {
  const input = path.join(folder, 'clips');
  const clip = (paper: string, day: string, words: string) =>
    ` date ${day} Aurora inquiry hears harbour master\n\nSource: ${paper}\n\n"${words}," harbour master Maren Solheim told the inquiry in ${paper.split(' ')[0]}.\n`;
  writeFiles(input, {
    'a.txt': clip('Havnsund Courier', '2023-03-17', 'We were told of the storm, and we did not listen'),
    'b.txt': clip('Evening Post', '2023-03-18', 'We were told of the great storm and we did not listen'),
  });
  await open(input, 'utterance', /class="wordings"/);
  const wordings = page.locator('.wordings > li');
  expect(await wordings.count()).toBe(2);
  expect(await wordings.nth(1).locator('ins').innerText()).toContain('great');
  expect(await wordings.nth(1).locator('ins').textContent()).toBe('[added: great]');
  const line = (name: string) =>
    page.locator(name).evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await line('ins')).toBe('underline');
  // From the second article one comes to its own wording.
  const anchor = await wordings.nth(1).locator('ul > li').getAttribute('id');
  await wordings.nth(1).locator('ul a').click();
  expect(await page.locator('h1').innerText()).toContain('Aurora inquiry');
  const back = page.locator(`a[href$="#${anchor}"]`).first();
  await back.evaluate((link) => link.closest('details')?.setAttribute('open', ''));
  await back.click();
  expect(await page.locator(':target').getAttribute('id')).toBe(anchor);
});

test('a statement stands beside those that say it is not so, and nobody calls it a contradiction', async () => {
  await open('seeds', 'seeds', /class="denial"/);
  const [row, ...others] = await page.locator('.denial').allInnerTexts();
  expect(others).toEqual([]);
  const [said, denied] = row!.split('says it is not so');
  expect(said).toContain('received an offer to meet with the founder of Telegram');
  expect(said).toContain('Putin refused to meet with Telegram founder Durov');
  expect(denied).toContain('Putin and Durov had never met');
  expect(denied).toContain('There were no negotiations between Durov and the Kremlin');
  expect(denied).toContain('There were no deals between the Kremlin and Durov');
  expect(row).not.toMatch(/contradiction/i);
});
