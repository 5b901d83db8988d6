import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { OutputFile } from '../../records/output.ts';

/**
 * Files as one ZIP, packed as they come: memory holds what is packed and one file more. The same files give the same
 * bytes on every machine, which the compression of Node itself does not promise.
 */
export function zipFile(path: string, files: Iterable<OutputFile>): OutputFile {
  const chunks: Uint8Array[] = [];
  // A ZIP tells local time: these parts are the same in every zone, and no clock has a say in the bytes.
  const mtime = new Date(1980, 0, 1, 12);
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  for (const file of files) {
    const member = new ZipDeflate(file.path, { level: 6 });
    member.mtime = mtime;
    zip.add(member);
    member.push(typeof file.content === 'string' ? strToU8(file.content) : file.content, true);
  }
  zip.end();
  return { path, content: Buffer.concat(chunks) };
}
