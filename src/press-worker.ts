import fs from 'node:fs';
import {
  type DiskError,
  delivered,
  type Press,
  type PressOptions,
  type Printed,
  setUpPress,
} from './press.ts';

/** What a worker thread is given at a time. */
export interface Sheets {
  readonly copies: readonly string[];
  readonly options: PressOptions;
}

/** What it gives back: what was printed of each copy, or what the disk had against it. */
export type Delivery = Printed[][] | DiskError;

let press: Press | null = null;

/** Runs in a worker thread, which serves one build. */
export default function printSheets({ copies, options }: Sheets): Delivery {
  press ??= setUpPress(options, fs);
  return delivered(() => copies.map(press!));
}
