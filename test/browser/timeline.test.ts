import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from '../support/browser.ts';
import { quietEffects } from '../support/folders.ts';
import { openWebHost, type WebHost } from '../support/web-host.ts';

let browser: Browser;
let host: WebHost;
let site: string;
let page: Page;
let faults: string[];
let asked: string[];

beforeAll(async () => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-timeline-'));
  await build({ input: 'test/demo/seeds', output: site }, quietEffects());
  host = await openWebHost(site);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  fs.rmSync(site, { recursive: true, force: true });
});
beforeEach(async () => {
  faults = [];
  asked = [];
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const EDITH = 'people/edith-marlowe';
const PLACE = 'places/saltmere';

/** The articles that name somebody, as the site's data files have them; with a date only, as only those are on a timeline. */
function articlesNaming(...ids: string[]): Set<string> {
  const files = ['people', 'places'].map((kind) =>
    fs.readFileSync(path.join(site, `data/${kind}.json`), 'utf8'),
  );
  const authorities = files.flatMap((text) => JSON.parse(text) as { path: string; articles: string[] }[]);
  const articles = fs.readFileSync(path.join(site, 'data/articles.jsonl'), 'utf8').trim().split('\n');
  const pathOf = new Map(
    articles
      .map((line) => JSON.parse(line) as { id: string; path: string; published: unknown })
      .filter(({ published }) => published !== null)
      .map(({ id, path: where }) => [id, where]),
  );
  const sets = ids.map((id) => {
    const { articles: named } = authorities.find((authority) => authority.path === `${id}/index.html`)!;
    return new Set(named.flatMap((article) => pathOf.get(article) ?? []));
  });
  return new Set([...sets[0]!].filter((article) => sets.every((set) => set.has(article))));
}

const status = () => page.locator('#filter-status').innerText();
const says = (words: RegExp) => page.locator('#filter-status', { hasText: words }).waitFor();

/** The articles that the filtered timeline leads to, below the site root. */
async function articlesShown(): Promise<Set<string>> {
  const links = await page
    .locator('#filtered a.headline')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  return new Set(links.map((link) => link.replace(/^.*\/(?=articles\/)/, '')));
}

describe.each([
  ['over HTTP', () => `${host.origin}/`],
  ['under a path', () => `${host.origin}/some/papers/`],
  ['from a disk', () => `${pathToFileURL(site).href}/`],
])('the filter %s', (_, root) => {
  test('is chosen by keyboard alone, and stands in the address', async () => {
    await page.goto(`${root()}index.html`);
    const loadedBefore = asked.filter((url) => url.includes('/timeline/'));
    expect(loadedBefore).toEqual([]);
    await page.locator('#filter summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Marlowe ed');
    await page.locator('#filter-offers button', { hasText: /^Edith Marlowe person/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const wanted = articlesNaming(EDITH);
    await says(new RegExp(`^${wanted.size} of 54$`));
    expect(new URL(page.url()).hash).toBe(`#with=${EDITH}`);
    expect(await articlesShown()).toEqual(wanted);
    expect(await page.locator('#whole').isVisible()).toBe(false);
    for (const article of wanted) expect(fs.existsSync(path.join(site, article))).toBe(true);
    // The field has the focus again, for one more name.
    await page.keyboard.type('saltm');
    await page.locator('#filter-offers button', { hasText: /^Saltmere place/ }).click();
    const both = articlesNaming(EDITH, PLACE);
    await says(new RegExp(`^${both.size} of`));
    expect(await articlesShown()).toEqual(both);
    await page.goBack();
    await says(new RegExp(`^${wanted.size} of`));
    await page.locator('#filter-chosen button').click();
    await page.locator('#whole').waitFor();
    expect(await status()).toBe('');
  });

  test('opens from an address on any page of the timeline, by either clock', async () => {
    await page.goto(`${root()}timeline/2023/07/index.html#with=${EDITH}`);
    await says(/^\d+ of 54$/);
    expect(await articlesShown()).toEqual(articlesNaming(EDITH));
    await page.locator('.clocks a', { hasText: 'When it happened' }).click();
    await page.locator('#filtered .happened').first().waitFor();
    expect(new URL(page.url()).hash).toBe(`#with=${EDITH}&clock=happened`);
    expect(await status()).toMatch(/^\d+ of \d+$/);
    const naming = articlesNaming(EDITH);
    for (const article of await articlesShown()) expect(naming).toContain(article);
    await page.locator('#filtered .told a').first().click();
    expect(page.url()).toMatch(/articles\/.*#d-\d+$/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  });
});

test('the rest of a long list comes when asked for', async () => {
  await page.goto(`${host.origin}/#with=${PLACE}`);
  const wanted = articlesNaming(PLACE);
  await says(new RegExp(`^${wanted.size} of`));
  expect((await articlesShown()).size).toBe(24);
  for (const more = page.locator('#filtered button.more').first(); (await more.count()) > 0; ) {
    const before = await page.locator('#filtered a.headline').count();
    await more.click();
    await page.locator('#filtered a.headline').nth(before).waitFor();
  }
  expect(await articlesShown()).toEqual(wanted);
});

test('an address that names nobody, or is hostile, finds nothing and harms nothing', async () => {
  await page.goto(`${host.origin}/#with=people/nobody-at-all`);
  await says(/^0 of 54$/);
  await page.goto(
    `${host.origin}/#with=people/%3Cimg%20src=x%20onerror=alert(1)%3E,__proto__&clock=constructor`,
  );
  await page.reload();
  await page.locator('#whole').waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(await status()).toBe('');
});

test('without a script there is no filter, and the months lead to everything', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${host.origin}/#with=${EDITH}`);
  expect(await plain.locator('#filter').isVisible()).toBe(false);
  expect(await plain.locator('nav.rail a').count()).toBeGreaterThan(10);
  await context.close();
});
