import { describe, expect, it } from 'vitest';
import { applyRulings } from '../../../../src/catalogue/denials/rulings.ts';
import { makeEntries } from '../../../../src/catalogue/entries.ts';
import { makeUtterances } from '../../../../src/catalogue/utterances/index.ts';
import { readCuration } from '../../../../src/read/curation.ts';
import type { Denial, Story } from '../../../../src/records/catalogue.ts';
import { makeClip } from '../../../support/archive.ts';

const quote = (words: string) => ({ words, form: 'indirect' as const, by: 'the union' });
const entries = makeEntries([
  makeClip({
    file: 'a.txt',
    paragraphs: ['They met at the pier, the union said. The ferry left.'],
    quotes: [quote('They met at the pier')],
  }),
  makeClip({
    file: 'b.txt',
    paragraphs: ['They never met, the union said. The day was grey.'],
    quotes: [quote('They never met')],
  }),
  makeClip({ file: 'elsewhere.txt', paragraphs: ['Nobody saw a ferry.'] }),
]);
const [a, b] = ['a.txt', 'b.txt'].map((file) => entries.find((entry) => entry.clip.article.file === file)!);
const story = { id: 'stories/ferry', entries: [a, b] } as unknown as Story;
const stories = new Map([[story.id, story]]);
const { quotesOf } = makeUtterances(entries, { originOf: new Map(), stories, storiesOf: new Map() });
const found: Denial = {
  said: { entry: a!, start: 0, end: 20, speaker: 'the union', authority: null },
  denied: [{ entry: b!, start: 0, end: 14, speaker: 'the union', authority: null }],
  rule: 'denial/not',
  ruling: null,
};

function ruled(yaml: string, before: readonly Denial[]) {
  const curation = readCuration([
    {
      path: 'curation/claims.yaml',
      bytes: new TextEncoder().encode(
        `${yaml}\n  by: E. Marlowe\n  on: 2024-01-02\n  why: Both were there.\n`,
      ),
    },
  ]);
  expect(curation.diagnostics).toEqual([]);
  return applyRulings(new Map([[story.id, before]]), { stories, quotesOf }, entries, curation.value);
}

const SIDES = '[{ words: They never met, where: b.txt }, { words: met at the pier, where: a.txt }]';

describe('what the editor says of two statements', () => {
  it('is told beside them when they contradict each other', () => {
    const { value, diagnostics } = ruled(`- contradiction: ${SIDES}\n  is: true`, [found]);
    expect(diagnostics).toEqual([]);
    expect(value.get(story.id)).toEqual([
      { ...found, ruling: { by: 'E. Marlowe', on: '2024-01-02', why: 'Both were there.' } },
    ]);
  });

  it('brings in what was not found', () => {
    const { value } = ruled(`- contradiction: ${SIDES}\n  is: true`, []);
    expect(value.get(story.id)).toMatchObject([
      { rule: 'curation/contradiction', said: { entry: b, speaker: 'the union' }, denied: [{ entry: a }] },
    ]);
  });

  it('takes out what is none', () => {
    expect(ruled(`- contradiction: ${SIDES}\n  is: false`, [found]).value.size).toBe(0);
  });

  it('is stale where no story has both', () => {
    const sides = SIDES.replace('They never met, where: b.txt', 'Nobody saw, where: elsewhere.txt');
    const { value, diagnostics } = ruled(`- contradiction: ${sides}\n  is: true`, [found]);
    expect(value.get(story.id)).toEqual([found]);
    expect(diagnostics).toMatchObject([{ ruleId: 'curation/stale', file: 'curation/claims.yaml', line: 1 }]);
    expect(diagnostics[0]!.reason).toContain('elsewhere.txt and a.txt');
  });
});
