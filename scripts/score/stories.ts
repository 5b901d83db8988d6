/**
 * Stories against gold: `npm run score -- stories GOLD.jsonl [--errors]`, GOLD one `{id, published, title, text, publisher,
 * story}` a line. Beside: every article by itself, and all in one.
 */
import { bCubed, exact, type GoldArticle, line, type Placed, pairwise, readArchive } from './_clusters.ts';

interface Gold extends GoldArticle {
  readonly story: string | number;
}

export function run(argv: readonly string[]): void {
  const { docs, clips } = readArchive<Gold>(argv[0]!);
  const found = clips.map(({ id, stories }) => stories[0] ?? `alone ${id}`);
  report('cuttings', docs, found);
  report(
    'each alone',
    docs,
    docs.map(({ id }) => id),
  );
  report(
    'all one',
    docs,
    docs.map(() => 'one'),
  );
  if (argv.includes('--errors')) showErrors(docs, found);
}

function report(name: string, docs: readonly Gold[], found: readonly string[]): void {
  const items = docs.map(({ story }, i): Placed => ({ gold: String(story), found: found[i]! }));
  console.log(
    `${name}: ${docs.length} articles, ${new Set(items.map(({ gold }) => gold)).size} stories, ${new Set(found).size} made`,
  );
  console.log(line('B-cubed', bCubed(items)));
  console.log(line('pairs', pairwise(items)));
  console.log(`  exactly right ${(exact(items) * 100).toFixed(1)}`);
}

function showErrors(docs: readonly Gold[], found: readonly string[]): void {
  for (const [of, to, label] of [
    [found, docs.map(({ story }) => String(story)), 'merged'],
    [docs.map(({ story }) => String(story)), found, 'split'],
  ] as const) {
    const groups = new Map<string, string[]>();
    of.forEach((key, i) => {
      groups.set(key, [...(groups.get(key) ?? []), to[i]!]);
    });
    for (const [key, others] of groups) {
      const distinct = [...new Set(others)];
      if (distinct.length > 1) console.log(`${label}\t${key}\t${distinct.join('\t')}`);
    }
  }
}
