import { describe, expect, it } from 'vitest';
import { findDatestamp } from '../../../src/text/datestamp.ts';

const date = (line: string, language = 'en', year?: number): string | null =>
  findDatestamp(line, { language, ...(year !== undefined && { year }) })?.date ?? null;

describe('findDatestamp', () => {
  it.each([
    ['2024-08-30', 'en', '2024-08-30'],
    ['2024-08-30T12:00:00.000Z', 'en', '2024-08-30'],
    ['2024/8/30', 'en', '2024-08-30'],
    ['Friday, 30 Aug 2024', 'en', '2024-08-30'],
    ['Aug. 30, 2024 5:12 p.m. ET', 'en', '2024-08-30'],
    ['Published November 20th, 2019 - 07:50 GMT', 'en', '2019-11-20'],
    ['30th of August 2024', 'en', '2024-08-30'],
    ['December 22, 20235:00 AM ET', 'en', '2023-12-22'],
    ['By Ann LeeDec 22, 2023', 'en', '2023-12-22'],
    ['December 21, 2023/9:43 p.m. ET', 'en', '2023-12-21'],
    ['04:22, 24 Dec 2023', 'en', '2023-12-24'],
    ['30.08.2024', 'ru', '2024-08-30'],
    ['12-20-2023', 'en', '2023-12-20'],
    ['30 августа 2024', 'ru', '2024-08-30'],
    ['30 серпня 2024 року', 'uk', '2024-08-30'],
    ['30. August 2024', 'de', '2024-08-30'],
    ['1er août 2024', 'fr', '2024-08-01'],
    ['30 de agosto de 2024', 'es', '2024-08-30'],
    ['30 agosto 2024', 'it', '2024-08-30'],
    ['30 de agosto de 2024', 'pt', '2024-08-30'],
    ['30 sierpnia 2024', 'pl', '2024-08-30'],
    ['30 augustus 2024', 'nl', '2024-08-30'],
    ['2024年8月30日', 'ja', '2024-08-30'],
  ])('%s (%s) is %s', (line, language, expected) => {
    expect(date(line, language)).toBe(expected);
  });

  it.each([
    'Published 2 hours ago',
    'yesterday',
    'Dec 29',
    'Call 0800 2024 1200',
    '31 February 2024',
    '2024-13-01',
    'version 1.2.3',
    'won 3-2-1',
    'July 2024',
  ])('%s is no date of a day', (line) => {
    expect(date(line)).toBeNull();
  });

  it('leaves a day and month open that could be either, unless something tells', () => {
    expect(date('08/12/2024', 'en')).toBeNull();
    expect(date('08/12/2024', 'en-US')).toBe('2024-08-12');
    expect(date('08/12/2024', 'en-GB')).toBe('2024-12-08');
    expect(date('Sunday 08/12/2024', 'en')).toBe('2024-12-08');
    expect(date('08.12.2024', 'en')).toBe('2024-12-08');
  });

  it('takes a year from elsewhere only when it is given', () => {
    const stamp = findDatestamp('Dec 29, 1:21 PM', { language: 'en', year: 2024 });
    expect(stamp).toMatchObject({ date: '2024-12-29', yearStated: false, rule: 'no-year' });
  });

  it('checks the weekday', () => {
    expect(findDatestamp('Friday, 30 Aug 2024', { language: 'en' })?.conflict).toBeNull();
    expect(findDatestamp('Monday, 30 Aug 2024', { language: 'en' })?.conflict).toEqual({
      written: 1,
      actual: 5,
    });
  });

  it('moves universal time into the zone of the archive', () => {
    const at = (timeZone: string): string | undefined =>
      findDatestamp('2024-08-30T23:30:00Z', { language: 'en', timeZone })?.date;
    expect(at('UTC')).toBe('2024-08-30');
    expect(at('Europe/Kyiv')).toBe('2024-08-31');
    expect(at('America/New_York')).toBe('2024-08-30');
  });

  it('covers exactly the characters of the date', () => {
    const line = 'Posted: Friday, 30 Aug 2024 by the desk';
    const stamp = findDatestamp(line, { language: 'en' })!;
    expect(line.slice(stamp.start, stamp.end)).toBe('Friday, 30 Aug 2024');
  });
});
