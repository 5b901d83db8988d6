import { type ClipOptions, readAndAnnotate } from './clip.ts';
import type { Effects } from './effects.ts';
import { type InputFile, readBytes, readPieces, sameBytes, sha256, unreadable } from './input.ts';
import { type Expanded, expandContainer, isContainer } from './read/containers.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { ClipFile } from './records/source.ts';
import type { Progress } from './report.ts';

/**
 * Reads and annotates every file of the input; web archives and mails are taken apart, a clip at a time. Files with the
 * same bytes give one clip, under the first of their paths, which names the others.
 * @returns the clips in the order of the files; the diagnostics of files that gave no clip
 */
export async function readClips(
  files: readonly InputFile[],
  options: ClipOptions,
  effects: Effects,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Outcome<AnnotatedClip[]>> {
  const diagnostics: Diagnostic[] = [];
  const clips: AnnotatedClip[] = [];
  const firsts = new Map<string, { path: string; copies: string[] }>();
  const take = (file: ClipFile): void => {
    const hash = sha256(file.bytes);
    const first = firsts.get(hash);
    if (first && file.bytes.length > 0) {
      first.copies.push(file.path);
      diagnostics.push(sameBytes(file.path, first.path));
      return;
    }
    const copies: string[] = [];
    firsts.set(hash, { path: file.path, copies });
    const result = readAndAnnotate(file, options);
    diagnostics.push(...result.diagnostics);
    for (const clip of result.clips) clips.push({ ...clip, copies });
  };
  for (const [index, file] of files.entries()) {
    for await (const found of filesIn(file, effects)) {
      if (found.kind === 'clip') take(found.file);
      else diagnostics.push(found.diagnostic);
    }
    onProgress({ step: 'clips', done: index + 1, total: files.length });
  }
  return { value: clips, diagnostics };
}

/** The clip files that a file of the input is or holds, with what there is to say about reading them. */
async function* filesIn(file: InputFile, { disk }: Effects): AsyncGenerator<Expanded> {
  if (!isContainer(file.path)) {
    const { value: bytes, diagnostics } = readBytes(file, disk);
    for (const diagnostic of diagnostics) yield { kind: 'diagnostic', diagnostic };
    if (bytes !== null) yield { kind: 'clip', file: { path: file.path, bytes } };
    return;
  }
  try {
    yield* expandContainer(file.path, readPieces(file, disk));
  } catch (error) {
    yield { kind: 'diagnostic', diagnostic: unreadable(file, error) };
  }
}
