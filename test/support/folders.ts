import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Effects } from '../../src/effects.ts';
import { realEffects } from '../../src/effects.ts';

/** A new empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
}

/** Every file below a folder, path → content as latin1 text (one character for each byte). */
export function readFiles(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [key, value] of readFiles(folder, name)) found.set(key, value);
    else found.set(name, fs.readFileSync(path.join(folder, name), 'latin1'));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The published files alone, without Cuttings' own folder. */
export function readSite(folder: string): Map<string, string> {
  return new Map([...readFiles(folder)].filter(([name]) => !name.startsWith('.cuttings/')));
}

/** The real disk with a silent console that keeps its lines. */
export function quietEffects(disk: Partial<Effects['disk']> = {}): Effects & { lines: string[] } {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return {
    ...realEffects,
    disk: { ...realEffects.disk, ...disk },
    out: keep,
    err: keep,
    isTerminal: false,
    lines,
  };
}
