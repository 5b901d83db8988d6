import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandContainer } from '../../../../src/read/containers.ts';
import { readClip } from '../../../../src/read/index.ts';
import type { ClipFile } from '../../../../src/records/source.ts';

const FIRST =
  'The ferry Petrel struck the east pier at Varnmouth on Tuesday morning and was towed to the yard.';
const SECOND =
  'Nobody was hurt, the harbour master said, and the pier will open again at the end of the week.';
const THIRD =
  'The owners have ordered a new bow plate, and the ferry will not sail again before the end of September.';
const PAGE = `<html><head><title>Ferry strikes pier</title></head><body><article><h1>Ferry strikes pier</h1><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></article></body></html>`;

const encode = (text: string): Buffer => Buffer.from(text);

function warcRecord(type: string, headers: string, body: Uint8Array): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2024-09-02T08:00:00Z\r\nContent-Length: ${body.length}\r\n${headers}\r\n`;
  return Buffer.concat([encode(head), body, encode('\r\n\r\n')]);
}

function response(address: string, type: string, body: Uint8Array, more = '', status = '200 OK'): Buffer {
  const http = Buffer.concat([encode(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`), body]);
  return warcRecord(
    'response',
    `WARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=response\r\n`,
    http,
  );
}

const chunked = (body: string): Buffer => encode(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);

const WARC = Buffer.concat([
  warcRecord('warcinfo', 'Content-Type: application/warc-fields\r\n', encode('software: x\r\n')),
  response('https://courier.example/a.png', 'image/png', encode('PNG')),
  response('https://courier.example/gone', 'text/html', encode(PAGE), '', '404 Not Found'),
  response('https://courier.example/ferry', 'text/html; charset=utf-8', encode(PAGE)),
  response('https://courier.example/ferry-gzip', 'text/html', gzipSync(PAGE), 'Content-Encoding: gzip\r\n'),
  response(
    'https://courier.example/ferry-chunked',
    'text/html',
    chunked(PAGE),
    'Transfer-Encoding: chunked\r\n',
  ),
]);

async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function expand(path: string, bytes: Uint8Array): Promise<{ files: ClipFile[]; rules: string[] }> {
  const files: ClipFile[] = [];
  const rules: string[] = [];
  for await (const found of expandContainer(path, inPieces(bytes))) {
    if (found.kind === 'clip') files.push(found.file);
    else rules.push(found.diagnostic.ruleId);
  }
  return { files, rules };
}

describe('web archives', () => {
  it.each([
    ['plain', WARC],
    ['compressed as a whole', gzipSync(WARC)],
  ])('give their HTML pages, whatever their transfer encoding: %s', async (_name, bytes) => {
    const { files, rules } = await expand('crawl.warc.gz', bytes);
    expect(rules).toEqual([]);
    expect(files.map((file) => file.path)).toEqual(['crawl.warc.gz#1', 'crawl.warc.gz#2', 'crawl.warc.gz#3']);
    const sources = files.flatMap((file) => readClip(file).value);
    expect(sources.map((source) => source.text.includes(SECOND))).toEqual([true, true, true]);
    const [first] = sources;
    expect(first?.stated.find((field) => field.field === 'url')?.value).toBe('https://courier.example/ferry');
    expect(first?.stated.find((field) => field.field === 'captured')?.value).toBe('2024-09-02T08:00:00Z');
  });

  it('compressed record by record', async () => {
    const members = Buffer.concat([gzipSync(WARC.subarray(0, 0)), gzipSync(WARC), gzipSync(WARC)]);
    expect((await expand('crawl.warc.gz', members)).files).toHaveLength(6);
  });

  it.each([0.3, 0.6, 0.9, 0.95])(
    'cut off at %d of their length give what lies before the cut',
    async (share) => {
      for (const bytes of [WARC, gzipSync(WARC)]) {
        const { rules } = await expand('cut.warc', bytes.subarray(0, Math.floor(bytes.length * share)));
        expect(rules).toContain('warc/cut-off');
      }
    },
  );

  it('stop at a bomb', async () => {
    const zeros = Buffer.alloc(66_000_000);
    const record = warcRecord('resource', 'Content-Type: image/png\r\n', zeros);
    const { rules } = await expand('bomb.warc.gz', gzipSync(record, { level: 6 }));
    expect(rules).toContain('warc/bomb');
  });

  it('are taken out of a WACZ, stored or deflated', async () => {
    for (const level of [0, 6] as const) {
      const zip = zipSync({
        'archive/data.warc.gz': [gzipSync(WARC), { level }],
        'datapackage.json': encode('{}'),
        'archive/more.warc': [WARC, { level }],
      });
      const { files, rules } = await expand('site.wacz', zip);
      expect(rules).toEqual([]);
      expect(files).toHaveLength(6);
      expect(new Set(files.map((file) => file.path)).size).toBe(6);
    }
  });

  it('that are no archives say so', async () => {
    expect((await expand('x.wacz', encode('not a zip file at all'))).rules).toEqual(['wacz/no-archive']);
    expect((await expand('x.warc', encode('not a web archive'))).rules.length).toBeGreaterThan(0);
    const bomb = zipSync({ 'archive/x.warc': [Buffer.alloc(66_000_000), { level: 6 }] });
    expect((await expand('x.wacz', bomb)).files).toEqual([]);
  });
});

describe('saved mail', () => {
  const mail = `From: The Harbour Letter <letter@courier.example>\r\nSubject: Fwd: Ferry strikes pier\r\nDate: Fri, 30 Aug 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${FIRST}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${FIRST}</p><p>${SECOND}</p><script>alert(1)</script>\r\n--b--\r\n`;

  it('gives its HTML part with subject, sender and date', async () => {
    const { files } = await expand('letter.eml', encode(mail));
    const [source] = readClip(files[0] as ClipFile).value;
    expect(source?.text).toBe(`${FIRST}\n\n${SECOND}`);
    const stated = new Map(source?.stated.map((field) => [field.rule, field.value]));
    expect(stated.get('mail/subject')).toBe('Ferry strikes pier');
    expect(stated.get('mail/from')).toBe('The Harbour Letter');
    expect(stated.get('mail/date')).toContain('2024-08-30');
  });

  it('without any text says so', async () => {
    expect((await expand('x.eml', encode('\r\n'))).rules).toEqual(['mail/unreadable']);
  });
});
