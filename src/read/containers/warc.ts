import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { Gunzip } from 'fflate';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { ClipFile, StatedField } from '../../records/source.ts';
import { type Container, type Expanded, report } from './container.ts';
import { ContainerLimit, CountedBytes, isBomb } from './guard.ts';

/** Web archives: every HTML page that was answered with success is a clip; pictures, scripts and the rest are passed over. */
export const warc: Container = {
  accepts: (path) => /\.warc(?:\.gz)?$/i.test(path),
  expand: expandWarc,
};

/** A page larger than this, in bytes, is no article. */
const LARGEST_PAGE = 12_000_000;
/** Compressed input is taken in pieces of this size: none grows beyond 33 MB. */
const PIECE = 32_768;
/** While a record's headers are looked for, no more input than this is taken: a piece as it unpacks, and the headers. */
const LARGEST_HEADERS = 48_000_000;

/** Reads the pages of a WARC, one record at a time: memory holds one page. A file cut off gives what lies before the cut. */
export async function* expandWarc(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Expanded> {
  const stored = new CountedBytes(chunks);
  let headersEnd = Number.POSITIVE_INFINITY;
  const forbidden = (total: number): boolean => {
    if (total > headersEnd) throw new Error('the headers of a record do not end');
    return isBomb(total, stored.total);
  };
  const plain = new CountedBytes(unpacked(stored), forbidden);
  let pages = 0;
  try {
    const parser = new RecordParser(new AsyncIterReader(plain, null));
    for (;;) {
      headersEnd = plain.total + LARGEST_HEADERS;
      const record = await parser.parse();
      headersEnd = Number.POSITIVE_INFINITY;
      if (record === null) break;
      if (record.warcHeader('Content-Length') === null)
        throw new Error('the headers of the last record are not whole');
      const page = await pageOf(record);
      if (page !== null) yield { kind: 'clip', file: { path: `${path}#${++pages}`, ...page } };
      await skipRest(record);
    }
  } catch (error) {
    yield error instanceof ContainerLimit ? bomb(path) : cutOff(path, error);
  }
  if (pages === 0)
    yield report(
      path,
      'warc/no-pages',
      'warning',
      'No HTML page was found in the web archive',
      'Check that it holds the pages themselves',
    );
}

/**
 * Finds the next record by its first line, `WARC/1.1`. The library counts on a right Content-Length in the record before, and
 * writes to the console where it is wrong.
 */
class RecordParser extends WARCParser {
  override async readToNextRecord(): Promise<Uint8Array | null> {
    for (;;) {
      const line = await this._reader.readlineRaw(LONGEST_LINE);
      if (line === null || Buffer.from(line).subarray(0, 5).equals(VERSION)) return line;
    }
  }
}

const LONGEST_LINE = 65_536;
const VERSION = Buffer.from('WARC/');

/** Gzip is told by its first bytes, not by the name. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isGzip: boolean | null = null;
  const ready: Uint8Array[] = [];
  // A `.warc.gz` is a row of small gzip files, one a record; the library reads them as one.
  const gunzip = new Gunzip((piece) => ready.push(piece));
  for await (const chunk of chunks) {
    isGzip ??= chunk[0] === 0x1f && chunk[1] === 0x8b;
    if (!isGzip) yield chunk;
    for (let at = 0; isGzip && at < chunk.length; at += PIECE) {
      gunzip.push(chunk.subarray(at, at + PIECE));
      yield* ready.splice(0);
    }
  }
  // Throws when the last member is cut off.
  if (isGzip) gunzip.push(new Uint8Array(0), true);
}

type Page = Omit<ClipFile, 'path'>;

async function pageOf(record: WARCRecord): Promise<Page | null> {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return null;
  const http = record.httpHeaders;
  const type =
    (record.warcType === 'response' ? http?.headers.get('content-type') : record.warcContentType) ?? '';
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  if (http && !/^2\d\d$/.test(String(http.statusCode))) return null;
  const isChunked = /\bchunked\b/i.test(http?.headers.get('transfer-encoding') ?? '');
  const body = await collect(new AsyncIterReader(record.reader, null, isChunked));
  const bytes = body === null ? null : decoded(body, http?.headers.get('content-encoding') ?? '');
  if (bytes === null || bytes.length === 0) return null;
  const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1];
  return { bytes, mediaType: 'text/html', stated: statedOf(record), ...(charset && { charset }) };
}

function statedOf(record: WARCRecord): StatedField[] {
  const fields: StatedField[] = [];
  const address = record.warcTargetURI;
  if (address && /^https?:/i.test(address))
    fields.push({ field: 'url', value: address, rule: 'warc/WARC-Target-URI' });
  if (record.warcDate) fields.push({ field: 'captured', value: record.warcDate, rule: 'warc/WARC-Date' });
  return fields;
}

/** All bytes of a record's body, or null when there are too many. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_PAGE) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Undoes the compression of the page's own transfer; null when it is broken or grows too large. */
function decoded(body: Uint8Array, encoding: string): Uint8Array | null {
  const limit = { maxOutputLength: LARGEST_PAGE };
  // A body cut off in the middle still gives what came before.
  const lenient = { ...limit, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return body[0] === 0x1f ? gunzipSync(body, lenient) : body;
      case 'deflate':
        return inflateSync(body, lenient);
      case 'br':
        return brotliDecompressSync(body, limit);
      default:
        return body;
    }
  } catch {
    // Crawlers store a body that they have decoded already under its old header.
    return looksLikeText(body) ? body : null;
  }
}

function looksLikeText(body: Uint8Array): boolean {
  return body.subarray(0, 200).includes(0x3c) && !body.subarray(0, 200).includes(0);
}

/** Reads on to the end of a record; the library's own way waits for ever on one that is cut off. */
async function skipRest(record: WARCRecord): Promise<void> {
  const rest = record.reader as AsyncIterable<Uint8Array> & { readonly limit: number };
  if (rest.limit > 0) for await (const _ of rest);
  if (rest.limit > 0) throw new Error('the last record is shorter than it says');
}

const cutOff = (path: string, error: unknown): Expanded => {
  const reason = error instanceof Error ? error.message : String(error);
  return report(
    path,
    'warc/cut-off',
    'warning',
    `The web archive breaks off (${reason.slice(0, 100)})`,
    'Make or copy it again; the pages before the break were read',
  );
};

const bomb = (path: string): Expanded =>
  report(
    path,
    'warc/bomb',
    'error',
    'The web archive unpacks to far more than its size',
    'Check where it comes from; reading stopped',
  );
