import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { squeezeCss } from '../../src/render/squeeze.ts';
import { openPageForTests } from '../support/browser.ts';
import { quietEffects, readSite, writeFiles } from '../support/folders.ts';
import { MIXED_FORMATS, SHIPS } from '../support/mixed-formats.ts';

let page: Page;
const folder = openPageForTests('reading', (opened) => {
  page = opened;
});

/** Builds a site and gives the addresses of its articles, from the disk. */
async function articlesOf(input: string, name: string): Promise<string[]> {
  const output = path.join(folder, name);
  await build({ input, output }, quietEffects());
  return [...readSite(output).keys()]
    .filter((file) => /^articles\/.*index\.html$/.test(file))
    .map((file) => pathToFileURL(path.join(output, file)).href);
}

test('articles of every format read alike', async () => {
  const input = path.join(folder, 'clips');
  writeFiles(input, MIXED_FORMATS);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  const seen: string[] = [];
  for (const address of await articlesOf(input, 'mixed')) {
    await page.goto(address);
    const heading = await page.locator('h1').innerText();
    const ship = SHIPS.find((name) => heading.startsWith(name))!;
    expect(await page.locator('main').innerText()).toContain(`${ship} struck the east pier`);
    seen.push(ship);
  }
  expect(seen.sort()).toEqual(SHIPS);
  expect(faults).toEqual([]);
});

test('"why?" shows the rule and the sentence behind a person, a place, a quote and a date', async () => {
  const addresses = await articlesOf('seeds', 'seeds');
  await page.goto(addresses.find((address) => address.includes('kremlin-says'))!);
  const why = async (group: string): Promise<string> => {
    const details = page.locator('aside details.why', {
      has: page.locator('summary', { hasText: new RegExp(`${group}$`) }),
    });
    await details.first().locator('summary').click();
    // The browser tells the page of the click when it has time.
    await details.first().locator('q').first().waitFor();
    return (await details.allInnerTexts()).join('\n') + (await details.first().innerText());
  };
  const evidence = {
    people: await why('People'),
    places: await why('Places'),
    quotes: await why('quote'),
    dates: await why('Dates'),
  };
  expect(evidence.people).toContain('Telegram boss Pavel Durov');
  expect(evidence.places).toContain('The case has plunged Franco-Russian relations');
  expect(evidence.quotes).toContain('The Kremlin has never made any deals');
  expect(evidence.dates).toContain('under formal investigation on Wednesday');
  // The rule stands in plain words beside each.
  expect(evidence.people).toContain('found by the name tagger');
  expect(evidence.places).toContain('found by the name tagger');
  expect(evidence.quotes).toContain('Reported, with');
  expect(evidence.dates).toMatch(/\(worked out\)\n+.*Wednesday/i);
});

test('a squeezed style sheet has the rules of the sheet as it was written', async () => {
  const written = fs.readFileSync('templates/assets/site.css', 'utf8');
  await page.goto('about:blank');
  const rules = (css: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      // Where a variable is in it, a value is told as it was written.
      return [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(/,\s+/g, ','));
    }, css);
  const expected = await rules(written);
  expect(expected.length).toBeGreaterThan(200);
  expect(await rules(squeezeCss(written))).toEqual(expected);
});
