import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
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

// What the published schema (ninjs 3.1) demands of the members used here.
const string = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const list = (properties: object, required: string[] = []) => ({
  type: 'array',
  items: { type: 'object', properties, required, additionalProperties: false },
});
const concept = { name: string, rel: string, uri, literal: string };
const point = {
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { const: 'Point' },
    coordinates: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
  },
};
const ajv = new Ajv2020();
formats.default(ajv);
const isNinjs = ajv.compile({
  type: 'object',
  required: ['uri'],
  properties: {
    uri,
    standard: {
      type: 'object',
      properties: { name: string, version: string, schema: uri },
      additionalProperties: false,
    },
    type: { enum: ['text'] },
    representationType: { enum: ['full', 'partial'] },
    title: string,
    language: string,
    contentCreated: { type: 'string', format: 'date-time' },
    copyrightNotice: string,
    by: string,
    located: string,
    headlines: list({ role: string, contentType: string, value: string }, ['value']),
    bodies: list({ role: string, contentType: string, value: string }, ['value']),
    people: list(concept),
    organisations: list(concept),
    places: list({ ...concept, geoJSON: point }),
    infoSources: list({ name: string, role: string }),
    altIds: list({ role: string, value: string }),
  },
  additionalProperties: false,
});

describe('ninjs', () => {
  it('fits the schema for every article, with and without an address of the site', () => {
    for (const baseUrl of [settings.baseUrl, null]) {
      for (const entry of entries) {
        const item = JSON.parse(ninjs({ ...site, settings: { ...settings, baseUrl } }, entry));
        expect(isNinjs(item), JSON.stringify(isNinjs.errors)).toBe(true);
      }
    }
  });

  it('names paper and agency, the day, and whom the article names', () => {
    expect(JSON.parse(ninjs(site, ferry))).toMatchObject({
      contentCreated: '2023-03-17T00:00:00Z',
      infoSources: [
        { name: 'Harbour Courier', role: 'publisher' },
        { name: 'Norpress', role: 'agency' },
      ],
      people: [{ name: 'Maren Solheim' }, { name: 'Ivo Brandt' }],
      places: [{ name: 'Havnsund', geoJSON: { type: 'Point', coordinates: [5.7, 59.1] } }],
      altIds: [{ role: 'sha256' }, { role: 'original', value: 'https://courier.example/ferry' }],
    });
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
