import { type ClipOptions, readAndAnnotate } from './clip.ts';
import type { Effects } from './effects.ts';
import { type InputFile, readBytes, sameBytes, sha256 } from './input.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { Progress } from './report.ts';

/**
 * Reads and annotates every file of the input. Files with the same bytes give one clip, under the first of their
 * paths, which names the others.
 * @returns the clips in the order of the files; the diagnostics of files that gave no clip
 */
export function readClips(
  files: readonly InputFile[],
  options: ClipOptions,
  effects: Effects,
  onProgress: (progress: Progress) => void = () => {},
): Outcome<AnnotatedClip[]> {
  const diagnostics: Diagnostic[] = [];
  const clips: AnnotatedClip[] = [];
  const firsts = new Map<string, { path: string; copies: string[] }>();
  files.forEach((file, index) => {
    const bytes = readBytes(file, effects.disk);
    diagnostics.push(...bytes.diagnostics);
    if (bytes.value === null) return;
    const hash = sha256(bytes.value);
    const first = firsts.get(hash);
    if (first && bytes.value.length > 0) {
      first.copies.push(file.path);
      diagnostics.push(sameBytes(file.path, first.path));
      return;
    }
    const copies: string[] = [];
    firsts.set(hash, { path: file.path, copies });
    const result = readAndAnnotate({ path: file.path, bytes: bytes.value }, options);
    diagnostics.push(...result.diagnostics);
    for (const clip of result.clips) clips.push({ ...clip, copies });
    onProgress({ step: 'clips', done: index + 1, total: files.length });
  });
  return { value: clips, diagnostics };
}
