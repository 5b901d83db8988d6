import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/annotate/names/index.ts';
import { passageOf } from '../../src/annotate/passage.ts';

const KIND_OF: Record<string, string> = { person: 'person', place: 'place', org: 'organisation' };
const MARK = /\[(person|place|org): ([^\]]+)\]/g;

const sections = readFileSync(new URL('./names.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1);

describe.each(sections.map((section) => section.split(/\n+/)))('%s', (...lines) => {
  const items = lines.slice(1).filter((line) => line.startsWith('- '));
  it.each(items)('%s', (item) => {
    const text = item.slice(2).replace(MARK, '$2');
    const marked = [...item.matchAll(MARK)].map((match) => `${KIND_OF[match[1]!]}: ${match[2]}`);
    const { mentions } = findNames(
      passageOf({
        text,
        zones: [{ kind: 'body', start: 0, end: text.length }],
        published: null,
        language: 'en',
      }),
    );
    expect(mentions.map((m) => `${m.kind}: ${m.text}`)).toEqual(marked);
  });
});
