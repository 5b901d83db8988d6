import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Numbers that hold on any machine: a cost by another of the same run. */
export type Ratios = Readonly<Record<string, number>>;

const file = fileURLToPath(new URL('./ratios.json', import.meta.url));

/** The ratios of the last committed run with so many articles; none where there was none. */
export function committedRatios(articles: number): Ratios {
  return readAll()[articles] ?? {};
}

/** Keeps the ratios of this run, to be committed. Those of a part that was not run now stay as they were. */
export function keepRatios(articles: number, ratios: Ratios): void {
  const all = readAll();
  const rounded = Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, round(value)]));
  writeFileSync(
    file,
    `${JSON.stringify({ ...all, [articles]: { ...all[articles], ...rounded } }, null, 2)}\n`,
  );
}

function readAll(): Record<string, Ratios> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Ratios>) : {};
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
