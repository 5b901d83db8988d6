import type { Summary } from '../../src/report.ts';
import type { Cost } from './measure.ts';
import type { Ratios } from './ratios.ts';

/** What each run cost. */
export function printCosts(rows: readonly (readonly [name: string, cost: Cost])[]): void {
  print(
    ['', 'wall s', 'processor s', 'peak MB'],
    rows.map(([name, { wall, cpu, peak }]) => [name, wall.toFixed(2), fixed(cpu, 2), fixed(peak, 0)]),
  );
}

/** What came of the cold build, how fast, and where its time went. */
export function printStages({ clips, written, quotes, stages }: Summary, wall: number): void {
  const rate = (clips / wall).toFixed(0);
  console.log(`Cold: ${rate} clips a second, ${written} files written, ${quotes} quotes found.\n`);
  print(
    ['stage of the cold build', 'main thread s'],
    Object.entries(stages).map(([stage, seconds]) => [stage, seconds.toFixed(2)]),
  );
}

/** Words a second of each stage. */
export function printRates(rates: Readonly<Record<string, number>>): void {
  print(
    ['stage on one core', 'words a second'],
    Object.entries(rates).map(([stage, rate]) => [stage, (Math.round(rate / 1000) * 1000).toString()]),
  );
}

/** This run's ratios beside those of the last committed run. */
export function printRatios(now: Ratios, before: Ratios): void {
  print(
    ['ratio', 'now', 'last committed'],
    Object.entries(now).map(([name, value]) => [
      name,
      value.toPrecision(3),
      before[name]?.toPrecision(3) ?? '',
    ]),
  );
}

function fixed(value: number | null, digits: number): string {
  return value?.toFixed(digits) ?? '';
}

function print(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]!.length)),
  );
  for (const row of [heading, ...rows]) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]! + 2)));
    console.log(cells.join(''));
  }
  console.log('');
}
