import { expect, test } from 'vitest';
import { passageOf } from '../../../../src/annotate/passage.ts';
import { completePlaces } from '../../../../src/annotate/places/complete.ts';
import type { Mention } from '../../../../src/records/annotation.ts';

/** The places added to a text in which the names marked [so] were found already: `[p:Michael Jordan]` a person. */
function added(marked: string): string[] {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const found = /^\[(?<person>p:)?(?<name>.+)\]$/.exec(part)?.groups;
    const words = found?.['name'] ?? part;
    const span = { start: text.length, end: text.length + words.length };
    const kind = found?.['person'] ? 'person' : 'place';
    if (found) mentions.push({ ...span, text: words, name: words, kind, rule: 'test', confidence: 1 });
    text += words;
  }
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }];
  const all = completePlaces(
    mentions,
    passageOf({
      text,
      zones,
      published: null,
      language: 'en',
    }),
  );
  for (const it of all) expect(text.slice(it.start, it.end)).toBe(it.text);
  return all.filter((it) => it.rule !== 'test').map((it) => it.text);
}

test.each([
  ['Fire broke out in [Barrie], Ont., at noon.', ['Ont.']],
  ['He drove to [Springfield], Kentucky, and back.', ['Kentucky']],
  ['Troops left Kazakhstan’s north for Ukraine.', ['Kazakhstan', 'Ukraine']],
  ['The U.S. economy grew.', ['U.S.']],
])('%s', (text, places) => {
  expect(added(text)).toEqual(places);
});

test.each([
  'It cost US$83 million.',
  '[p:Michael Jordan] scored.',
  'Jordan scored.',
  'The Venice International Film Festival opened.',
  'The Air Canada pilots struck.',
  'They ate turkey.',
  'In [Paris], Monday was dull.',
])('nothing is added to: %s', (text) => {
  expect(added(text)).toEqual([]);
});
