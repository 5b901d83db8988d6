import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/annotate/dates/index.ts';
import { passageOf } from '../../src/annotate/passage.ts';

const LINK = /\[([^\]]+)\]\(([^)]+)\)/g;
const lines = readFileSync(new URL('dates.md', import.meta.url), 'utf8').split('\n');

let published: string | null = null;
let language = 'en';
const cases: { published: string | null; language: string; text: string; expected: string[] }[] = [];
for (const line of lines) {
  if (line.startsWith('## ')) {
    published = /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? null;
    language = /\(language (\w+)\)/.exec(line)?.[1] ?? 'en';
  }
  if (!line.startsWith('- ')) continue;
  const body = line.slice(2).replaceAll('¶', '\n\n');
  const expected = [...body.matchAll(LINK)].map((link) => `${link[1]} = ${link[2]}`);
  cases.push({ published, language, text: body.replace(LINK, '$1'), expected });
}

describe('the dates corpus', () => {
  test('is there', () => {
    expect(cases.length).toBeGreaterThan(200);
  });

  test.each(cases)('$text', ({ text, published: day, language: tongue, expected }) => {
    const passage = passageOf({ text, zones: [], published: day, language: tongue });
    const found = findDates(passage);
    for (const date of found) expect(text.slice(date.start, date.end)).toBe(date.text);
    expect(found.map((date) => `${date.text} = ${date.value}`)).toEqual(expected);
  });
});
