import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/parse/index.ts';
import { readClip } from '../../src/read/index.ts';
import type { Article } from '../../src/records/article.ts';

/*
 * Each folder here is a page and the record that must come of it: `page.html`, `record.json`. All that the page says is
 * made up. A record is compared as a whole, so a change of any part of it shows here.
 */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'page.html')))
  .map((entry) => entry.name)
  .sort();

function recordOf(folder: string): unknown {
  const bytes = readFileSync(join(import.meta.dirname, folder, 'page.html'));
  const read = readClip({ path: 'page.html', bytes });
  const [source] = read.value;
  if (!source) throw new Error('the page was not read');
  const { value: article } = parseSource(source, { language: 'en', timeZone: 'Europe/Oslo' });
  const links: string[] = [];
  JSON.stringify(source.blocks, (key, value) => {
    if (key === 'url') links.push(value);
    return value;
  });
  return {
    ...fieldsOf(article),
    zones: article.zones
      .filter((zone) => zone.kind !== 'furniture')
      .map(
        (zone) => `${zone.kind}: ${article.text.slice(zone.start, zone.end).trim().replace(/\n+/g, ' ¶ ')}`,
      ),
    furniture: article.zones
      .filter((zone) => zone.kind === 'furniture')
      .map((zone) => article.text.slice(zone.start, zone.end).trim().replace(/\n+/g, ' ¶ ')),
    links: links.filter((link) => /^https?:/.test(link)),
    diagnostics: read.diagnostics.map((diagnostic) => diagnostic.ruleId),
  };
}

function fieldsOf(article: Article): Record<string, unknown> {
  const fields = [
    'headline',
    'published',
    'updated',
    'captured',
    'outlet',
    'agency',
    'dateline',
    'url',
    'language',
  ] as const;
  const stated = fields.flatMap((name) => {
    const field = article[name];
    return field === null ? [] : [[name, `${field.value} (${field.rule})`]];
  });
  return {
    ...Object.fromEntries(stated),
    credits: article.credits.map((credit) => `${credit.role}: ${credit.name}`),
  };
}

describe('pages and their records', () => {
  it.each(folders)('%s', async (folder) => {
    const record = `${JSON.stringify(recordOf(folder), null, 2)}\n`;
    await expect(record).toMatchFileSnapshot(join(import.meta.dirname, folder, 'record.json'));
  });
});
