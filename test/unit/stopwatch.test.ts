import { expect, test } from 'vitest';
import { Stopwatch } from '../../src/stopwatch.ts';

test('adds up what each stage had, though they take turns', () => {
  let now = 1000;
  const watch = new Stopwatch(() => now);
  const work = (stage: string, milliseconds: number) => {
    watch.enter(stage);
    now += milliseconds;
  };
  work('pages', 100);
  work('render', 30);
  work('pages', 200);
  work('pages', 50);
  expect(watch.stop()).toEqual({ pages: 0.35, render: 0.03 });
  now += 500;
  expect(watch.stop()).toEqual({ pages: 0.35, render: 0.03 });
});
