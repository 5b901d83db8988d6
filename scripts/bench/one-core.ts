import { annotateArticle } from '../../src/annotate/index.ts';
import { defaultSettings } from '../../src/config.ts';
import { parseSource } from '../../src/parse/index.ts';
import { readClip } from '../../src/read/index.ts';
import type { CorpusClip } from './corpus.ts';

/** Words a second of each stage that works on one clip, on one core, once it is warm. */
export function perCore(clips: readonly CorpusClip[]): Record<string, number> {
  const files = clips.map(({ name, text }) => ({ path: `${name}.txt`, bytes: Buffer.from(text) }));
  const words = clips.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const rates: Record<string, number> = {};
  const time = <T>(stage: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    rates[stage] = words / ((performance.now() - started) / 1000);
    return result;
  };
  // The first round warms up, the second counts.
  for (let round = 0; round < 2; round += 1) {
    const sources = time('read', () => files.flatMap((file) => readClip(file).value));
    const articles = time('parse', () => sources.map((source) => parseSource(source, defaultSettings).value));
    time('annotate', () => articles.map(annotateArticle));
  }
  return rates;
}
