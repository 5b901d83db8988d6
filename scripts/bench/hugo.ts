import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CorpusClip } from './corpus.ts';

/**
 * Lays out a Hugo site: configuration and templates of one that stands somewhere, and the corpus as Markdown in the
 * place of its articles, with `people`, `places` and `sources` in the front matter.
 */
export function layOutHugo(site: string, target: string, corpus: Iterable<CorpusClip>): void {
  const left = new Set(['content', 'public', 'resources', '.hugo_build.lock']);
  cpSync(site, target, { recursive: true, filter: (path) => path === site || !left.has(basename(path)) });
  const articles = join(target, 'content', 'articles');
  mkdirSync(articles, { recursive: true });
  for (const { name, markdown } of corpus) writeFileSync(join(articles, `${name}.md`), markdown);
}
