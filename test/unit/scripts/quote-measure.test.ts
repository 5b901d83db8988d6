import { describe, expect, it } from 'vitest';
import { fullName, lastName, scoreQuotes } from '../../../scripts/score/_quote-measure.ts';

const text = '"We won," President Ann B. Lee said. Bob Ray called it "a sham". "Lost," he said.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const gold = [
  {
    id: 'x',
    text,
    quotes: [
      { ...at('We won,'), speakerFull: 'Ann B. Lee', kind: 'direct' as const },
      { ...at('it "a sham'), speakerFull: 'Bob Ray', kind: 'mixed' as const, fragments: [at('a sham')] },
      { ...at('Lost,'), speakerFull: 'Bob Ray', kind: 'direct' as const },
    ],
  },
];

describe('the measure of quotations', () => {
  it('counts spans with or without marks, and fragments only for `quoted`', () => {
    const score = scoreQuotes(gold, new Map([['x', [at('"We won,"'), at('"a sham"')]]]));
    expect(score.direct).toMatchObject({ precision: 1, recall: 0.5 });
    expect(score.quoted.recall).toBeCloseTo(2 / 3);
  });

  it('tells a wrong speaker from a missing one', () => {
    const found = [
      { ...at('We won,'), speaker: 'Lee' },
      { ...at('Lost,'), speaker: 'Ann Lee' },
    ];
    const score = scoreQuotes(gold, new Map([['x', found]]));
    expect([score.lastName, score.fullName]).toEqual([0.5, 0]);
    expect(score.mistakes.map(({ kind }) => kind)).toEqual(['speaker wrong']);
    const silent = scoreQuotes(gold, new Map([['x', [at('We won,')]]]));
    expect(silent.mistakes.map(({ kind }) => kind)).toEqual(['speaker missing', 'missed']);
  });

  it('compares names without titles, initials and suffixes', () => {
    expect(lastName('Joseph R. Biden Jr.')).toBe('biden');
    expect(fullName('Mr. Donald J. Trump')).toBe('donald trump');
  });
});
