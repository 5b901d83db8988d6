import { expect, test } from 'vitest';
import { makeCorpus } from '../../../scripts/bench/corpus.ts';

test('the made-up archive is the same for the same seed, and like news in length and in quotes', () => {
  const clips = [...makeCorpus(300, 1)];
  expect([...makeCorpus(300, 1)]).toEqual(clips);
  expect([...makeCorpus(300, 2)][0]).not.toEqual(clips[0]);
  const words = clips.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b);
  expect(words[150]).toBeGreaterThan(400);
  expect(words[150]).toBeLessThan(500);
  expect(words.at(-1)).toBeGreaterThan(1200);
  const quoted = clips.reduce((sum, { text }) => sum + (text.match(/"[^"]+"/g)?.length ?? 0), 0);
  const articles = words.reduce((sum, count) => sum + count, 0) / 450;
  expect(quoted / articles).toBeGreaterThan(3);
  expect(quoted / articles).toBeLessThan(6);
  expect(clips[0]!.markdown).toMatch(/^---\ntitle: ".+"\ndate: \d{4}-\d\d-\d\d\nsources: \["/);
});
