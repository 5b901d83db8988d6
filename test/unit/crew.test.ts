import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/config.ts';
import { Desk } from '../../src/crew.ts';

/** Reads files of these names in two threads that some of them hang or kill. */
async function readAll(names: readonly string[]): Promise<Map<string, string>> {
  const program = path.resolve('test/support/unsteady-worker.mjs');
  const desk = new Desk(defaultSettings, { workers: 2, patience: 1000, program });
  const results = new Map<string, string>();
  for (const name of names) {
    await desk.give({ path: name, bytes: new Uint8Array() }, (text) => void results.set(name, text));
  }
  await desk.finish();
  await desk.dismiss();
  return results;
}

test('a file that hangs or kills its thread is rejected, and all the others are read', async () => {
  const names = Array.from({ length: 40 }, (_, n) => {
    if (n === 3 || n === 20) return `hangs-${n}.txt`;
    return n === 9 || n === 33 ? `dies-${n}.txt` : `good-${n}.txt`;
  });
  const results = await readAll(names);
  expect([...results.keys()].sort()).toEqual([...names].sort());
  for (const [name, text] of results) {
    const { read, diagnostics } = JSON.parse(text);
    if (name.startsWith('good')) expect([read, diagnostics], name).toEqual([name, []]);
    else expect(diagnostics, name).toMatchObject([{ ruleId: 'clip/failed', severity: 'error', file: name }]);
  }
}, 60_000);
