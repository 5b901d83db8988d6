import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openPageForTests } from '../support/browser.ts';
import { quietEffects, readSite, writeFiles } from '../support/folders.ts';

let page: Page;
const folder = openPageForTests('stories', (opened) => {
  page = opened;
});

const clip = (title: string, date: string, outlet: string, ...paragraphs: string[]): string =>
  `---\ntitle: ${title}\ndate: ${date}\npublication: ${outlet}\n---\n${paragraphs.join('\n\n')}\n`;
const WIRE = [
  'RAVNHOLT (CPA) - The Holloway bridge was closed on Friday, March 1, after engineers found cracks in two of its eleven piers, the port authority said.',
  'About 4,200 cars a day cross the Holloway bridge, which was built in 1931 and widened twice. “We warned of rust for years,” said Ane Lund, the mayor of Sandby.',
  'Ferries will run every 20 minutes from six in the morning until midnight, and residents will travel free for two weeks.',
];
const FIRE =
  'The old flour mill of Sandby burnt down on March 1, and firefighters from three towns fought the flames. Detective Olaf Rask of the Sandby police found petrol cans behind the mill, and the insurers of the burnt flour mill sent two people to count sacks in the cellar.';
const CLIPS = {
  'courier-1.md': clip('Cracks close Holloway bridge', '2024-03-01', 'Courier', ...WIRE),
  'post-1.md': clip('Bridge closed', '2024-03-02', 'Post', ...WIRE),
  'post-2.md': clip(
    'Who pays for Holloway bridge?',
    '2024-03-04',
    'Post',
    'Repairs of the cracked piers of the Holloway bridge at Ravnholt will cost 60 million crowns, engineers of the port authority told the county council.',
    'The Holloway bridge has been closed since March 1. Mayor Ane Lund of Sandby wants the county to pay for the ferries too.',
  ),
  'courier-2.md': clip(
    'Sandby mill burns down',
    '2024-03-02',
    'Courier',
    FIRE,
    'Nobody was in the mill, the firefighters said.',
  ),
  'post-3.md': clip(
    'Sandby mill fire was arson',
    '2024-03-05',
    'Post',
    FIRE.replace('burnt down', 'was set on fire').replace('found petrol', 'is sure of the petrol'),
    'The police of Sandby asked who saw the flour mill in flames.',
  ),
  'seal.md': clip(
    'Seal visits school',
    '2024-03-05',
    'Post',
    'Pupils fed a seal that had swum upstream to their playground.',
  ),
  'choir.md': clip(
    'Choir wins cup',
    '2024-03-06',
    'Post',
    'The choir of Elmsworth won a silver cup for the third time running.',
  ),
  'curation/stories.yaml': [
    '- story: courier-1.md',
    '  name: The bridge at Ravnholt',
    '  by: E. Marlowe',
    '  on: 2024-06-22',
    '  why: So the county calls it.',
    '- story: courier-2.md',
    '  add: [post-2.md]',
    '  by: E. Marlowe',
    '  on: 2024-06-22',
    '  why: The council spoke of both.',
    '',
  ].join('\n'),
};

async function site(files: Record<string, string>, name: string) {
  const input = path.join(folder, `${name}-clips`);
  const output = path.join(folder, name);
  writeFiles(input, files);
  const { diagnostics } = await build({ input, output }, quietEffects());
  const files_ = [...readSite(output).keys()];
  const find = (pattern: RegExp): string =>
    pathToFileURL(path.join(output, files_.find((file) => pattern.test(file))!)).href;
  return { find, warnings: diagnostics.filter(({ ruleId }) => ruleId.startsWith('curation/')) };
}

test('a story: its days, its reports as numbered sources with their copies, what was decided about it', async () => {
  const { find, warnings } = await site(CLIPS, 'site');
  expect(warnings).toEqual([]);
  await page.goto(find(/^stories\/cracks-close.*index\.html$/));
  expect(await page.locator('h1').innerText()).toBe('The bridge at Ravnholt');
  expect(await page.locator('.tally').innerText()).toContain('3 articles, 2 independent reports');
  expect(await page.locator('.decided').innerText()).toContain('So the county calls it.');
  const reports = page.locator('ol.numbered > li');
  expect(await reports.count()).toBe(2);
  expect(await reports.first().innerText()).toMatch(/^1.*Cracks close Holloway bridge[\s\S]*Bridge closed/);

  const day = page.locator('.days-told > li', { hasText: '1 March 2024' });
  expect(await day.locator('.source-number').allInnerTexts()).toEqual(['[1]', '[2]']);
  await day.locator('.source-number').last().click();
  expect(new URL(page.url()).hash).toBe('#report-2');
  expect(await page.locator(':target').innerText()).toContain('Who pays for Holloway bridge?');
  expect(await page.locator('.quotation .source-number').first().innerText()).toBe('[1]');
});

test('an article names all its stories, its own first, and its copies', async () => {
  const { find } = await site(CLIPS, 'site');
  await page.goto(find(/who-pays-for.*index\.html$/));
  const stories = page.locator('section[aria-labelledby=stories] a');
  expect(await stories.count()).toBe(2);
  expect(await stories.first().innerText()).toBe('The bridge at Ravnholt');
  await stories.last().click();
  expect(await page.locator('ol.numbered').innerText()).toContain('first of all it tells of something else');
  await page.goto(find(/articles\/.*\/bridge-closed.*index\.html$/));
  expect(await page.locator('main').innerText()).toContain('Cracks close Holloway bridge');
});

test('the address of a story holds when an earlier article is added', async () => {
  const before = (await site(CLIPS, 'site')).find(/^stories\/cracks-close.*index\.html$/);
  const earlier = clip(
    'Engineers fear for bridge',
    '2024-02-20',
    'Courier',
    'Engineers of the port authority fear for the piers of the Holloway bridge at Ravnholt, and mayor Ane Lund of Sandby asked for ferries in case the Holloway bridge has to be closed.',
  );
  const { find } = await site({ ...CLIPS, 'courier-0.md': earlier }, 'later');
  const [, address] = /(stories\/.*)$/.exec(decodeURI(before))!;
  await page.goto(find(new RegExp(`^${address}$`)));
  await page.waitForURL(/engineers-fear/);
  expect(await page.locator('h1').innerText()).toBe('The bridge at Ravnholt');
  expect(await page.locator('.tally').innerText()).toContain('4 articles, 3 independent reports');
});
