import fs from 'node:fs';
import { type Press, type PressOptions, type Printed, setUpPress } from './press.ts';

/** What a worker thread is given at a time. */
export interface Sheets {
  readonly copies: readonly string[];
  readonly options: PressOptions;
}

/** What it gives back: what was printed of each copy, or what the disk had against it. */
export type Delivery = Printed[][] | DiskError;

/** A fault of the disk as plain data: of an error, another thread would get no more than the words. */
export type DiskError = Readonly<Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall'>>;

let press: Press | null = null;

/** Runs in a worker thread, which serves one build. */
export default function printSheets({ copies, options }: Sheets): Delivery {
  press ??= setUpPress(options, fs);
  try {
    return copies.map(press);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    return { message, code, syscall };
  }
}
