import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { ownFolder } from './manifest.ts';

// Locks that this process holds: its own process id in any other lock is that of an earlier process.
const held = new Set<string>();

/**
 * Takes the lock on an output folder, so that two builds never write into each other's site.
 * A lock whose process has ended is taken over.
 * @returns a function that gives the lock back, or the id of the process that holds it
 */
export function takeLock(output: string, effects: Effects): (() => void) | number {
  const path = join(output, ownFolder, 'lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      effects.disk.writeFileSync(path, String(effects.pid), { flag: 'wx' });
      held.add(path);
      return () => {
        held.delete(path);
        effects.disk.rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path, effects);
    if (owner !== null && (owner === effects.pid ? held.has(path) : effects.isRunning(owner))) return owner;
    effects.disk.rmSync(path, { force: true });
  }
  return 0;
}

function readOwner(path: string, effects: Effects): number | null {
  try {
    const pid = Number(effects.disk.readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null; // given back in the meantime
  }
}
