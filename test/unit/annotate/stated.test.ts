import { expect, it } from 'vitest';
import { readAndAnnotate } from '../../../src/clip.ts';

const options = { language: 'en', timeZone: 'UTC', extract: false };

const read = (matter: string, body: string) => {
  const bytes = Buffer.from(`---\ntitle: Ferry sinks\ndate: 2024-05-01\n${matter}\n---\n\n${body}\n`);
  return readAndAnnotate({ path: 'a.md', bytes }, options).clips[0]!;
};

const named = ({ annotation }: ReturnType<typeof read>) =>
  annotation.mentions.map(({ text, kind, rule, start }) => [start, text, kind, rule]);

it('takes the stated names, wherever they stand in the text as whole words, and nothing else', () => {
  const clip = read(
    'people: [Ann Lee, Lee]\nplaces: [Hull]\norganisations: [Hull City]',
    'Ann Lee, of Hull City, said on Monday in Hullavington: "Hull is wet." Lee met Bo Ray.',
  );
  expect(named(clip)).toEqual([
    [0, 'Ann Lee', 'person', 'matter/people'],
    [12, 'Hull City', 'organisation', 'matter/organisations'],
    [56, 'Hull', 'place', 'matter/places'],
    [70, 'Lee', 'person', 'matter/people'],
  ]);
  const { references, epithets, quotes, dates } = clip.annotation;
  expect([references, epithets, quotes, dates].flat()).toEqual([]);
});

it('adds a line of the stated names that the text does not have', () => {
  const clip = read(
    'people:\n  - Ann Lee\n  - "  Bo\n    Ray "\nplaces: Kyiv',
    'Ann Lee left.\n\nShe was late.',
  );
  const { article, annotation } = clip;
  expect(article.text).toBe('Ann Lee left.\n\nShe was late.\n\nBo Ray · Kyiv');
  expect(named(clip).map(([, text]) => text)).toEqual(['Ann Lee', 'Bo Ray', 'Kyiv']);
  for (const { start, end, text } of annotation.mentions) expect(article.text.slice(start, end)).toBe(text);
  expect(article.zones.at(-1)).toEqual({ kind: 'credits', start: 30, end: article.text.length });
  expect(article.zones.at(-2)!.end).toBe(30);
  expect(article.blocks.at(-1)).toMatchObject({ start: 30, end: article.text.length });
});

it('gives places their coordinates, told apart by the places stated beside them', () => {
  const country = (places: string) =>
    read(`places: [${places}]`, 'It rained.').annotation.mentions[0]!.country;
  expect(country('Paris')).toBe('FR');
  expect(country('Paris, Dallas, Houston')).toBeDefined();
  expect(read('places: [Kyiv]', 'It rained.').annotation.mentions[0]).toMatchObject({
    name: 'Kyiv',
    country: 'UA',
  });
});

it('leaves an article without stated names as it is', () => {
  const { article, annotation } = read('', 'Ann Lee met Bo Ray in Kyiv.');
  expect(article.text).toBe('Ann Lee met Bo Ray in Kyiv.');
  expect(annotation.mentions).toEqual([]);
});
