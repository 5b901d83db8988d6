/**
 * People over many documents against gold: `npm run score -- people GOLD.jsonl [--errors 20]`.
 *
 * GOLD has one `{id, published?, title?, text, mentions: [{start, end, entity}]}` a line. Scored are the gold spans and the
 * names that Cuttings finds itself, both through `annotateArchive`, beside joining equal full names only. A mention
 * that stays ambiguous or unknown is on no page.
 */
import { readFileSync } from 'node:fs';
import { type ArchiveClipResult, annotateArchive } from '../../src/archive.ts';
import { bCubed, crossLinks, mixedAndSplit, type Share, type Unit } from './_identities.ts';

interface Gold {
  readonly id: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: string | null;
  }[];
}
type Found = ArchiveClipResult['mentions'][number];

export function run(argv: readonly string[]): void {
  const shown = argv.includes('--errors') ? Number(argv[argv.indexOf('--errors') + 1]) : 0;
  const docs = readFileSync(argv[0]!, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold);
  const clips = docs.map(({ id, text, published = null, title = null }) => ({
    id,
    text,
    published,
    headline: title,
  }));
  const spans = annotateArchive(clips.map((clip, i) => ({ ...clip, mentions: docs[i]!.mentions }))).clips;
  const found = annotateArchive(clips).clips;
  const equalNames = (it: Found): string => it.name.toLowerCase();
  const errors = report('gold spans', docs, spans, (it) => it.authority);
  report('  equal full names', docs, spans, equalNames);
  report('names found', docs, found, (it) => it.authority);
  report('  equal full names', docs, found, equalNames);
  for (const error of errors.slice(0, shown)) console.log(error);
}

function report(
  title: string,
  docs: readonly Gold[],
  clips: readonly ArchiveClipResult[],
  pageOf: (mention: Found) => string | null,
): string[] {
  const units = docs.flatMap((doc, i) => unitsOf(doc, clips[i]!, pageOf));
  const { mixed, split } = mixedAndSplit(units);
  const missing = units.filter((it) => it.page === null).length;
  console.log(
    `${title.padEnd(20)} links ${show(crossLinks(units))}  pages B3 ${show(bCubed(units))}  ` +
      `mixed ${mixed.length}, split ${split.length}, on no page ${missing} of ${units.length}`,
  );
  return [...mixed.map((it) => `mixed\t${it}`), ...split.map((it) => `split\t${it}`)];
}

/** Each gold person of a document with the page that most of their mentions there are on. */
function unitsOf(doc: Gold, clip: ArchiveClipResult, pageOf: (mention: Found) => string | null): Unit[] {
  const votes = new Map<string, Map<string, number>>();
  const people = clip.mentions.filter((it) => it.kind === 'person');
  for (const gold of doc.mentions) {
    if (gold.entity === null) continue;
    const own = votes.get(gold.entity) ?? new Map<string, number>();
    votes.set(gold.entity, own);
    const hit = overlapping(gold, people);
    const page = hit && pageOf(hit);
    if (page) own.set(page, (own.get(page) ?? 0) + 1);
  }
  return [...votes].map(([person, own]) => ({
    document: doc.id,
    person,
    page: [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
  }));
}

/** The mention that covers most of a span, and at least half of the shorter of the two. */
function overlapping(gold: { start: number; end: number }, mentions: readonly Found[]): Found | null {
  let best: Found | null = null;
  let most = 0;
  for (const it of mentions) {
    const common = Math.min(gold.end, it.end) - Math.max(gold.start, it.start);
    if (common > most && common * 2 >= Math.min(gold.end - gold.start, it.end - it.start)) {
      [best, most] = [it, common];
    }
  }
  return best;
}

function show({ precision, recall, f1 }: Share): string {
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  return `P${percent(precision)} R${percent(recall)} F1${percent(f1)}`;
}
