import { join } from 'node:path';
import type { Disk } from '../effects.ts';
import { ownFolder } from './manifest.ts';
import { pathFault } from './paths.ts';

/** Where the next publication lies until it is decided. */
export const stagingFolder = (output: string) => join(output, ownFolder, 'staging');
/** The files in it, each at its address: a folder that is new as a whole is put in place by one step. */
export const stagedSite = (output: string) => join(stagingFolder(output), 'site');

/**
 * Writes one file of the next publication.
 * @returns what is wrong with its address, in words, where it was not written for that; else null
 */
export type Stager = (path: string, content: string | Uint8Array) => string | null;

/**
 * Makes what writes into a staged site. Several may write into one, in threads of their own: of two files at one
 * address only one is written.
 */
export function makeStager(folder: string, disk: Disk): Stager {
  const made = new Set<string>();
  return (path, content) => {
    const fault = pathFault(path);
    if (fault !== null) return fault;
    const target = `${folder}/${path}`;
    const home = target.slice(0, target.lastIndexOf('/'));
    if (!made.has(home)) disk.mkdirSync(home, { recursive: true });
    made.add(home);
    try {
      disk.writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' }); // with its encoding named, text takes node's short way
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return 'is that of another file too';
    }
  };
}
