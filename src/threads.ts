import { fileURLToPath } from 'node:url';

/** Worker threads that all do the same. */
export interface Threads<Task, Result> {
  /** Rejects with what the task threw, with what its thread died of, or when `patience` milliseconds are over. */
  readonly run: (task: Task, patience?: number) => Promise<Result>;
  readonly dismiss: () => Promise<void>;
}

/**
 * Starts threads on the module `<name>-worker`; one that dies or is given up is replaced.
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
  const run = (task: Task, patience?: number): Promise<Result> =>
    pool.run(
      task,
      patience === undefined ? {} : { signal: AbortSignal.timeout(patience) },
    ) as Promise<Result>;
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

/** What the threads run: the compiled module beside this one or, from source, the script that can load it. */
function workerFile(name: string): string {
  const compiled = import.meta.url.endsWith('.js');
  const file = compiled ? `./${name}-worker.js` : `../scripts/${name}-worker.mjs`;
  return fileURLToPath(new URL(file, import.meta.url));
}
