import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands.ts';
import { realEffects } from '../../src/effects.ts';

const clip = ' date 2024-03-04 Bakers meet in Havnsund\n\nThe bakers of Havnsund met on Monday.\n';

describe('run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cuttings-commands-'));
    mkdirSync(join(folder, 'clips'));
    writeFileSync(join(folder, 'clips/good.txt'), clip);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const build = async (...words: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const effects = { ...realEffects, out: (t: string) => out.push(t), err: (t: string) => err.push(t) };
    const paths = ['--input', join(folder, 'clips'), '--output', join(folder, 'site'), '--no-cache'];
    const code = await run(['build', ...paths, ...words], effects);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  it('ends with a summary and 0', async () => {
    const { code, out } = await build();
    expect(code).toBe(0);
    expect(out).toMatch(/1 clip read, 0 rejected; \d+ pages written, 0 unchanged, 0 removed/);
  });

  it('publishes what it can and ends with 1 when a clip was rejected', async () => {
    writeFileSync(join(folder, 'clips/bad.txt'), Buffer.from([0, 1, 2, 0, 255, 254, 0, 0, 7, 0, 0, 0]));
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toMatch(/clips\/bad\.txt(:\d+:\d+)? read\/[a-z-]+ .+: .+/);
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('Bakers meet in Havnsund');
  });

  it('tells a warning with its place first, and fails for it only when asked to be strict', async () => {
    writeFileSync(join(folder, 'clips/undated.txt'), 'Swan stops the ferry\n\nA swan stopped the ferry.\n');
    const lenient = await build();
    expect(lenient.code).toBe(0);
    expect(lenient.err).toMatch(/clips\/undated\.txt(:\d+:\d+)? published\/missing .+: .+ \[warning\]$/m);
    expect((await build('--strict')).code).toBe(1);
  });

  it('ends with 2 when the command line is wrong', async () => {
    expect((await build('--no-such-option')).code).toBe(2);
  });
});
