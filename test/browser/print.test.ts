import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index.ts';
import { realEffects } from '../../src/effects.ts';
import { emitPages } from '../../src/pages/index.ts';
import { createRenderer } from '../../src/render/index.ts';
import { makeAuthority, makeClip, settings } from '../support/archive.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder, writeFiles } from '../support/folders.ts';

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
    paragraphs: [`${said} harbour master Maren Solheim said in Havnsund of the ferry Aurora.`],
    names: [
      ['Maren Solheim', 'people/maren-solheim'],
      ['Havnsund', 'places/havnsund'],
    ],
    quotes: [{ words: said, by: 'Maren Solheim' }],
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

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

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
  test.each(['people/maren-solheim'])(
    'the page %s cuts no quote, and numbers its sources and every claim',
    async (id) => {
      const folder = temporaryFolder();
      const renderer = createRenderer(['templates'], settings, realEffects.disk);
      const file = `${id}/index.html`;
      const page = [...emitPages(archive, settings)].find((output) => output.path === file)!;
      if (!('template' in page)) throw new Error(`${file} is no page`);
      const html = String(renderer.render(page).content);
      writeFiles(folder, {
        [file]: html,
        ...Object.fromEntries(renderer.assets.map((asset) => [asset.path, asset.content])),
      });
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(path.join(folder, file)).href);
      const sheets = await printed(await tab.pdf({ format: 'A6' }));
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
      await tab.close();
    },
  );
});
