import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index.ts';
import { realEffects } from '../../src/effects.ts';
import { emitPages } from '../../src/pages/index.ts';
import { createRenderer } from '../../src/render/index.ts';
import { makeAuthority, makeClip, settings } from '../support/archive.ts';
import { openPageForTests } from '../support/browser.ts';
import { writeFiles } from '../support/folders.ts';

const DAYS = 24;

/** A story told on many days, with a quote each day, longer and longer: some would be cut where a page of paper ends. */
const clips = Array.from({ length: DAYS }, (_, i) => {
  const said = `"Day ${i + 1} of the repairs: ${'the hull is being looked at plate by plate, and nobody sails. '.repeat(1 + (i % 4))}"`;
  const day = String(i + 1).padStart(2, '0');
  return makeClip({
    file: `ferry-${day}.txt`,
    headline: `Repairs of the Aurora at Havnsund, report ${i + 1}`,
    published: `2023-04-${day}`,
    outlet: 'Harbour Courier',
    paragraphs: [
      `${said} harbour master Maren Solheim said in Havnsund of the ferry Aurora, ashore since 31 March.`,
    ],
    names: [
      ['Maren Solheim', 'people/maren-solheim'],
      ['Havnsund', 'places/havnsund'],
    ],
    quotes: [{ words: said, by: 'Maren Solheim' }],
    dates: [['since 31 March', '2023-03-31']],
    epithets: [['harbour master', 'Maren Solheim']],
  });
});

const archive = catalogue({
  clips,
  authorities: new Map([
    makeAuthority('people/maren-solheim', 'Maren Solheim'),
    makeAuthority('places/havnsund', 'Havnsund', { place: { lat: 59.1, lon: 5.7, country: 'NO' } }),
  ]),
});

let tab: Page;
const folder = openPageForTests('print', (page) => {
  tab = page;
});

/** Opens a page of the archive and prints it on small paper. */
async function print(file: string): Promise<string[]> {
  const renderer = createRenderer(['templates'], settings, realEffects.disk);
  const page = [...emitPages(archive, settings)].find((output) => output.path === file)!;
  if (!('template' in page)) throw new Error(`${file} is no page`);
  writeFiles(folder, {
    [file]: String(renderer.render(page).content),
    ...Object.fromEntries(renderer.assets.map((asset) => [asset.path, asset.content])),
  });
  await tab.goto(pathToFileURL(path.join(folder, file)).href);
  return printed(await tab.pdf({ format: 'A6' }));
}

/** The text of each sheet of paper, without white space. */
async function printed(pdf: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const pages = await task.promise;
  const sheets: string[] = [];
  for (let n = 1; n <= pages.numPages; n++) {
    const { items } = await (await pages.getPage(n)).getTextContent();
    sheets.push(dense(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return sheets;
}

const dense = (text: string): string => text.replace(/\s+/g, '');

describe('on paper', () => {
  test('the page of a person cuts no quote, and numbers its sources and every claim', async () => {
    const sheets = await print('people/maren-solheim/index.html');
    expect(sheets.length).toBeGreaterThan(4);

    const quotes = await tab.locator('figure.quotation').all();
    expect(quotes.length).toBeGreaterThan(4);
    const whole = sheets.join('');
    for (const quote of quotes) {
      const words = dense(await quote.locator('blockquote').innerText());
      const caption = dense((await quote.locator('.cite').textContent())!);
      const [, number = '', title = ''] = /^(\[\d+\])(Repairs.*?report\d+),/.exec(caption)!;
      // The quote, who said it and its source stand together on one sheet …
      expect(sheets.filter((sheet) => sheet.includes(words) && sheet.includes(number + title))).not.toEqual(
        [],
      );
      // … and the list of sources has the same number for it.
      const source = tab.locator('.citations > li', { hasText: `${number} ` }).first();
      expect(dense((await source.textContent())!)).toContain(number + title);
    }
    const sources = await tab.locator('.citations > li').count();
    expect(sources).toBeGreaterThan(9);
    for (let n = 1; n <= sources; n++) expect(whole).toContain(`[${n}]Repairs`);
    const listed = await tab.locator('.namings li').all();
    for (const claim of listed) expect(await claim.textContent()).toMatch(/^\[\d+\] /);
  });

  test('the page of a story cuts no quote and no day, and each names the number of its report', async () => {
    const [story] = archive.stories.values();
    const sheets = await print(story!.path);
    expect(sheets.length).toBeGreaterThan(4);
    const whole = sheets.join('');
    const quotes = await tab.locator('figure.quotation').all();
    expect(quotes.length).toBeGreaterThan(4);
    for (const quote of quotes) {
      const words = dense(await quote.locator('blockquote').innerText());
      const caption = dense((await quote.locator('figcaption').textContent())!);
      const [, title = '', number = ''] = /(Repairs.*?report\d+),.*\[(\d+)\]$/.exec(caption)!;
      expect(number).not.toBe('');
      expect(sheets.filter((sheet) => sheet.includes(words) && sheet.includes(`[${number}]`))).not.toEqual(
        [],
      );
      // The report of that number tells it, on whatever page of the list it stands.
      expect(story!.entries[Number(number) - 1]!.title.replace(/\s/g, '')).toBe(title);
    }
    const reports = await tab.locator('.citations > li').all();
    expect(reports.length).toBeGreaterThan(4);
    for (const report of reports) {
      const number = await report.locator('.number').textContent();
      expect(whole).toContain(`${number}.${dense(story!.entries[Number(number) - 1]!.title)}`);
    }
    const days = await tab.locator('.days-told > li').all();
    expect(days).toHaveLength(1);
    for (const day of days) {
      const told = dense(await day.locator('.told').innerText());
      const numbers = dense((await day.locator('.by').textContent())!);
      expect(numbers).toMatch(/^(?:\[\d+\])+$/);
      expect(sheets.filter((sheet) => sheet.includes(told + numbers))).not.toEqual([]);
    }
  });
});
