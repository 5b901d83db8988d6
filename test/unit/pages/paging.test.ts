import { describe, expect, test } from 'vitest';
import { leadOf } from '../../../src/pages/long-lists.ts';
import { countWithin, ROOM, sheets } from '../../../src/pages/paging.ts';

const items = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const third = () => ROOM / 3;

describe('a list is cut into pages by what its items weigh', () => {
  const lengths = (...given: Parameters<typeof sheets<number>>) =>
    [...sheets(...given)].map((sheet) => sheet.items.length);

  test('each page is filled, and every item is on one', () => {
    const pages = [...sheets('people', items(7), third)];
    expect(pages.map(({ path }) => path)).toEqual([
      'people/index.html',
      'people/page-2/index.html',
      'people/page-3/index.html',
    ]);
    expect(pages.flatMap((page) => page.items)).toEqual(items(7));
    expect(pages.every(({ total, of }) => total === 7 && of === 3)).toBe(true);
  });
  test('other things take their part of the first page, or of each', () => {
    expect(lengths('x', items(7), third, { first: ROOM / 2 })).toEqual([1, 3, 3]);
    expect(lengths('x', items(4), third, { each: ROOM / 3 })).toEqual([2, 2]);
  });
  test('an item heavier than a page has one to itself; no item is an empty page', () => {
    expect(lengths('x', [1, 9, 1], (n) => (n * ROOM) / 3)).toEqual([1, 1, 1]);
    expect(lengths('x', [], third)).toEqual([0]);
    expect(lengths('x', [1], third, { first: 2 * ROOM })).toEqual([1]);
  });
  test('a page leads to the one before and the one after', () => {
    const [first, second, third_] = [...sheets('', items(3), () => ROOM)];
    expect(first).toMatchObject({ previous: null, next: 'page-2/index.html' });
    expect(second).toMatchObject({ previous: 'index.html', next: 'page-3/index.html' });
    expect(third_).toMatchObject({ previous: 'page-2/index.html', next: null });
  });
});

describe('a pager', () => {
  const pagers = (count: number) =>
    [...sheets('x', items(count), () => ROOM)].map(({ pages }) =>
      pages
        .map(({ name, apart, current }) => `${apart ? '… ' : ''}${current ? `[${name}]` : name}`)
        .join(' '),
    );

  test('names all of a few pages, and none where there is only one', () => {
    expect(pagers(1)).toEqual(['']);
    expect(pagers(4)[1]).toBe('1 [2] 3 4');
  });
  test('of many names those near by, round numbers further off, and both ends', () => {
    expect(pagers(2814)[1326]).toBe(
      '1 … 1000 … 1100 … 1200 … 1300 … 1310 … 1320 … 1325 1326 [1327] 1328 1329 1330 … 1340 … 1350 … 1400 … 1500 … 2000 … 2814',
    );
  });
  test('leads from any page to any other in a few steps', () => {
    const of = 2000;
    const ways = [...sheets('x', items(of), () => ROOM)].map(({ pages }) =>
      pages.map(({ name }) => Number(name)),
    );
    const steps = new Map([[1, 0]]);
    for (const page of steps.keys()) {
      for (const next of ways[page - 1]!) if (!steps.has(next)) steps.set(next, steps.get(page)! + 1);
    }
    expect(steps.size).toBe(of);
    expect(Math.max(...steps.values())).toBeLessThanOrEqual(9);
  });
});

describe('the beginning of a long list', () => {
  const rows = items(5).map((n) => ({ row: { n }, weight: 10 }));

  test('is all of it where there is room', () => {
    expect(leadOf({ key: 'said', rows }, 'people/a', 50)).toMatchObject({ weight: 50, whole: null });
  });
  test('leads to the whole of it where there is not', () => {
    const lead = leadOf({ key: 'said', rows }, 'people/a', 34);
    expect(lead.rows).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    expect(lead.whole).toEqual({ path: 'people/a/said/index.html', total: 5 });
  });
  test('may be of shorter rows', () => {
    const brief = rows.map(({ row }) => ({ row, weight: 5 }));
    expect(leadOf({ key: 'said', rows }, 'people/a', 34, brief).rows).toHaveLength(5);
  });
  test('is one row at least', () => {
    expect(countWithin([100, 1], 10, (n) => n)).toBe(1);
    expect(countWithin([], 10, () => 1)).toBe(0);
  });
});
