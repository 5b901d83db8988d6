import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandContainer } from '../../src/read/containers.ts';
import { readClip } from '../../src/read/index.ts';
import type { ClipFile, Source } from '../../src/records/source.ts';

const PROSE =
  'The harbour council of Varnmouth voted on Tuesday to dredge the north channel before the autumn storms.';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council votes - The Courier</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council votes","datePublished":"2024-08-30","author":[{"name":"Ada Quill"}]}</script>
<style>p{color:red}</style></head><body onload="x()"><nav><a href="/">Home</a></nav><article><h1>Council votes</h1>
<figure><img src="a.jpg" onerror="x()"><figcaption>The channel. <span class="credit">Photo: Bo Reed</span></figcaption></figure>
<p>${PROSE} &amp; more &#x201c;quoted&#8221;.</p><ul><li>One point of the plan</li><li>Another</li></ul><table><tr><td>1</td><td>2</td></tr></table>
<blockquote>${PROSE}</blockquote><p><a href="javascript:x()">link</a> <b>bold <i>both</b></i> ${PROSE}</p><svg><script>x()</script></svg></article><footer>©</footer></body></html>`;
const NINJS = JSON.stringify([
  {
    uri: 'urn:1',
    headlines: [{ value: 'Council votes' }],
    bodies: [{ contentType: 'text/html', value: `<p>${PROSE}</p>` }],
  },
  { uri: 'urn:2', body_text: PROSE, person: [{ name: 'Ada' }] },
]);
const CSV = `\ufefftitle,url,content,date\n"Council ""votes""",https://courier.example/a,"${PROSE}\n\n${PROSE}",2024-08-30\n`;
const RSS = `<?xml version="1.0"?><rss><channel><title>Courier</title><item><title>A &amp; B</title><link>https://courier.example/a</link><description><![CDATA[<p>${PROSE}</p>]]></description></item></channel></rss>`;
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/a\r\nContent-Type: application/http\r\nContent-Length: ${PAGE.length + 44}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n\r\n`;
const MAIL = `From: Courier <a@courier.example>\r\nSubject: Council\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${PROSE}</p>\r\n--b--\r\n`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What must hold of every source, whatever it was read from. */
function expectSound(source: Source): void {
  let end = 0;
  for (const block of source.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(source.text.slice(end, block.start).trim()).toBe('');
    end = block.end;
  }
  expect(source.text.slice(end).trim()).toBe('');
  JSON.stringify(source.blocks, (key, value) => {
    if (key === 'node' || value?.type === 'text') {
      expect(value.type).not.toBe('html');
      if (value.type === 'text')
        expect(source.text.slice(value.data.start, value.data.end)).toBe(value.value);
    }
    if (key === 'url') expect(value).toMatch(/^(?:https?|mailto):/);
    return value;
  });
}

function expectReadable(file: ClipFile): void {
  const { value, diagnostics } = readClip(file);
  for (const source of value) expectSound(source);
  if (value.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
}

/** A document with some of its bytes changed, cut out, repeated. */
const mutated = (text: string): fc.Arbitrary<Uint8Array> => {
  const original = bytesOf(text);
  const edit = fc.record({
    at: fc.nat(original.length),
    length: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom('<', '>', '"', '</p>', '<div>', '<!--', ']]>', '&#', '\r\n', '{', ']', '<script>')
        .map(bytesOf),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 12 }).map((edits) =>
    edits.reduce<Uint8Array>((bytes, { at, length, put }) => {
      const from = Math.min(at, bytes.length);
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
    }, original),
  );
};

const TAGS = [
  'p',
  'div',
  'a href="x"',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'b',
  'script',
  'style',
  'svg',
  'title',
  'br',
  'h1',
  'article',
  'template',
  'select',
  'textarea',
  'figure',
  'blockquote',
];
const tagSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag.split(' ')[0]}>`),
      fc.constantFrom(
        'text ',
        PROSE,
        '&lt;script&gt;',
        '<!--',
        '-->',
        '&#0;',
        '\u0000',
        '<p class="',
        "'>",
        '<a href=" javascript:x()">',
        '<![CDATA[',
      ),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('every reader, on anything', () => {
  it.each([
    ['page.html', PAGE],
    ['wire.json', NINJS],
    [
      'lines.jsonl',
      `${JSON.stringify({ title: 'A', text: PROSE })}\n${JSON.stringify({ title: 'B', text: PROSE })}`,
    ],
    ['export.csv', CSV],
    ['feed.xml', RSS],
  ])('reads a damaged %s or says why not', (path, text) => {
    fc.assert(
      fc.property(mutated(text), (bytes) => expectReadable({ path, bytes })),
      { numRuns: 150 },
    );
  });

  it('reads tag soup', () => {
    fc.assert(
      fc.property(tagSoup, (soup) => expectReadable({ path: 'soup.html', bytes: bytesOf(soup) })),
      { numRuns: 300 },
    );
  });

  it('lets no tag of a page into its text as a tag', () => {
    fc.assert(
      fc.property(mutated(PAGE), (bytes) => {
        for (const source of readClip({ path: 'page.html', bytes }).value) {
          expect(JSON.stringify(source.blocks)).not.toMatch(
            /"type":"(?:html|image)"|"url":"(?!https?:|mailto:)/,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['crawl.warc', bytesOf(WARC)],
    ['crawl.warc.gz', gzipSync(WARC)],
    ['letter.eml', bytesOf(MAIL)],
    ['crawl.wacz', bytesOf(WARC)],
  ])('takes a damaged %s apart or says why not', async (path, original) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(original.length),
        fc.uint8Array({ maxLength: 20 }),
        fc.boolean(),
        async (at, put, cut) => {
          const rest = cut ? new Uint8Array() : original.subarray(Math.min(original.length, at + put.length));
          const bytes = Buffer.concat([original.subarray(0, at), put, rest]);
          let found = 0;
          for await (const item of expandContainer(
            path,
            (async function* () {
              yield bytes;
            })(),
          )) {
            found++;
            if (item.kind === 'clip') expectReadable(item.file);
          }
          expect(found).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
