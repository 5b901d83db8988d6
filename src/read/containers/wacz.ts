import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type Container, type Expanded, report } from './container.ts';
import { ContainerLimit, isBomb } from './guard.ts';
import { expandWarc } from './warc.ts';

/** Web archive collections: a zip with WARC files under `archive/`. Read as a stream; only the WARC files are unpacked. */
export const wacz: Container = { accepts: (path) => /\.wacz$/i.test(path), expand: expandWacz };

/** What one piece of input may grow to while it waits to be read. */
const LARGEST_BACKLOG = 64_000_000;
/** Input is handed over in pieces of this size, so that no piece can grow beyond the backlog. */
const PIECE = 32_768;

async function* expandWacz(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Expanded> {
  const unpacker = new Unpacker(chunks);
  let pages = 0;
  let archives = 0;
  try {
    for (let entry = await unpacker.next(); entry !== null; entry = await unpacker.next()) {
      archives++;
      for await (const item of expandWarc(path, entry)) {
        yield item.kind === 'clip' ? { ...item, file: { ...item.file, path: `${path}#${++pages}` } } : item;
      }
    }
  } catch (error) {
    yield error instanceof ContainerLimit
      ? report(
          path,
          'wacz/bomb',
          'error',
          'The web archive unpacks to far more than its size',
          'Check where it comes from; reading stopped',
        )
      : report(
          path,
          'wacz/unreadable',
          'error',
          `The web archive is no good zip file (${String(error).slice(0, 100)})`,
          'Make or copy it again',
        );
    return;
  }
  if (archives === 0)
    yield report(
      path,
      'wacz/no-archive',
      'error',
      'No WARC file was found in the web archive',
      'Check that it is whole',
    );
}

interface Entry {
  readonly chunks: Uint8Array[];
  ended: boolean;
  error: Error | null;
}

/** Draws a zip through fflate, a piece at a time, and gives out its WARC entries as streams, one after another. */
class Unpacker {
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly entries: Entry[] = [];
  private readonly unzip: Unzip;
  private rest: Uint8Array = new Uint8Array(0);
  private read = 0;
  private grown = 0;
  private backlog = 0;
  private ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
    this.unzip = new Unzip((file) => {
      if (!/(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/i.test(file.name)) return;
      const entry: Entry = { chunks: [], ended: false, error: null };
      this.entries.push(entry);
      file.ondata = (error, data, final) => {
        if (error) entry.error = error;
        else this.take(entry, data);
        if (final) entry.ended = true;
      };
      file.start();
    });
    this.unzip.register(UnzipPassThrough);
    this.unzip.register(UnzipInflate);
  }

  /** The next WARC entry, or null after the last. The one before must have been read to its end. */
  async next(): Promise<AsyncIterable<Uint8Array> | null> {
    while (this.entries.length === 0 && !this.ended) await this.pump();
    const entry = this.entries[0];
    return entry ? this.stream(entry) : null;
  }

  private async *stream(entry: Entry): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = entry.chunks.shift();
        if (chunk) {
          this.backlog -= chunk.length;
          yield chunk;
        } else if (entry.error) throw entry.error;
        else if (entry.ended || this.ended) return;
        else await this.pump();
      }
    } finally {
      this.entries.splice(this.entries.indexOf(entry), 1);
    }
  }

  private take(entry: Entry, data: Uint8Array): void {
    this.grown += data.length;
    this.backlog += data.length;
    entry.chunks.push(data);
    if (isBomb(this.grown, this.read) || this.backlog > LARGEST_BACKLOG)
      throw new ContainerLimit('grows too large');
  }

  private async pump(): Promise<void> {
    if (this.rest.length === 0) {
      const next = await this.source.next();
      if (next.done) {
        this.ended = true;
        this.unzip.push(new Uint8Array(0), true);
        return;
      }
      this.rest = next.value;
    }
    const piece = this.rest.subarray(0, PIECE);
    this.rest = this.rest.subarray(PIECE);
    this.read += piece.length;
    this.unzip.push(piece);
  }
}
