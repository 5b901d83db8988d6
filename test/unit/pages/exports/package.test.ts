import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { csv, csvCell } from '../../../../src/pages/exports/csv.ts';
import { coMentions } from '../../../../src/pages/exports/gexf.ts';
import { emitPages } from '../../../../src/pages/index.ts';
import { makeAuthority, makeClip, settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';

const site = { catalogue: catalogue({ clips, authorities }), settings };
const files = new Map<string, string>();
for (const output of emitPages(site.catalogue, settings)) {
  if ('content' in output) files.set(output.path, String(output.content));
}
const table = (name: string): Record<string, string>[] =>
  parse(files.get(`data/${name}.csv`)!, { columns: true, record_delimiter: '\r\n' });

describe('datapackage.json', () => {
  const described = JSON.parse(files.get('datapackage.json')!) as {
    name: string;
    resources: {
      name: string;
      path: string;
      bytes: number;
      hash: string;
      schema?: { fields: { name: string }[] };
    }[];
  };

  it('has a name fit for programs, and names each resource once', () => {
    expect(described.name).toBe('the-havnsund-file');
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells the size and hash of files that are there, and the very columns of the tables', () => {
    const data = [...files.keys()].filter((path) => /^(?:data\/|cite\.)/.test(path));
    expect(described.resources.map(({ path }) => path).sort()).toEqual(data.sort());
    for (const { path, bytes, hash, schema } of described.resources) {
      const content = Buffer.from(files.get(path)!);
      expect(bytes, path).toBe(content.length);
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      if (schema) {
        const [header] = parse(content) as string[][];
        expect(schema.fields.map(({ name }) => name)).toEqual(header);
      }
    }
  });
});

describe('the tables', () => {
  it('hold a row for each record, told by its id', () => {
    expect(table('articles').map(({ id }) => id)).toEqual(
      site.catalogue.entries.map(({ clip }) => clip.article.id),
    );
    expect(table('quotes')).toHaveLength([...site.catalogue.quotesOf.values()].flat().length);
    expect(table('people').find(({ id }) => id === 'people/maren-solheim')).toMatchObject({
      name: 'Maren Solheim',
      forms: 'Maren Solheim | Solheim',
      articles: '2',
    });
    expect(table('places')[0]).toMatchObject({ latitude: '59.1', longitude: '5.7', country: 'NO' });
  });

  it.each([
    ['=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
    ['+1', "'+1"],
    ['-2 degrees', "'-2 degrees"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a = b', 'a = b'],
    [-33.9, '-33.9'],
    [null, ''],
    ['two\nlines', '"two\nlines"'],
  ])('make text of the cell %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('are read back as they were', () => {
    const rows = [
      ['a,b', 'c"d"'],
      ['e\r\nf', ''],
      ['', 'ж'],
    ] as const;
    const columns = ([0, 1] as const).map((i) => ({
      name: `c${i}`,
      type: 'string' as const,
      of: (row: (typeof rows)[number]) => row[i],
    }));
    expect(parse(csv(columns, rows), { from_line: 2, record_delimiter: '\r\n' })).toEqual(rows);
  });
});

describe('places.geojson', () => {
  it('is a collection of points, longitude first', () => {
    const collection = JSON.parse(files.get('data/places.geojson')!);
    expect(collection).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'places/havnsund',
          geometry: { type: 'Point', coordinates: [5.7, 59.1] },
          properties: {
            name: 'Havnsund',
            country: 'NO',
            articles: 3,
            mentions: 3,
            page: 'https://example.org/archive/places/havnsund/',
          },
        },
      ],
    });
  });
});

describe('co-mentions.gexf', () => {
  type Xml = Record<string, string>;
  const read = (content: string) => {
    expect(XMLValidator.validate(content)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'node' || name === 'edge',
    });
    const { gexf } = parser.parse(content);
    const { graph } = gexf;
    return { gexf: gexf as Xml, nodes: graph.nodes.node as Xml[], edges: (graph.edges.edge ?? []) as Xml[] };
  };

  it('joins those whom two articles name, and leaves out candidates', () => {
    const { gexf, nodes, edges } = read(files.get('data/co-mentions.gexf')!);
    expect(gexf).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    expect(nodes.map(({ id }) => id)).not.toContain('people/constructor');
    expect(edges.map(({ source, target, weight }) => [[source, target].sort(), weight])).toEqual([
      [['people/maren-solheim', 'places/havnsund'], '2'],
    ]);
  });

  it('stays XML whatever a name holds', () => {
    const name = 'Ann "X" <b> & \u0001';
    const hostile = makeClip({
      file: 'a.txt',
      paragraphs: [`${name} spoke.`],
      names: [[name, 'people/ann']],
    });
    const archive = catalogue({
      clips: [hostile],
      authorities: new Map([makeAuthority('people/ann', name)]),
    });
    const { nodes } = read(String(coMentions({ catalogue: archive, settings }).content));
    expect(nodes[0]!['label']).toBe('Ann "X" <b> & \ufffd');
  });
});
