import fc from 'fast-check';
import matter from 'gray-matter';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { articleMarkdown, plainMarkdown } from '../../../../src/pages/exports/markdown.ts';
import { ninjs } from '../../../../src/pages/exports/ninjs.ts';
import { settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';

const site = { catalogue: catalogue({ clips, authorities }), settings };
const { entries } = site.catalogue;
const ferry = entries.find(({ title }) => title.startsWith('Ferry'))!;

describe('ninjs', () => {
  it('names paper and agency, the day, and whom the article names', () => {
    expect(JSON.parse(ninjs(site, ferry))).toMatchObject({
      contentCreated: '2023-03-17T00:00:00Z',
      infoSources: [
        {
          name: 'Harbour Courier',
          role: 'publisher',
          uri: 'https://example.org/archive/sources/harbour-courier/',
        },
        { name: 'Norpress', role: 'agency' },
      ],
      people: [{ name: 'Maren Solheim' }, { name: 'Ivo Brandt' }],
      places: [{ name: 'Havnsund', geoJSON: { type: 'Point', coordinates: [5.7, 59.1] } }],
      altIds: [{ role: 'sha256' }, { role: 'original', value: 'https://courier.example/ferry' }],
    });
  });

  it('says when the clip was taken as its version, and where the archive explains itself', () => {
    const article = {
      ...ferry.clip.article,
      captured: { ...ferry.clip.article.published!, value: '2023-05-01' },
    };
    const taken = JSON.parse(ninjs(site, { ...ferry, clip: { ...ferry.clip, article } }));
    expect(taken.versionCreated).toBe('2023-05-01T00:00:00Z');
    const href = 'https://example.org/archive/about-this-archive/';
    expect(taken.trustIndicators).toEqual([{ title: 'About: The Havnsund File', href }]);
    expect(JSON.parse(ninjs(site, ferry))).not.toHaveProperty('versionCreated');
  });

  it('gives no moment where no day is known, and holds the article without what stood around it', () => {
    const month = JSON.parse(ninjs(site, { ...ferry, published: '2023-03' }));
    expect(month).not.toHaveProperty('contentCreated');
    expect(month.bodies[0].value).toContain('harbour master Maren Solheim said');
    for (const around of ['Follow us', 'Related:', 'Photo:', 'Reporting by'])
      expect(month.bodies[0].value).not.toContain(around);
  });
});

describe('Markdown', () => {
  it('has the facts in front matter, alike for readers of YAML 1.2 and 1.1', () => {
    const file = articleMarkdown(site, ferry);
    const facts = parse(/^---\n([\s\S]*?)\n---\n/.exec(file)![1]!);
    expect(facts).toMatchObject({
      title: 'Ferry operator says it ignored no warnings',
      published: '2023-03-17',
      outlet: 'Harbour Courier',
      agency: 'Norpress',
      people: ['Maren Solheim', 'Ivo Brandt'],
      sha256: ferry.clip.article.sha256,
    });
    expect(facts).not.toHaveProperty('section');
    expect(matter(file).data).toEqual(facts);
  });

  it('keeps a title from ending the front matter or adding to it', () => {
    const title = 'no\n---\noutlet: "Other"\n---';
    expect(matter(articleMarkdown(site, { ...ferry, title })).data).toMatchObject({
      title,
      outlet: 'Harbour Courier',
    });
  });

  it('shows the text as it was printed: nothing in it becomes markup', () => {
    const signs = fc.stringMatching(/^[ab1 #*_`~<>&[\]()!+\-=.:|\\]{1,40}$/);
    fc.assert(
      fc.property(signs, (text) => {
        const line = text.trim();
        fc.pre(line !== '');
        const { children } = remark().parse(plainMarkdown(line));
        expect(children).toHaveLength(1);
        expect(children[0]).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: line }] });
      }),
    );
  });
});
