import { join } from 'node:path';
import type { Disk } from './effects.ts';
import { listInput, readBytes } from './input.ts';
import { readCuration } from './read/curation.ts';
import type { Curation } from './records/curation.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { ClipFile } from './records/source.ts';

const FOLDER = 'curation';

/** Reads the decisions of the archive's editor: every `.yaml` and `.yml` below `curation/` in the input folder. */
export function loadCuration(input: string, disk: Disk): Outcome<Curation> {
  const folder = join(input, FOLDER);
  if (!disk.existsSync(folder)) return { value: { decisions: [] }, diagnostics: [] };
  const listed = listInput(folder, [], disk);
  const diagnostics: Diagnostic[] = listed.diagnostics.map((it) => ({ ...it, file: `${FOLDER}/${it.file}` }));
  const files: ClipFile[] = [];
  for (const file of listed.value) {
    const path = `${FOLDER}/${file.path}`;
    if (!/\.ya?ml$/i.test(path)) {
      diagnostics.push({
        ruleId: 'curation/not-yaml',
        severity: 'warning',
        reason: 'decisions are YAML, and this file is passed over',
        remedy: 'name it .yaml, or keep it outside of curation/',
        file: path,
      });
      continue;
    }
    const bytes = readBytes({ ...file, path }, disk);
    diagnostics.push(...bytes.diagnostics);
    if (bytes.value) files.push({ path, bytes: bytes.value });
  }
  const read = readCuration(files);
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
}
