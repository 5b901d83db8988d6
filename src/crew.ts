import { availableParallelism } from 'node:os';
import { type ClipOptions, failed, readAndAnnotate } from './clip.ts';
import type { Batch } from './clip-worker.ts';
import { pack } from './packed.ts';
import type { ClipFile } from './records/source.ts';
import { startThreads } from './threads.ts';

/** Reads files, here or in worker threads. */
interface Crew {
  /** How many files are worth giving out at a time, and how many such batches at once. */
  readonly batch: number;
  readonly hands: number;
  /** Each file's `FileResult` packed, in the order given. Never rejects. */
  readonly read: (files: readonly ClipFile[]) => Promise<string[]>;
  readonly dismiss: () => Promise<void>;
}

/** Who reads. */
export interface Staff {
  /** Threads, 0 for none; by default as many as there are cores once there is enough to read. */
  readonly workers?: number | undefined;
  /** Milliseconds after which a thread that still reads the same files is given up. */
  readonly patience?: number;
  /** What the threads run, when it is not the reading of clips: a test's own module. */
  readonly program?: string;
}

interface Job {
  readonly file: ClipFile;
  readonly done: (text: string) => void;
}

/** Below this many files, starting threads costs more than it saves. */
const worthThreads = 60;

/**
 * Takes files to be read, gives them out, and returns each result packed to whoever brought the file. Holds a few
 * batches of files at a time, no more: whoever brings more waits.
 */
export class Desk {
  readonly #options: ClipOptions;
  readonly #staff: Staff;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Promise<void>>();
  #crew: Crew | null = null;

  constructor(options: ClipOptions, staff: Staff = {}) {
    this.#options = options;
    this.#staff = staff;
  }

  async give(file: ClipFile, done: Job['done']): Promise<void> {
    this.#waiting.push({ file, done });
    const { workers } = this.#staff;
    if (!this.#crew && this.#waiting.length < (workers === undefined ? worthThreads : 1)) return;
    this.#crew ??= await this.#hire(workers ?? availableParallelism());
    while (this.#waiting.length >= this.#crew.batch) await this.#send(this.#crew);
  }

  /** Resolves when everything that was given is done. */
  async finish(): Promise<void> {
    if (this.#waiting.length > 0) this.#crew ??= oneHand(this.#options);
    while (this.#waiting.length > 0) await this.#send(this.#crew!);
    await Promise.all(this.#running);
  }

  async dismiss(): Promise<void> {
    await this.#crew?.dismiss();
  }

  async #hire(hands: number): Promise<Crew> {
    return hands > 0 ? manyHands(hands, this.#options, this.#staff) : oneHand(this.#options);
  }

  /** Gives one batch out; waits first while every hand is busy. */
  async #send(crew: Crew): Promise<void> {
    while (this.#running.size >= crew.hands) await Promise.race(this.#running);
    const jobs = this.#waiting.splice(0, crew.batch);
    const work = crew
      .read(jobs.map(({ file }) => file))
      .then((texts) => {
        for (const [index, { done }] of jobs.entries()) done(texts[index]!);
      })
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
  }
}

/** Everything on this thread. */
function oneHand(options: ClipOptions): Crew {
  const read = async (files: readonly ClipFile[]) =>
    files.map((file) => pack(readAndAnnotate(file, options)));
  return { batch: 1, hands: 1, read, dismiss: async () => {} };
}

/**
 * A pool of worker threads. A thread that dies, or that one clip holds up for longer than its patience, is replaced: the
 * clips it had are read again one by one, and the one to blame is rejected with a diagnostic. Where no thread can be
 * started, this thread does the work.
 */
async function manyHands(hands: number, options: ClipOptions, staff: Staff): Promise<Crew> {
  const { patience = 60_000, program = 'clip' } = staff;
  const threads = await startThreads<Batch, string[]>(program, hands, { files: [], options });
  if (!threads) return oneHand(options);
  const run = (files: readonly ClipFile[]) => threads.run({ files, options }, patience);
  const alone = (file: ClipFile): Promise<string[]> =>
    run([file]).catch((error) => [pack({ clips: [], diagnostics: [failed(file.path, error)] })]);
  const read = async (files: readonly ClipFile[]): Promise<string[]> => {
    try {
      return await run(files);
    } catch {
      const texts: string[] = [];
      for (const file of files) texts.push(...(await alone(file)));
      return texts;
    }
  };
  // One batch more than threads lies ready, so that no thread waits for this one.
  return { batch: 16, hands: hands + 1, read, dismiss: threads.dismiss };
}
