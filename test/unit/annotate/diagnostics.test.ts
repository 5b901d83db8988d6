import { expect, it } from 'vitest';
import { parseClip } from '../../../src/index.ts';

const rulesOf = (text: string): string[] =>
  parseClip({ path: 'a.txt', bytes: new TextEncoder().encode(text) }).diagnostics.map((d) => d.ruleId);

it('says that nothing was extracted where the language is not read, and only there', () => {
  const russian =
    'Дирижёр из Харькова\n\n30 августа 2024\n\nУкраинский дирижёр начал репетиции с оркестром в английском городе. Он сказал, что море начинается сразу за последним пультом.\n';
  expect(rulesOf(russian)).toContain('annotate/language-not-read');
  const english =
    'A conductor from Kharkiv\n\n30 August 2024\n\nThe conductor has begun his rehearsals with the orchestra in the town.\n';
  expect(rulesOf(english)).not.toContain('annotate/language-not-read');
});
