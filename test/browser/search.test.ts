import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from '../support/browser.ts';
import { quietEffects, writeFiles } from '../support/folders.ts';

let browser: Browser;
let server: Server;
let folder: string;
let site: string;
let origin: string;

const OTHER_SCRIPTS = {
  'clips/ru.txt': ' date 2024-04-02 Паром сел на мель\n\nПрезидент Путин прибыл в Калининград.\n',
  'clips/ar.txt': ' date 2024-04-03 العبارة تعود\n\nقال الرئيس إن الاتفاق جاهز للتوقيع.\n',
};

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-search-'));
  fs.cpSync('test/demo/seeds', path.join(folder, 'input'), { recursive: true });
  writeFiles(path.join(folder, 'input'), OTHER_SCRIPTS);
  site = path.join(folder, 'site');
  await build(
    { input: path.join(folder, 'input'), output: site, baseUrl: 'https://papers.example/' },
    quietEffects(),
  );
  const serve = sirv(site, { dev: true });
  server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(/^\/some\/papers(?=\/)/, '');
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Opens a page in a window of its own, and gathers what goes wrong with it or asks for anything outside. */
async function open(address: string, { offline = false } = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ offline });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(request.url()));
  page.on('request', (request) => {
    const inside = [origin, pathToFileURL(site).href, 'data:'];
    if (!inside.some((start) => request.url().startsWith(start))) faults.push(request.url());
  });
  await page.goto(address);
  return { page, faults };
}

/** Waits for the answer to what was asked last: its sentence is told when nothing more comes. */
async function answered(page: Page): Promise<string> {
  const told = await page.waitForFunction(() => {
    const [count, status] = ['count', 'status'].map((id) => document.getElementById(id)!.textContent!);
    return count !== '' && !count!.includes('…') && count === status ? count : null;
  });
  return (await told.jsonValue())!;
}

async function ask(page: Page, query: string): Promise<string> {
  await page.evaluate(() => {
    document.getElementById('status')!.textContent = '';
  });
  await page.fill('#q', query);
  return answered(page);
}

const titles = (page: Page) => page.locator('.hits .headline').allInnerTexts();
const marked = (page: Page) => page.locator('.hits > li:first-child mark').allInnerTexts();
const places: Record<string, () => string> = {
  'over HTTP': () => `${origin}/`,
  'under a path': () => `${origin}/some/papers/`,
  'from a disk, offline': () => `${pathToFileURL(site).href}/`,
};

describe.each(Object.keys(places))('search %s', (place) => {
  const offline = place.includes('disk');

  test('finds words, phrases, slips, names and other scripts, and marks them', async () => {
    const { page, faults } = await open(`${places[place]!()}search/index.html`, { offline });
    expect(await ask(page, 'lifting sp')).toBe('6 found.');
    expect(await titles(page)).toContain('Lantern Bridge shut after cracks found in lifting span');
    expect(await marked(page)).toEqual(expect.arrayContaining(['lifting', 'span']));

    expect(await ask(page, '"angry town than a drowned one"')).toBe('1 found.');
    expect(await marked(page)).toEqual(['angry', 'town', 'than', 'a', 'drowned', 'one']);
    expect(await ask(page, '"town angry"')).toBe('0 found.');

    expect(await ask(page, 'habrourmaster')).toContain('harbourmaster');
    expect(await ask(page, 'Jóhn Pryce')).toMatch(/^\d+ found\.$/);
    expect(await page.locator('.found-names').innerText()).toMatch(/John Pryce/);

    expect(await ask(page, 'путин')).toBe('1 found.');
    expect(await ask(page, 'الاتفاق')).toBe('1 found.');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('narrows by facet and date, sorts, and keeps all of it in the address', async () => {
    const { page, faults } = await open(`${places[place]!()}search/index.html#q=bridge`, { offline });
    const all = await answered(page);
    const facet = page.locator('#facets button', { hasText: 'Margaret Oduya' });
    const counted = (await facet.locator('.count').innerText()).trim();
    await facet.click();
    await expect.poll(() => page.locator('#count').innerText()).toBe(`${counted} found.`);
    expect(await facet.getAttribute('aria-pressed')).toBe('true');
    await facet.click();
    await expect.poll(() => page.locator('#count').innerText()).toBe(all);

    await page.fill('#from', '2024-02');
    await page.selectOption('#sort', 'oldest');
    await expect
      .poll(async () => (await page.locator('.hits .by').allInnerTexts())[0])
      .toMatch(/February 2024$/);
    await expect.poll(() => page.url()).toMatch(/[?#]q=bridge.*sort=oldest.*from=2024-02/);
    const again = await open(page.url(), { offline });
    expect(await answered(again.page)).toBe(await page.locator('#count').innerText());
    expect(await again.page.inputValue('#from')).toBe('2024-02');
    expect([...faults, ...again.faults]).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });
});

test('leads to what it found: articles, quotes in their articles, names', async () => {
  const { page, faults } = await open(`${places['from a disk, offline']!()}search/index.html`, {
    offline: true,
  });
  for (const [which, query, heading] of [
    ['articles', '"lifting span" cracks', 'Lantern Bridge shut after cracks found in lifting span'],
    ['quotes', '"angry town"', null],
    ['names', 'john pryce', 'John Pryce'],
  ] as const) {
    await page.check(`[name=in][value=${which}]`);
    await ask(page, query);
    await page.locator('.hits .headline').first().click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    const main = await page.locator('main').innerText();
    expect(main).toContain(heading ?? 'I would rather have an angry town');
    await page.goBack();
    await answered(page);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test('"/" goes to search, and the keyboard alone does the rest', async () => {
  const { page } = await open(places['from a disk, offline']!(), { offline: true });
  await page.goto(`${places['from a disk, offline']!()}index.html`);
  await page.keyboard.press('/');
  await page.waitForURL(/search\/index\.html/);
  await page.keyboard.type('drowned');
  await answered(page);
  await page.keyboard.press('Tab');
  await page.locator('.hits .headline').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/articles\//);
  await page.context().close();
});

test('?q= of a form or of the address bar is answered', async () => {
  const description = fs.readFileSync(path.join(site, 'opensearch.xml'), 'utf8');
  const template = /template="([^"]+)"/.exec(description)![1]!;
  expect(template).toBe('https://papers.example/search/?q={searchTerms}');
  const { page } = await open(
    template.replace('https://papers.example', origin).replace('{searchTerms}', 'lantern'),
  );
  expect(await answered(page)).toMatch(/found/);
  expect(await page.inputValue('#q')).toBe('lantern');
  await page.context().close();
});

test('without a script, the page leads to the indexes', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/search/index.html`);
  const links = page.locator('main noscript a');
  expect(await links.count()).toBe(7);
  expect(await page.locator('#search').isVisible()).toBe(false);
  await links.nth(2).click();
  expect(await page.locator('h1').innerText()).toBe('People');
  await context.close();
});
