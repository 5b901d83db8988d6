import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/parse/index.ts';
import { readClip } from '../../src/read/index.ts';
import type { Article } from '../../src/records/article.ts';
import type { Attested } from '../../src/records/span.ts';

/*
 * Each folder with a `source.txt` or `source.md` is a clip as somebody saved it, made up for the trick that its name tells, and
 * `expected.json` what must come of it.
 */
const folder = import.meta.dirname;
const sourceIn = (name: string): string | undefined =>
  readdirSync(join(folder, name)).find((entry) => entry.startsWith('source.'));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => sourceIn(name) !== undefined)
  .sort();

const fact = (attested: Attested<string> | null): string | null =>
  attested && `${attested.value} [${attested.basis}, ${attested.rule}]`;

/** What a reader of the test wants to see: the facts with their rules, and the zones with the words they begin with. */
function summary(article: Article): object {
  return {
    headline: fact(article.headline),
    published: fact(article.published),
    updated: fact(article.updated),
    section: fact(article.section),
    outlet: fact(article.outlet),
    agency: fact(article.agency),
    dateline: fact(article.dateline),
    url: fact(article.url),
    language: fact(article.language),
    reliesOn: article.reliesOn.map(fact),
    credits: article.credits.map(({ role, name, affiliation, rule }) =>
      [role, name, affiliation, rule].filter(Boolean).join(' | '),
    ),
    zones: article.zones.map(
      ({ kind, related, start, end }) =>
        `${kind}${related ? ' (related)' : ''}: ${article.text.slice(start, end).trim().replace(/\s+/g, ' ').slice(0, 60)}`,
    ),
  };
}

describe.each(names)('the clip %s', (name) => {
  const file = sourceIn(name)!;
  const read = readClip({ path: file, bytes: readFileSync(join(folder, name, file)) });
  const parsed = read.value.map((source) => parseSource(source, { language: 'en', timeZone: 'UTC' }));

  it('gives the record that was agreed on', async () => {
    const diagnostics = [...read.diagnostics, ...parsed.flatMap((one) => one.diagnostics)].map(
      ({ ruleId, line, column }) => [ruleId, line, column].filter(Boolean).join(':'),
    );
    const record = { articles: parsed.map(({ value }) => summary(value)), diagnostics };
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(
      join(folder, name, 'expected.json'),
    );
  });

  it('gives every fact the characters it was read from', () => {
    for (const { value: article } of parsed) {
      for (const { start, end } of [article.published, article.headline, article.outlet, article.section]
        .concat(article.reliesOn, article.dateline)
        .filter((one) => one !== null)) {
        if (start !== null && end !== null) expect(article.text.slice(start, end).trim()).not.toBe('');
      }
      for (const { name: person, start, end } of article.credits) {
        if (start !== null && end !== null)
          expect(article.text.slice(start, end).toLowerCase()).toBe(person.toLowerCase());
      }
    }
  });
});
