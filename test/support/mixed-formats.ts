import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

const MORE =
  'The harbour master of Varnmouth, Ruth Vane, said on Tuesday that the pier would open again at the end of the week, once an engineer had seen it.';
const markup = (words: string): string =>
  `<p>${words} struck the east pier on Monday morning and was towed to the yard by two boats.</p><p>${MORE}</p>`;
const page = (words: string): string =>
  `<html lang="en"><head><title>${words} strikes pier</title></head><body><article><h1>${words} strikes pier</h1>${markup(words)}</article></body></html>`;

function warc(words: string): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(words)}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/2024/08/30/${words.toLowerCase()}\r\nWARC-Date: 2024-09-02T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
  return Buffer.from(`${head}${http}\r\n\r\n`);
}

/** Every format that is read, each with a ship of its own to tell it by. */
export const MIXED_FORMATS: Readonly<Record<string, string | Uint8Array>> = {
  'a.txt': `Albatross strikes pier\n\nAugust 30, 2024\n\nAlbatross struck the east pier on Monday morning and was towed to the yard by two boats.\n\n${MORE}\n`,
  'b.md': `---\ntitle: Bittern strikes pier\ndate: 2024-08-30\n---\n\nBittern struck the east pier on Monday morning.\n\n${MORE}\n`,
  'c.html': page('Curlew'),
  'd.json': JSON.stringify([
    {
      uri: 'urn:d',
      headlines: [{ value: 'Dunlin strikes pier' }],
      contentCreated: '2024-08-30',
      bodies: [{ contentType: 'text/html', value: markup('Dunlin') }],
    },
  ]),
  'e.json': JSON.stringify({
    bookmarks: [
      {
        title: 'Egret strikes pier',
        content: { url: 'https://courier.example/e', htmlContent: markup('Egret') },
      },
    ],
  }),
  'f.csv': `title,url,content,date\nFulmar strikes pier,https://courier.example/f,"${markup('Fulmar')}",2024-08-30\n`,
  'g.xml': `<rss version="2.0"><channel><title>The Courier</title><item><title>Gannet strikes pier</title><link>https://courier.example/g</link><description><![CDATA[${markup('Gannet')}]]></description></item></channel></rss>`,
  'h.warc.gz': gzipSync(warc('Heron')),
  'i.wacz': zipSync({ 'archive/i.warc': [warc('Ibis'), { level: 0 }] }),
  'j.eml': `From: The Letter <letter@courier.example>\r\nSubject: Jackdaw strikes pier\r\nDate: Fri, 30 Aug 2024 10:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page('Jackdaw')}`,
};

/** The ships, in the order of the files. */
export const SHIPS = 'Albatross Bittern Curlew Dunlin Egret Fulmar Gannet Heron Ibis Jackdaw'.split(' ');
