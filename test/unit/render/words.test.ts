import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDateSpeech } from '../../../src/render/dates.ts';
import { explainRule } from '../../../src/render/rules.ts';
import { readTheme } from '../../../src/render/theme.ts';
import { makeSpeech } from '../../../src/render/words.ts';

const theme = readTheme([join(import.meta.dirname, '../../../templates')], fs);
const english = makeSpeech('en', theme.words);
const russian = makeSpeech('ru-RU', theme.words);

describe('word files', () => {
  it('have every word in every language; rules may be told by their family', () => {
    const keys = (language: string): string[] =>
      Object.keys(theme.words.get(language)!).filter((key) => !key.startsWith('rule.'));
    for (const language of theme.words.keys())
      expect(keys(language).toSorted()).toEqual(keys('en').toSorted());
  });

  it('have all the plural forms of their language', () => {
    for (const [language, words] of theme.words) {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      for (const [key, entry] of Object.entries(words)) {
        if (typeof entry !== 'string')
          expect([key, ...Object.keys(entry).toSorted()]).toEqual([key, ...categories]);
      }
    }
  });

  it('say every key that a template asks for', () => {
    for (const [name, source] of theme.templates) {
      for (const [, key = ''] of source.matchAll(/it\.t\('([^']+)'/g)) {
        expect(english.has(key), `${name}: ${key}`).toBe(true);
      }
    }
  });
});

describe('makeSpeech', () => {
  it('chooses the plural form', () => {
    expect(english.t('count.articles', { n: 1 })).toBe('1 article');
    expect(russian.t('count.articles', { n: 22 })).toBe('22 статьи');
    expect(russian.t('count.articles', { n: 25 })).toBe('25 статей');
  });

  it('never takes text for a key, nor a word of a text for a hole', () => {
    expect(english.phrase('nav.people')).toBe('nav.people');
    expect(english.phrase({ say: 'quote.by', with: { name: '{name} $& constructor' } })).toBe(
      '{name} $& constructor, quoted',
    );
    expect(english.t('constructor')).toBe('constructor');
  });
});

// Versions of Node differ in the spaces and commas of dates.
const plain = (said: string): string => said.replace(/\s*–\s*/gu, '–').replace(/,? +/g, ' ');

describe('makeDateSpeech', () => {
  const { words, long, day, ends } = makeDateSpeech(english);

  it.each([
    ['2024-08-30', '30 August 2024'],
    ['2024-08', 'August 2024'],
    ['2024', '2024'],
    ['2024-08-30T10:15', '30 August 2024'],
    ['2024-08~', 'about August 2024'],
    ['2024?', 'perhaps 2024'],
    ['199X', 'the 1990s'],
    ['2024-22', 'summer 2024'],
    ['2024-33', 'first quarter of 2024'],
    ['2024-01/..', 'from January 2024'],
    ['2024-02/2024-05', 'February 2024 to May 2024'],
  ])('says %s as "%s"', (edtf, said) => {
    expect(words(edtf)).toBe(said);
  });

  it('says a span of days in the language', () => {
    expect(plain(words('2024-08-18/2024-08-19'))).toBe('18–19 August 2024');
    expect(makeDateSpeech(russian).words('2024-08-30')).toBe('30 августа 2024 г.');
  });

  it('says the weekday where the day is known', () => {
    expect(plain(long('2024-08-30'))).toBe('Friday 30 August 2024');
    expect(day('2024-08-30')).toBe('Friday 30');
    expect(day('2024-08')).toBe('day not known');
    expect(day('2024-08~')).toBe('about August 2024');
    expect(long('2024-08')).toBe('August 2024');
  });

  it('tells the two ends of a range apart, and says the same as for the whole', () => {
    const shown = (edtf: string, speech = { words, ends }) => {
      const both = speech.ends(edtf)!;
      expect(both.map(({ before, words: end, after }) => before + end + after).join('')).toBe(
        speech.words(edtf),
      );
      return both.map(({ edtf: end, words: said }) => [end, plain(said)]);
    };
    expect(shown('2024-08-18/2024-08-19')).toEqual([
      ['2024-08-18', '18'],
      ['2024-08-19', '19 August 2024'],
    ]);
    expect(shown('2023-12-30/2024-01-02')).toEqual([
      ['2023-12-30', '30 December 2023'],
      ['2024-01-02', '2 January 2024'],
    ]);
    expect(shown('2024-08~/2025')).toEqual([
      ['2024-08~', 'about August 2024'],
      ['2025', '2025'],
    ]);
    expect(shown('2024-08-18/2024-09-01', makeDateSpeech(russian)).map(([, said]) => said)).toEqual([
      '18 августа',
      expect.stringContaining('1 сентября 2024'),
    ]);
    for (const edtf of ['2024-08-18', '2024-01/..', '../2024', '2024-08~', 'nonsense'])
      expect(ends(edtf)).toBeNull();
  });
});

describe('explainRule', () => {
  it.each([
    ['headline/zone', 'the line that stands as the headline'],
    ['marks/verb-after/said', 'in quotation marks; “said” after it says who spoke'],
    ['short-form/Solheim→Maren Solheim', 'the short form means Solheim → Maren Solheim'],
    ['nobody/knows-this', 'nobody knows this'],
  ])('%s', (rule, said) => {
    expect(explainRule(rule, english)).toBe(said);
  });
});
