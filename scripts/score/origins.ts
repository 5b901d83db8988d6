/**
 * Origins against gold: `npm run score -- origins GOLD.jsonl [--errors 20]`, GOLD one `{id, published, title, text,
 * publisher, origin, kind}` a line; `kind` says what a copy went through, or which trap it is. Beside: texts that share
 * half of their five-word runs.
 */
import { type GoldArticle, line, type Placed, pairwise, readArchive } from './_clusters.ts';

interface Gold extends GoldArticle {
  readonly origin: string | number;
  readonly kind?: string;
}

const TRAPS = new Set(['quote', 'statement', 'template']);

export function run(argv: readonly string[]): void {
  const { docs, clips } = readArchive<Gold>(argv[0]!);
  report(
    'cuttings',
    docs,
    clips.map(({ origin }) => origin),
  );
  report('shingles', docs, shingled(docs));
  const shown = argv.includes('--errors') ? Number(argv[argv.indexOf('--errors') + 1]) : 0;
  const wrong = docs.flatMap((a, i) =>
    docs.slice(i + 1).flatMap((b, k) => {
      const joined = clips[i]!.origin === clips[i + 1 + k]!.origin;
      return joined === (a.origin === b.origin)
        ? []
        : [`${joined ? 'joined' : 'missed'}\t${a.id}\t${b.id}\t${b.kind}`];
    }),
  );
  for (const row of wrong.slice(0, shown)) console.log(row);
}

function report(name: string, docs: readonly Gold[], found: readonly string[]): void {
  const items = docs.map(({ origin }, i): Placed => ({ gold: String(origin), found: found[i]! }));
  console.log(`${name}: ${docs.length} articles`);
  console.log(line('pairs', pairwise(items)));
  const kinds = new Map<string, { right: number; all: number }>();
  docs.forEach((doc, i) => {
    const kind = doc.kind ?? 'base';
    const head = docs.findIndex(({ origin, kind: other }) => origin === doc.origin && other === 'original');
    const trap = TRAPS.has(kind);
    if (!trap && (head < 0 || head === i)) return;
    const right = trap
      ? !docs.some(({ origin }, k) => origin !== doc.origin && found[k] === found[i])
      : found[head] === found[i];
    const count = kinds.get(kind) ?? { right: 0, all: 0 };
    kinds.set(kind, { right: count.right + Number(right), all: count.all + 1 });
  });
  console.log(`  ${[...kinds].map(([kind, { right, all }]) => `${kind} ${right}/${all}`).join('  ')}`);
}

function shingled(docs: readonly Gold[]): string[] {
  const runs = docs.map(({ text }) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  });
  const origins = docs.map(({ id }) => id);
  docs.forEach((_, i) => {
    for (let k = 0; k < i; k++) {
      const shared = [...runs[i]!].filter((one) => runs[k]!.has(one)).length;
      if (shared * 2 >= Math.min(runs[i]!.size, runs[k]!.size) && shared > 0) {
        origins[i] = origins[k]!;
        return;
      }
    }
  });
  return origins;
}
