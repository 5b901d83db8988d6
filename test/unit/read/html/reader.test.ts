import { describe, expect, it } from 'vitest';
import { readClip } from '../../../../src/read/index.ts';
import type { Source, ZoneKind } from '../../../../src/records/source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(html: string): Source {
  const [source] = readClip({ path: 'page.html', bytes: bytes(html) }).value;
  if (!source) throw new Error('no source');
  return source;
}

const textIn = (source: Source, zone: ZoneKind): string[] =>
  source.blocks
    .filter((block) => block.hint === zone)
    .map((block) => source.text.slice(block.start, block.end));

const FIRST =
  'The harbour council voted on Tuesday to dredge the north channel before the autumn storms, ending a quarrel of nine years.';
const SECOND =
  'Dredging will begin in September, the harbour master said, and the ferry will keep to its summer timetable until then.';

const PAGE = `<!doctype html><html lang="en"><head><title>Council votes to dredge channel - The Harbour Courier</title>
<meta property="og:site_name" content="The Harbour Courier"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Council votes to dredge channel</h1><p class="byline">By Ada Quill</p>
<figure><img src="x.jpg"><figcaption>The north channel at low tide.</figcaption></figure>
<div class="article-body"><p>${FIRST}</p><p>READ MORE: <a href="/b">Ferry late again</a></p>
<div class="newsletter"><p>Get the harbour news in your inbox every morning, free.</p></div><p>${SECOND}</p></div></article>
<footer>© 2024 The Harbour Courier</footer></body></html>`;

describe('the HTML reader', () => {
  it('keeps the paragraphs of the article as body and marks the rest', () => {
    const source = read(PAGE);
    expect(textIn(source, 'body')).toEqual([FIRST, SECOND]);
    expect(textIn(source, 'headline')).toEqual(['Council votes to dredge channel']);
    expect(textIn(source, 'caption')).toEqual(['The north channel at low tide.']);
    expect(textIn(source, 'furniture').join(' ')).toContain('Home');
    expect(textIn(source, 'furniture').join(' ')).toContain('READ MORE: Ferry late again');
  });

  it('reads a piece of a page that has neither <html> nor <body>', () => {
    expect(textIn(read(`<p>${FIRST}<p>${SECOND}`), 'body')).toEqual([FIRST, SECOND]);
  });

  it('lets no script, style, frame or handler through, nor a link to one', () => {
    const source = read(
      `<article><h1 onclick="x()">Title of the page</h1><p>${FIRST} <a href="javascript:alert(1)">Here</a> and <a href="data:text/html,x">there</a>.</p>` +
        `<script>alert(1)</script><style>p{}</style><svg><script>alert(2)</script></svg><iframe src="x">frame</iframe><p>${SECOND}</p></article>`,
    );
    expect(JSON.stringify(source.blocks)).not.toMatch(/alert|javascript|data:text|onclick|frame|p\{\}/);
    expect(source.text).toContain('Here and there.');
  });

  it('takes the address and the day of capture from the mark of the saving tool', () => {
    const source = read(
      `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://courier.example/dredge \n saved date: Fri Aug 30 2024 17:12:04 GMT+0200 (CEST)\n--><body><p>${FIRST}</p></body></html>`,
    );
    expect(source.stated.find((field) => field.field === 'url')?.value).toBe(
      'https://courier.example/dredge',
    );
    expect(source.stated.find((field) => field.field === 'captured')?.value).toContain('Aug 30 2024');
  });

  it('gives every leaf the characters it stands on', () => {
    const source = read(PAGE);
    const leaves: { value: string; data?: { start: number; end: number } }[] = [];
    JSON.stringify(source.blocks, (_key, value) => {
      if (value?.type === 'text') leaves.push(value);
      return value;
    });
    expect(leaves.length).toBeGreaterThan(5);
    for (const leaf of leaves) expect(source.text.slice(leaf.data?.start, leaf.data?.end)).toBe(leaf.value);
  });

  it('reads a page nested beyond reason, keeps its text and says so', () => {
    const { value, diagnostics } = readClip({
      path: 'deep.html',
      bytes: bytes(`${'<div>'.repeat(200_000)}<p>${FIRST}</p>`),
    });
    expect(value[0]?.text).toContain(FIRST);
    expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toContain('html/deep-nesting');
  });
});
