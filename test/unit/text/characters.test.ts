import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Char, classAt, classes, eachRun } from '../../../src/text/characters.ts';

const LETTERS_AND_DIGITS = classes('upper', 'letter', 'number');

it('finds the runs that a regular expression finds', () => {
  const character = fc.constantFrom('a', 'É', '9', ' ', 'е', '́', '𝐀', '🙂', '\ud835', '.', 'ǅ', '中');
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join('');
      const runs: string[] = [];
      eachRun(text, LETTERS_AND_DIGITS, (start, end) => runs.push(text.slice(start, end)));
      expect(runs).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
    }),
  );
});

it('has a class for what lies past the end', () => {
  expect(classAt('a', 1)).toBe(Char.other);
});
