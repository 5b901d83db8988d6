import { join } from 'node:path';
import type { Disk } from '../effects.ts';
import { getOrAdd } from '../text/grouping.ts';
import { listed, ownFolder, readList } from './manifest.ts';

/**
 * Looks whether the published files stand as they were written. Of a folder in which nothing was added, removed or
 * replaced since, the disk says so itself; only in others is each file looked at. What was written into a file in place
 * is left to the next publication, which looks at each.
 * @returns how many files there are; null when one is gone or was replaced
 */
export function countIntact(output: string, disk: Disk): number | null {
  if (disk.existsSync(join(output, ownFolder, 'journal.json'))) return null;
  const { text, writtenAt } = readList(output, disk);
  const folders = new Map<string, Look>();
  let files = 0;
  for (const { path } of listed(text)) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const found = getOrAdd(folders, folder, () =>
      look(`${output}/${folder}`, 'isDirectory', writtenAt, disk),
    );
    if (found === 'gone') return null;
    if (found === 'changed' && look(`${output}/${path}`, 'isFile', writtenAt, disk) !== 'quiet') return null;
    files += 1;
  }
  return files === 0 ? null : files;
}

type Look = 'quiet' | 'changed' | 'gone';

function look(place: string, kind: 'isFile' | 'isDirectory', since: number, disk: Disk): Look {
  const found = disk.lstatSync(place, { throwIfNoEntry: false });
  if (!found?.[kind]()) return 'gone';
  return found.mtimeMs <= since ? 'quiet' : 'changed';
}
