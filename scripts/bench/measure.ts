import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What one command cost. */
export interface Cost {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Processor seconds of all its threads; null where the system does not tell (anything but Linux). */
  readonly cpu: number | null;
  /** Megabytes of memory at the most, of all its threads; null where the system does not tell. */
  readonly peak: number | null;
  readonly output: string;
}

/** Runs a command to its end. Rejects with what it wrote to its error stream when it cannot be started or crashes. */
export async function measure(command: string, args: readonly string[]): Promise<Cost> {
  const before = processorSeconds();
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  let peak: number | null = null;
  const look = setInterval(() => {
    peak = peakMemory(child.pid) ?? peak;
  }, 20);
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  }).finally(() => clearInterval(look));
  const wall = (performance.now() - started) / 1000;
  // 1 says that something was wrong with a clip; the site is built all the same.
  if (code !== 0 && code !== 1) throw new Error(`${command} ended with ${code}: ${errors()}`);
  const after = processorSeconds();
  return { wall, cpu: before === null || after === null ? null : after - before, peak, output: output() };
}

/** The middle one of several costs, by each of their measures. */
export function middle(costs: readonly Cost[]): Cost {
  const of = (values: readonly (number | null)[]) =>
    values.includes(null) ? null : (values as number[]).toSorted((a, b) => a - b)[values.length >> 1]!;
  return {
    wall: of(costs.map(({ wall }) => wall))!,
    cpu: of(costs.map(({ cpu }) => cpu)),
    peak: of(costs.map(({ peak }) => peak)),
    output: costs[0]!.output,
  };
}

/**
 * How long it takes in `dev` from an edited clip to its page on the disk: the median of some edits, in seconds.
 * @param args the command `dev` with its options
 * @param clip path of the clip, `month` the folder of the site where its page stands
 */
export async function measureEdits(args: readonly string[], clip: string, month: string): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child.stdout);
  const until = async (holds: () => boolean) => {
    const limit = performance.now() + 600_000;
    while (!holds()) {
      if (child.exitCode !== null || performance.now() > limit) throw new Error(`dev ended: ${output()}`);
      await pause(2);
    }
  };
  try {
    await until(() => /unchanged/.test(output()));
    const text = readFileSync(clip, 'utf8');
    const taken: number[] = [];
    for (let edit = 1; edit <= 5; edit += 1) {
      await pause(500);
      const edited = `${text}\nCorrection ${edit} was added.\n`;
      const id = createHash('sha256').update(edited).digest('hex').slice(0, 12);
      const started = performance.now();
      writeFileSync(clip, edited);
      await until(() => existsSync(month) && readdirSync(month).some((name) => name.endsWith(id)));
      taken.push((performance.now() - started) / 1000);
    }
    return taken.toSorted((a, b) => a - b)[taken.length >> 1]!;
  } finally {
    child.kill();
  }
}

/** The folder where an article of this clip's date stands. */
export function monthOf(site: string, text: string): string {
  const [, year = '', month = ''] = /date (\d{4})-(\d\d)/.exec(text) ?? [];
  return join(site, 'articles', year, month);
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString('utf8');
}

/** Processor seconds of the children of this process that have ended: fields 16 and 17 of /proc/self/stat, in 1/100 s. */
function processorSeconds(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}

function peakMemory(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+)/.exec(status)![1]) / 1024;
  } catch {
    return null; // not there, or ended
  }
}
