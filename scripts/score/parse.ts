/**
 * Parsing against gold: `npm run score -- parse FOLDER [html|crude|full] [--errors 10]`.
 *
 * FOLDER has `gold.jsonl`, `pages/ID.html.gz` (saved pages) and `text/ID.crude.txt`, `text/ID.full.txt` (text dumps of them). Each
 * mode prints Cuttings beside what one gets without it: Readability for pages, the whole text and its first lines for dumps.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parseSource } from '../../src/parse/index.ts';
import { readClip } from '../../src/read/index.ts';
import { bodyScore, type GoldPage, HEAD, type Mode, type Parsed, summarise } from './_parse-measure.ts';

type Parser = (bytes: Uint8Array, path: string) => Parsed;

const NOTHING: Parsed = { title: '', date: '', authors: [], source: '', body: '' };

export function run(argv: readonly string[]): void {
  const [folder, only] = argv;
  if (folder === undefined) throw new Error('give the folder with gold.jsonl');
  const shown = argv.includes('--errors') ? Number(argv[argv.indexOf('--errors') + 1]) : 0;
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldPage);
  for (const mode of ['html', 'crude', 'full'] as const) {
    if (only === undefined || only.startsWith('--') || only === mode) scoreMode(folder, gold, mode, shown);
  }
}

function scoreMode(folder: string, gold: readonly GoldPage[], mode: Mode, shown: number): void {
  const pages = gold.flatMap((page) => {
    const file =
      mode === 'html'
        ? join(folder, 'pages', `${page.id}.html.gz`)
        : join(folder, 'text', `${page.id}.${mode}.txt`);
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    return [{ page, bytes: mode === 'html' ? gunzipSync(bytes) : bytes }];
  });
  console.log(`\n${mode}: ${pages.length} pages\n${HEAD}`);
  const parsers: [string, Parser][] = [
    mode === 'html' ? ['Readability + linkedom', readability] : ['all of the text', wholeText],
    ['Cuttings', cuttings],
  ];
  for (const [name, parser] of parsers) {
    const path = mode === 'html' ? 'page.html' : 'page.txt';
    parser(pages[0]?.bytes ?? new Uint8Array(), path);
    const started = performance.now();
    const parsed = pages.map(({ page, bytes }) => ({ gold: page, parsed: parser(bytes, path) }));
    console.log(summarise(name, parsed, mode, performance.now() - started));
    if (name === 'Cuttings') {
      const worst = parsed
        .map((it) => ({ id: it.gold.id, f: bodyScore(it.gold, it.parsed.body).f }))
        .sort((a, b) => a.f - b.f);
      for (const { id, f } of worst.slice(0, shown)) console.log(`  ${f.toFixed(3)} ${id}`);
    }
  }
}

function cuttings(bytes: Uint8Array, path: string): Parsed {
  const [source] = readClip({ path, bytes }).value;
  if (!source) return NOTHING;
  const article = parseSource(source, { language: 'en', timeZone: 'UTC' }).value;
  const body = article.zones.filter((zone) => zone.kind === 'body' || zone.kind === 'heading');
  return {
    title: article.headline?.value ?? '',
    date: article.published?.value ?? '',
    authors: article.credits.filter((credit) => credit.role === 'author').map((credit) => credit.name),
    source: article.outlet?.value ?? '',
    body: body.map((zone) => article.text.slice(zone.start, zone.end)).join('\n\n'),
  };
}

function readability(bytes: Uint8Array): Parsed {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  const article = new Readability(document as unknown as Document).parse();
  const authors = (article?.byline ?? '').replace(/^\s*by\s+/i, '').split(/\s*(?:,|;|&|\band\b)\s*/);
  return {
    title: article?.title ?? '',
    date: article?.publishedTime ?? '',
    authors: authors.filter((name) => name !== ''),
    source: article?.siteName ?? '',
    body: article?.textContent ?? '',
  };
}

/** Everything is body; the first line is the title, the first thing that looks like one the date. */
function wholeText(bytes: Uint8Array): Parsed {
  const text = new TextDecoder().decode(bytes).trim();
  const byline = /^\s*by\s+(.{3,60})$/im.exec(text)?.[1] ?? '';
  return {
    title: text.split('\n')[0] ?? '',
    date: /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '',
    authors: byline === '' ? [] : byline.split(/\s*(?:,|&|\band\b)\s*/),
    source: '',
    body: text,
  };
}
