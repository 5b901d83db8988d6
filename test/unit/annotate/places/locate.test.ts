import { expect, test } from 'vitest';
import { locate } from '../../../../src/annotate/places/locate.ts';
import type { Mention } from '../../../../src/records/annotation.ts';

/** The country, or country and division, of each place marked [so] in a text. */
function located(marked: string): (string | undefined)[] {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = /^\[(.+)\]$/.exec(part)?.[1];
    const words = name ?? part;
    const span = { start: text.length, end: text.length + words.length };
    if (name)
      mentions.push({ ...span, text: words, name: words, kind: 'place', rule: 'test', confidence: 1 });
    text += words;
  }
  return locate(mentions, { text }).map((it) => it.placeId ?? '-');
}

test.each([
  ['He flew to [Paris].', ['geonames:2988507']],
  ['He drove to [Paris], Texas.', ['geonames:4717560']],
  ['He lives in [Springfield], [Ill.]', ['geonames:4250542', 'iso:US-IL']],
  ['The town of [Tripoli] in [Lebanon] was quiet.', ['geonames:266826', 'iso:LB']],
  ['Protesters in [Tbilisi], the capital of [Georgia], went home.', ['geonames:611717', 'iso:GE']],
  [
    'Voters in [Atlanta] and in [Savannah], [Georgia], chose.',
    ['geonames:4180439', 'geonames:4221552', 'iso:US-GA'],
  ],
  ['Aid reached northern [Syria] and the [South Caucasus].', ['iso:SY', 'region:south-caucasus']],
  ['They met in [Nowhereville].', ['-']],
  // Small namesakes far from everything that the clip speaks of
  ['The ferry left [Lowestoft], [England], for [Chapel Hill].', ['geonames:2643490', 'iso:GB-ENG', '-']],
  ['She was born in [Churchill], Man.', ['-']],
])('%s', (text, ids) => {
  expect(located(text)).toEqual(ids);
});

test('what the words beside one mention say holds for the others of its name', () => {
  expect(located('[Cambridge], Massachusetts, is small. [Cambridge] has snow.')).toEqual([
    'geonames:4931972',
    'geonames:4931972',
  ]);
});

test('people and organisations pass unchanged', () => {
  const mention: Mention = {
    start: 0,
    end: 5,
    text: 'Paris',
    name: 'Paris',
    kind: 'person',
    rule: 'x',
    confidence: 1,
  };
  expect(locate([mention], { text: 'Paris' })).toEqual([mention]);
});
