import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Worker threads that all do the same. */
export interface Threads<Task, Result> {
  /** Rejects with what the task threw, with what its thread died of, or when `patience` milliseconds are over. */
  readonly run: (task: Task, patience?: number) => Promise<Result>;
  readonly dismiss: () => Promise<void>;
}

/**
 * Starts threads on the module `<name>-worker`, or on a file; one that dies or is given up is replaced.
 * @param first a task that has little to do, to see whether threads can be started here at all
 * @returns null where they cannot
 */
export async function startThreads<Task, Result>(
  name: string,
  count: number,
  first: Task,
): Promise<Threads<Task, Result> | null> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: workerFile(name), minThreads: count, maxThreads: count });
  let busy = 0;
  const waiting: (() => void)[] = [];
  const run = async (task: Task, patience?: number): Promise<Result> => {
    const given = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // The pool takes tasks in turn; the time that one waits for a free thread is none of its own.
    const begin = (): void => {
      busy += 1;
      if (patience !== undefined) timer = setTimeout(() => given.abort(), patience);
    };
    if (busy < count) begin();
    else waiting.push(begin);
    try {
      return (await pool.run(task, { signal: given.signal })) as Result;
    } catch (error) {
      throw given.signal.aborted ? new Error(`it took longer than ${(patience ?? 0) / 1000} seconds`) : error;
    } finally {
      clearTimeout(timer);
      busy -= 1;
      waiting.shift()?.();
    }
  };
  const lost = new Promise<never>((_, reject) => pool.once('error', reject));
  lost.catch(() => {}); // after the start, what a thread died of comes with the task that it had
  pool.on('error', () => {});
  const dismiss = () => pool.destroy();
  try {
    await Promise.race([run(first), lost]);
    return { run, dismiss };
  } catch {
    await dismiss();
    return null;
  }
}

/** Time for threads to hand over what they have, and to be given something. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the threads run: the compiled module beside this one or, from source, the script that can load it. */
function workerFile(name: string): string {
  if (isAbsolute(name)) return name;
  const compiled = import.meta.url.endsWith('.js');
  const file = compiled ? `./${name}-worker.js` : `../scripts/${name}-worker.mjs`;
  return fileURLToPath(new URL(file, import.meta.url));
}
