import { describe, expect, it } from 'vitest';
import { densityOf } from '../../../../src/pages/timeline/density.ts';
import type { Moment } from '../../../../src/records/catalogue.ts';
import { periodOf } from '../../../../src/text/period.ts';

const moments = (...dates: string[]): Moment[] =>
  dates.map((edtf) => ({ edtf, period: periodOf(edtf), date: null, sentence: null }) as Moment);
const told = (printed: Moment[], happened: Moment[] = []) =>
  densityOf(printed, happened)!.bars.filter((bar) => bar.printed + bar.happened > 0);

describe('the density of an archive', () => {
  it('of years is by the month, with every month between the first and the last', () => {
    const density = densityOf(moments('2024-02-01', '2024-02', '2022-11-30'), moments('2023-01-02', '1990'))!;
    expect(density).toMatchObject({ unit: 'month', from: '2022-11', to: '2024-02' });
    expect(density.bars).toHaveLength(16);
    expect(density.most).toEqual({ period: '2024-02', count: 2 });
    expect(density.ticks.map(({ period }) => period)).toEqual(['2022-11', '2023-01', '2024-01']);
    expect(told(moments('2024-02-01', '2022-11-30'), moments('2023-01-02', '1990'))).toHaveLength(3);
  });

  it('of a few weeks is by the day', () => {
    const density = densityOf(
      moments('2024-09-02', '2024-08-30', '2024-08'),
      moments('2024-09-01/2024-09-03'),
    )!;
    expect(density).toMatchObject({ unit: 'day', from: '2024-08-30', to: '2024-09-02' });
    expect(density.bars.map(({ printed, happened }) => [printed, happened])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  it('of a century is by the year; dates without a month count', () => {
    const density = densityOf(moments('2024-02-01', '1950', '1924-01-01'), [])!;
    expect(density).toMatchObject({ unit: 'year', from: '1924', to: '2024' });
    expect(told(moments('2024-02-01', '1950', '1924-01-01'))).toHaveLength(3);
  });

  it('is nothing where no month is known, or all is of one day', () => {
    expect(densityOf(moments('2024', '199X'), moments('2024-01-01'))).toBeNull();
    expect(densityOf(moments('2024-08'), [])).toBeNull();
    expect(densityOf(moments('2024-08-20', '2024-08-20'), [])).toBeNull();
  });

  it('draws a bar for every period that has any, seen even where it is small', () => {
    const { up, down } = densityOf(moments('2024-03-01', ...Array(500).fill('2023-05-05')), [])!;
    expect(up.match(/M/g)).toHaveLength(2);
    expect(up).toContain('v2h');
    expect(down).toBe('');
  });
});
