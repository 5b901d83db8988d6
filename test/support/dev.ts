import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dev } from '../../src/dev.ts';
import type { News } from '../../src/serve.ts';
import { quietEffects, writeFiles } from './folders.ts';

/** A dev server at work on a folder of its own. */
export interface Session {
  readonly input: string;
  readonly output: string;
  readonly address: string;
  /** What was said on the terminal. */
  readonly lines: readonly string[];
  /** Waits until an open page is told of a build that this holds for: a slow machine sees one change in two steps. */
  readonly newsOf: (holds: (news: News) => boolean) => Promise<News>;
  /** What a page that opens now is told at once: nothing when all is well. */
  readonly newsAtOpening: () => Promise<string>;
  readonly page: (path?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts `dev` upon these files, and waits for its first site. */
export async function startDev(files: Record<string, string>): Promise<Session> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-dev-'));
  const [input, output] = [path.join(folder, 'clips'), path.join(folder, 'site')];
  writeFiles(input, files);
  const effects = quietEffects();
  const stop = new AbortController();
  const options = { input, output, cache: path.join(folder, 'cache'), port: 0, signal: stop.signal };
  let ended: Promise<number> = Promise.resolve(0);
  const address = await new Promise<string>((onReady) => {
    ended = dev({ ...options, onReady }, effects);
  });
  while (effects.lines.length < 3) await pause(10);
  const news = await listen(address, stop.signal);
  return {
    input,
    output,
    address,
    lines: effects.lines,
    newsOf: async (holds) => {
      for (;;) {
        const told = await news();
        if (holds(told)) return told;
      }
    },
    newsAtOpening: async () => {
      const { body } = await fetch(`${address}.cuttings/events`, { signal: stop.signal });
      const { value } = await body!.getReader().read();
      return new TextDecoder().decode(value);
    },
    page: async (at = '') => (await fetch(address + at)).text(),
    close: async () => {
      stop.abort();
      await ended;
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** Listens as an open page does. */
async function listen(address: string, signal: AbortSignal): Promise<() => Promise<News>> {
  const { body } = await fetch(`${address}.cuttings/events`, { signal });
  const reader = body!.getReader();
  let text = '';
  return async () => {
    for (;;) {
      const end = text.indexOf('\n\n');
      const event = end === -1 ? '' : text.slice(0, end);
      text = end === -1 ? text : text.slice(end + 2);
      if (event.startsWith('data: ')) return JSON.parse(event.slice(6)) as News;
      if (end !== -1) continue;
      const { value, done } = await reader.read();
      if (done) throw new Error('the server ended');
      text += new TextDecoder().decode(value);
    }
  };
}
