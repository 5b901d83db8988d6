import fs from 'node:fs';

/** What Cuttings asks of a disk: the synchronous calls of `node:fs` that it uses, under their own names. */
export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'existsSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'readSync'
  | 'readSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
  | 'writeSync'
>;

/** Everything outside the program that it touches. Tests pass their own; the real ones are `realEffects`. */
export interface Effects {
  readonly disk: Disk;
  /** Milliseconds of a clock that only goes forward: for measuring, never for content. */
  readonly now: () => number;
  /** This process, and whether another one still runs: for the lock on an output folder. */
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
  /** One line for the reader of the command's result. */
  readonly out: (line: string) => void;
  /** One line for whoever watches the command run. */
  readonly err: (line: string) => void;
  /** Whether `err` ends at a terminal, where a progress bar may be drawn. */
  readonly isTerminal: boolean;
}

/** The real clock, disk and console. */
export const realEffects: Effects = {
  disk: fs,
  now: () => performance.now(),
  pid: process.pid,
  isRunning,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY === true,
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
