import fs from 'node:fs';
import { type Press, type PressOptions, type Printed, setUpPress } from './press.ts';

/** What a worker thread is given at a time. */
export interface Sheets {
  readonly copies: readonly string[];
  readonly options: PressOptions;
}

let press: Press | null = null;

/** Runs in a worker thread, which serves one build. */
export default function printSheets({ copies, options }: Sheets): Printed[][] {
  press ??= setUpPress(options, fs);
  return copies.map(press);
}
