import type { Site } from '../site.ts';
import { type Cited, plainCitation } from './cited.ts';

/** What a README says of the archive it lies in. */
export interface Contents {
  readonly title: string;
  /** Address of the page it belongs to. */
  readonly address: string | null;
  /** What is told of it, in a sentence. */
  readonly about: string;
  /** Name and description of each file or folder. */
  readonly files: readonly (readonly [name: string, what: string])[];
  /** In the order of their numbers. */
  readonly sources: readonly Cited[];
}

/** `README.txt` of an archive: what it is, what each file holds, and its sources by number. */
export function readme({ settings }: Site, { title, address, about, files, sources }: Contents): string {
  const from = title === settings.title ? [] : [`From: ${settings.title}`];
  const width = Math.max(...files.map(([name]) => name.length)) + 2;
  return [
    title,
    '='.repeat([...title].length),
    '',
    ...from,
    ...(address === null ? [] : [`Address: ${address}`]),
    ...(settings.rights === null ? [] : [`Rights: ${settings.rights}`]),
    '',
    about,
    '',
    'Files',
    '-----',
    ...files.map(([name, what]) => `${name.padEnd(width)}${what}`),
    '',
    'Every offset counts UTF-16 units of the "text" of its article. Dates are EDTF (levels 0 and 1).',
    'The text of an article belongs to whoever wrote and printed it.',
    '',
    ...(sources.length === 0 ? [] : ['Sources', '-------']),
    ...sources.map((cited, i) => `[${i + 1}] ${plainCitation(cited)}`),
    '',
  ].join('\n');
}
