import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../src/annotate/dates/index.ts';
import { passageOf } from '../../../../src/annotate/passage.ts';
import type { Zone } from '../../../../src/records/article.ts';

function dates(text: string, published: string | null = '2024-08-30', zones: readonly Zone[] = []) {
  return findDates(passageOf({ text, zones, published, language: 'en' }));
}

describe('EDTF', () => {
  test.each([
    ['He came on Wednesday.', '2024-08-28'],
    ['He came in 2018.', '2018'],
    ['He came last month.', '2024-07'],
    ['He came last week.', '2024-08-19/2024-08-25'],
    ['He came last weekend.', '2024-08-24/2024-08-25'],
    ['He came in the third quarter of 2012.', '2012-07/2012-09'],
    ['He came in the first half of 2012.', '2012-01/2012-06'],
    ['He came in the summer of 2001.', '2001-22'],
    ['He came in the 1990s.', '199X'],
    ['He came in the 19th century.', '18XX'],
    ['He came from August 18 to 19.', '2024-08-18/2024-08-19'],
    ['He came at 9 a.m. on Monday.', '2024-08-26'],
    ['He called twice in the past 24 hours.', '2024-08-29/2024-08-30'],
    ['He called often in the last three months.', '2024-05-30/2024-08-30'],
    ['He died in 44 BC.', '-0043'],
    ['He stayed three days.', null],
    ['He comes every Friday.', null],
    ['He is now here.', null],
  ])('%s → %s', (text, edtf) => {
    expect(dates(text).map((date) => date.edtf)).toEqual([edtf]);
  });
});

describe('basis', () => {
  test('tells what the words say from what the day of printing adds', () => {
    expect(dates('On 3 May 2010, on Friday, in June, in the 1990s.').map((date) => date.basis)).toEqual([
      'stated',
      'implied',
      'implied',
      'stated',
    ]);
  });
});

describe('weekday conflicts', () => {
  test('are reported with the weekday of the calendar', () => {
    const [wrong, right] = dates('On Tuesday, August 12, 2019. On Monday, August 12, 2019.');
    expect(wrong!.conflict).toEqual({ calendar: 1 });
    expect(right!.conflict).toBeUndefined();
  });

  test('a year left out is the one in which weekday and day agree', () => {
    expect(dates('On Thursday, August 24, he left.')[0]!.edtf).toBe('2023-08-24');
  });
});

describe('events', () => {
  const events = (text: string, zones: readonly Zone[] = []): boolean[] =>
    dates(text, '2024-08-30', zones).map((date) => date.event);

  test('a date that its sentence tells is one', () => {
    expect(events('The mill burned down on Friday.')).toEqual([true]);
  });

  test('captions, photo dates, furniture, date lines and printing lines are none', () => {
    expect(events('FILE PHOTO: The mill in Ravnholt, February 23, 2016. Jane Doe/File Photo')).toEqual([
      false,
    ]);
    expect(events('• Friday, 30 Aug 2024\n\nThe mill burned.')).toEqual([false]);
    expect(events('Copyright 2024 Ravnholt Post')).toEqual([false]);
    const caption = 'The mill on 3 May 2010.';
    expect(events(caption, [{ start: 0, end: caption.length, kind: 'caption' }])).toEqual([false]);
    expect(events(caption, [{ start: 0, end: caption.length, kind: 'body' }])).toEqual([true]);
    expect(events(caption, [{ start: 0, end: caption.length, kind: 'body', related: true }])).toEqual([
      false,
    ]);
  });

  test('dates of credits and of the rest of the page are not listed at all', () => {
    const text = 'Reporting on 3 May 2010. Welby to go by Jan. 6.';
    expect(events(text, [{ start: 0, end: text.length, kind: 'furniture' }])).toEqual([]);
    expect(events(text, [{ start: 0, end: text.length, kind: 'credits' }])).toEqual([]);
  });

  test('a photo’s date is no day to count on from', () => {
    const caption = 'The mill on 3 May 2010.';
    const body = ' It burned on 1 August 2024. The next day it fell.';
    const found = dates(`${body}${caption} A day earlier it stood.`, '2024-08-30', [
      { start: 0, end: body.length, kind: 'body' },
      { start: body.length, end: body.length + caption.length, kind: 'caption' },
      { start: body.length + caption.length, end: 200, kind: 'body' },
    ]);
    expect(found.map((date) => date.edtf)).toEqual(['2024-08-01', '2024-08-02', '2010-05-03', '2024-08-01']);
  });

  test('a year that tells which one, a length and a rhythm are none', () => {
    expect(events('He lost the 2012 election after three years of daily rows.')).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a text that tells history', () => {
  const telling =
    'Fighting began in 1912. It spread in 1913 and 1914. In August 1914 the town fell. In December the mill burned. In February the army left. On 3 March it came back; three days later it was gone.';

  test('goes on from the day it last spoke of', () => {
    expect(dates(telling).map((date) => date.edtf)).toEqual([
      '1912',
      '1913',
      '1914',
      '1914-08',
      '1914-12',
      '1915-02',
      '1915-03-03',
      '1915-03-06',
    ]);
  });
});
