import { describe, expect, it } from 'vitest';
import { readClip } from '../../../../src/read/index.ts';
import type { Source, StatedField } from '../../../../src/records/source.ts';

const read = (path: string, text: string) => readClip({ path, bytes: new TextEncoder().encode(text) });
const stated = (source: Source | undefined, field: StatedField['field']): string[] =>
  (source?.stated ?? []).filter((entry) => entry.field === field).map((entry) => entry.value);

const FIRST =
  'The ferry Petrel struck the east pier at Varnmouth on Tuesday morning and was towed to the yard.';
const SECOND =
  'Nobody was hurt, the harbour master said, and the pier will open again at the end of the week.';
const MARKUP = `<p>${FIRST}</p><p>${SECOND}</p>`;

describe('JSON of the wire (IPTC ninjs)', () => {
  const version2 = {
    uri: 'https://wire.example/item/1',
    type: 'text',
    versioncreated: '2024-08-30T10:00:00Z',
    firstcreated: '2024-08-30T09:00:00Z',
    headline: 'Ferry strikes pier',
    byline: 'Ada Quill',
    located: 'Varnmouth',
    language: 'en',
    body_xhtml: MARKUP,
    person: [{ name: 'Tom Birch' }],
  };
  const version3 = {
    uri: 'urn:item:2',
    contentCreated: '2024-08-31T09:00:00Z',
    headlines: [{ role: 'main', value: 'Pier opens again' }],
    bodies: [{ contentType: 'text/plain', value: `${FIRST}\n\n${SECOND}` }],
    by: 'Bo Reed',
    infoSources: [{ name: 'Coast Wire' }],
    people: [{ name: 'Tom Birch' }],
  };

  it('reads one item of version 2', () => {
    const [source] = read('item.json', JSON.stringify(version2)).value;
    expect(source?.reader).toBe('ninjs');
    expect(source?.file).toBe('item.json');
    expect(stated(source, 'headline')[0]).toBe('Ferry strikes pier');
    expect(stated(source, 'published')[0]).toBe('2024-08-30T09:00:00Z');
    expect(stated(source, 'author')).toEqual(['Ada Quill']);
    expect(stated(source, 'dateline')).toEqual(['Varnmouth']);
    expect(stated(source, 'person')).toEqual(['Tom Birch']);
    expect(source?.text).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('reads an array, each item a clip with its number', () => {
    const { value } = read('wire.json', JSON.stringify([version2, version3]));
    expect(value.map((source) => source.file)).toEqual(['wire.json#1', 'wire.json#2']);
    expect(new Set(value.map((source) => source.id)).size).toBe(2);
    expect(stated(value[1], 'agency')).toEqual(['Coast Wire']);
    expect(stated(value[1], 'headline')[0]).toBe('Pier opens again');
  });

  it('does without any field but the text', () => {
    const [source] = read('bare.json', JSON.stringify({ uri: 'urn:x', bodies: [{ value: FIRST }] })).value;
    expect(source?.text).toBe(FIRST);
    expect(source?.stated).toEqual([]);
  });
});

describe('exports of read-later tools', () => {
  it.each([
    [
      'wallabag',
      [
        {
          title: 'Ferry',
          url: 'https://courier.example/a',
          content: MARKUP,
          published_at: '2024-08-30T00:00:00+0000',
          published_by: ['Ada Quill'],
          domain_name: 'courier.example',
          created_at: '2024-09-02T08:00:00+0000',
        },
      ],
    ],
    [
      'Karakeep',
      {
        bookmarks: [
          {
            createdAt: 1725264000,
            title: 'Ferry',
            tags: ['sea'],
            content: {
              type: 'link',
              url: 'https://courier.example/a',
              htmlContent: MARKUP,
              publishedAt: '2024-08-30',
              author: 'Ada Quill',
            },
          },
        ],
      },
    ],
    [
      'Omnivore',
      {
        articles: [
          {
            title: 'Ferry',
            originalArticleUrl: 'x',
            url: 'https://courier.example/a',
            savedAt: '2024-09-02',
            publishedAt: '2024-08-30',
            author: 'Ada Quill',
            content: MARKUP,
          },
        ],
      },
    ],
    [
      'Pocket',
      {
        list: {
          7: {
            resolved_title: 'Ferry',
            resolved_url: 'https://courier.example/a',
            time_added: '1725264000',
            date_published: '2024-08-30',
            content: MARKUP,
            authors: { 3: { name: 'Ada Quill' } },
          },
        },
      },
    ],
  ])('reads %s', (_tool, data) => {
    const { value, diagnostics } = read('export.json', JSON.stringify(data));
    expect(diagnostics).toEqual([]);
    expect(value[0]?.text).toContain(SECOND);
    expect(stated(value[0], 'headline')[0]).toBe('Ferry');
    expect(stated(value[0], 'url')[0]).toBe('https://courier.example/a');
    expect(stated(value[0], 'published')[0]).toMatch(/^2024-08-30/);
    expect(stated(value[0], 'captured')[0]).toMatch(/^2024-09-02/);
    expect(stated(value[0], 'author')[0]).toBe('Ada Quill');
  });

  it('reads CSL-JSON of a reference manager', () => {
    const item = {
      id: 'http://zotero.example/1',
      type: 'article-newspaper',
      title: 'Ferry strikes pier',
      'container-title': 'The Harbour Courier',
      author: [{ family: 'Quill', given: 'Ada' }],
      issued: { 'date-parts': [['2024', 8, 30]] },
      accessed: { 'date-parts': [[2024, 9, 2]] },
      abstract: FIRST,
      URL: 'https://courier.example/a',
    };
    const [source] = read('library.json', JSON.stringify([item])).value;
    expect(stated(source, 'author')).toEqual(['Ada Quill']);
    expect(stated(source, 'published')).toEqual(['2024-08-30']);
    expect(stated(source, 'captured')).toEqual(['2024-09-02']);
    expect(stated(source, 'outlet')).toEqual(['The Harbour Courier']);
    expect(source?.text).toBe(FIRST);
  });

  it('reads a table with a byte-order mark, quoted line breaks and semicolons', () => {
    const csv = `\ufeffURL;Title;Selection;Timestamp\r\nhttps://courier.example/a;"Ferry; pier";"${FIRST}\n\n${SECOND}";1725264000\r\nhttps://courier.example/b;Bare;;1725264000\r\n`;
    const { value, diagnostics } = read('instapaper.csv', csv);
    expect(value).toHaveLength(1);
    expect(value[0]?.text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(stated(value[0], 'headline')).toEqual(['Ferry; pier']);
    expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toEqual(['export/no-text']);
  });

  it('reads what it can of an export that was cut off', () => {
    const whole = JSON.stringify([
      { title: 'Ferry', content: MARKUP },
      { title: 'Second', content: MARKUP },
    ]);
    const { value, diagnostics } = read('cut.json', whole.slice(0, -30));
    expect(value.length).toBeGreaterThan(0);
    expect(diagnostics[0]?.ruleId).toBe('export/broken-json');
  });

  it('knows names such as __proto__ for data', () => {
    const { value } = read(
      'odd.json',
      `{"__proto__": {"title": "x"}, "constructor": "y", "title": "Ferry", "text": "${FIRST}"}`,
    );
    expect(stated(value[0], 'headline')[0]).toBe('Ferry');
  });

  it('says so when it finds no articles', () => {
    expect(read('other.json', '{"a": 1}').diagnostics[0]?.ruleId).toBe('export/no-entries');
    expect(read('other.csv', 'a,b\n1,2\n').diagnostics[0]?.ruleId).toBe('export/no-header');
  });
});

describe('feeds', () => {
  it('reads RSS with the full text of its entries', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Harbour Courier</title><language>en</language>
      <item><title>Ferry &amp; pier</title><link>https://courier.example/a</link><pubDate>Fri, 30 Aug 2024 10:00:00 GMT</pubDate><dc:creator><![CDATA[Ada Quill]]></dc:creator>
      <description>Short.</description><content:encoded><![CDATA[${MARKUP}<script>alert(1)</script>]]></content:encoded></item></channel></rss>`;
    const [source] = read('feed.xml', rss).value;
    expect(source?.text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(stated(source, 'headline')[0]).toBe('Ferry & pier');
    expect(stated(source, 'author')[0]).toBe('Ada Quill');
    expect(stated(source, 'outlet')[0]).toBe('The Harbour Courier');
  });

  it('reads Atom, escaped and as XHTML', () => {
    const escaped = MARKUP.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
      <entry><title>One</title><link rel="alternate" href="https://courier.example/1"/><published>2024-08-30T10:00:00Z</published><author><name>Ada Quill</name></author><content type="html">${escaped}</content></entry>
      <entry><title>Two</title><link href="https://courier.example/2"/><updated>2024-08-31T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${MARKUP}</div></content></entry></feed>`;
    const { value } = read('feed.atom', atom);
    expect(value.map((source) => source.text)).toEqual([`${FIRST}\n\n${SECOND}`, `${FIRST}\n\n${SECOND}`]);
    expect(stated(value[1], 'published')).toEqual(['2024-08-31T10:00:00Z']);
    expect(stated(value[0], 'url')).toEqual(['https://courier.example/1']);
  });

  it('does not grow the entities of a hostile feed', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><description>${FIRST}</description></item></channel></rss>`;
    const [source] = read('bomb.rss', bomb).value;
    expect(stated(source, 'headline')[0]).not.toContain('aaaa');
  });
});
