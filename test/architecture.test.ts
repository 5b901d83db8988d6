import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const stages = ['read', 'parse', 'annotate', 'resolve', 'catalogue', 'pages', 'render', 'check', 'publish'];

// From the ground up: a file may import what stands on a lower floor, and its own room.
const floors: string[][] = [
  ['records'],
  ['text', 'effects.ts', 'stopwatch.ts', 'version.ts'],
  stages,
  ['input.ts', 'rules-version.ts', 'cache.ts'],
  ['config.ts', 'contents.ts', 'curation.ts', 'clip.ts', 'press.ts', 'report.ts', 'threads.ts', 'archive.ts'],
  ['packed.ts'],
  ['clip-worker.ts', 'index-worker.ts', 'press-worker.ts', 'record.ts', 'last-build.ts'],
  ['crew.ts', 'indexing.ts', 'print-room.ts'],
  ['clips.ts', 'printing.ts'],
  ['build.ts'],
  ['rebuild.ts'],
  ['watch.ts', 'serve.ts', 'index.ts'],
  ['dev.ts'],
  ['commands.ts'],
  ['cli.ts'],
];
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));

interface Import {
  readonly from: string;
  readonly to: string;
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

/** Imports between files of `src`, static and dynamic, as paths below it. */
function importsOf(file: string): Import[] {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*['"](\.[^'"]+)['"]/gm)].map((match) => ({
    from: path.relative('src', file),
    to: path.relative('src', path.resolve(path.dirname(file), match[1]!)),
  }));
}

const room = (file: string) => file.split(path.sep)[0]!;
const imports = sources('src').flatMap(importsOf);

describe('the house', () => {
  test('every room has its floor', () => {
    expect(fs.readdirSync('src').filter((name) => !floorOf.has(name))).toEqual([]);
  });

  test('imports run down, and no stage imports another', () => {
    expect(imports.length).toBeGreaterThan(100);
    const wrong = imports.filter(({ from, to }) => {
      if (room(from) === room(to)) return false;
      const [above, below] = [floorOf.get(room(from)), floorOf.get(room(to))];
      return above === undefined || below === undefined || below >= above;
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('within a room no two files import each other in a circle', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('no stage reads the clock, the locale or the environment', () => {
    const unsteady =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\.localeCompare\(|\bprocess\.(?:env|exit)\b|\bconsole\./;
    const found = [...stages, 'text'].flatMap((name) =>
      sources(path.join('src', name)).filter((file) => unsteady.test(fs.readFileSync(file, 'utf8'))),
    );
    expect(found).toEqual([]);
  });
});
