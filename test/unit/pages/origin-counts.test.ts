import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { emitPages } from '../../../src/pages/index.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { makeAuthority, makeClip, settings } from '../../support/archive.ts';

// One report of an agency in three papers, and one that a paper wrote itself.
const REPORT = [
  'The ferry Aurora ran aground off Havnsund on Thursday with ninety passengers aboard, and none of them was hurt.',
  'Harbour master Maren Solheim said that nobody had warned the crew of the sandbank, which moved in the winter storms.',
  'Tugs from the mainland are to pull the vessel free at the next high tide, which comes shortly before midnight.',
];

const copy = (outlet: string, day: string) =>
  makeClip({
    file: `${outlet}.txt`,
    headline: 'Ferry runs aground off Havnsund',
    published: day,
    outlet,
    agency: 'Norpress',
    paragraphs: REPORT,
    names: [
      ['Maren Solheim', 'people/maren-solheim'],
      ['Havnsund', 'places/havnsund'],
    ],
  });

const clips = [
  copy('Harbour Courier', '2023-03-17'),
  copy('Evening Post', '2023-03-17'),
  copy('Island News', '2023-03-18'),
  makeClip({
    file: 'own.txt',
    headline: 'Choir opens its season',
    published: '2023-09-02',
    outlet: 'Evening Post',
    paragraphs: [
      'The parish choir sang in Havnsund on Saturday. Maren Solheim, an alto, took the second solo.',
    ],
    names: [
      ['Maren Solheim', 'people/maren-solheim'],
      ['Havnsund', 'places/havnsund'],
    ],
  }),
];

const archive = catalogue({
  clips,
  authorities: new Map([
    makeAuthority('people/maren-solheim', 'Maren Solheim'),
    makeAuthority('places/havnsund', 'Havnsund', { place: { lat: 59.1, lon: 5.7, country: 'NO' } }),
  ]),
});
const renderer = createRenderer([join(import.meta.dirname, '../../../templates')], settings, fs);
const outputs = new Map([...emitPages(archive, settings)].map((output) => [output.path, output]));

function textOf(path: string): string {
  const output = outputs.get(path)!;
  const { content } = 'template' in output ? renderer.render(output) : output;
  return String(content)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

describe('counts of articles', () => {
  it.each([
    ['index.html', '4 articles, 2 independent reports'],
    ['about-this-archive/index.html', '4 articles, 2 independent reports'],
    ['people/index.html', 'Maren Solheim 4 articles (2 independent)'],
    ['people/maren-solheim/index.html', '4 articles, 2 independent reports'],
    ['places/havnsund/index.html', '4 articles, 2 independent reports'],
    ['sources/norpress/index.html', '3 articles, 1 independent report'],
    ['sources/evening-post/index.html', '2 articles, 2 independent reports'],
    ['sources/index.html', 'Norpress3 (1 independent)'],
  ])('on %s say how many are independent', (path, said) => {
    expect(textOf(path)).toContain(said);
  });

  it('are single where there is one article, or a line of a table has no copies', () => {
    expect(textOf('sources/harbour-courier/index.html')).not.toContain('independent');
    expect(textOf('sources/index.html').match(/independent/g)).toHaveLength(1);
  });

  it('are in the data as well', () => {
    const [solheim] = JSON.parse(textOf('data/people.json'));
    expect(solheim).toMatchObject({ origins: 2, articles: expect.objectContaining({ length: 4 }) });
    expect(textOf('data/people.csv')).toContain('articles,origins,');
  });
});
