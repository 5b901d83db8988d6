import { type Cache, noCache } from './cache.ts';
import type { ClipOptions, FileResult } from './clip.ts';
import { type Contents, noContents } from './contents.ts';
import { Desk } from './crew.ts';
import type { Effects } from './effects.ts';
import { type InputFile, readBytes, readPieces, sameBytes, sha256, unreadable } from './input.ts';
import { unpack } from './packed.ts';
import { type Expanded, expandContainer, isContainer } from './read/containers.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { ClipFile } from './records/source.ts';
import type { Progress } from './report.ts';
import { rulesVersion } from './rules-version.ts';
import { knowDigest } from './text/digests.ts';

export interface ReadOptions extends ClipOptions {
  readonly cache?: Cache;
  readonly contents?: Contents;
  readonly memory?: ClipMemory | undefined;
  /** Worker threads; 0 for none. By default as many as there are cores, when there is enough to read. */
  readonly workers?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What was read for the last build of this process, by the same keys as in the cache: the next one has the same objects. */
export class ClipMemory {
  #results: ReadonlyMap<string, FileResult> = new Map();

  get(key: string): FileResult | undefined {
    return this.#results.get(key);
  }

  /** Keeps these results in place of those before. */
  replace(results: ReadonlyMap<string, FileResult>): void {
    this.#results = results;
  }
}

/** A file with bytes of its own, the files with the same bytes, and what was read from it. */
interface Distinct {
  readonly path: string;
  readonly key: string;
  readonly copies: string[];
  result: FileResult | null;
}

/**
 * Reads and annotates every file of the input, each distinct content once: from memory or the cache where it is known,
 * else on this thread or on many. Web archives and mails are taken apart, a clip at a time. Files with the same bytes give
 * one clip, under the first of their paths, which names the others.
 * @returns the clips in the order of the files, whoever read them; the diagnostics of files that gave no clip
 */
export async function readClips(
  files: readonly InputFile[],
  {
    cache = noCache,
    contents = noContents,
    memory = new ClipMemory(),
    workers,
    onProgress,
    ...options
  }: ReadOptions,
  effects: Effects,
): Promise<Outcome<AnnotatedClip[]>> {
  const diagnostics: Diagnostic[] = [];
  const distinct = new Map<string, Distinct>();
  const rules = rulesVersion(effects.disk);
  const desk = new Desk(options, { workers });
  const known = (key: string): FileResult | null => {
    const result = memory.get(key);
    if (result) cache.hold(key);
    if (result) return result;
    const packed = cache.get(key);
    return packed === null ? null : unpack(packed);
  };
  /** Takes up a file by its content. @returns false when that was never read, and there are no bytes to read */
  const take = async (path: string, content: string, file: ClipFile | null): Promise<boolean> => {
    const first = distinct.get(content);
    if (first) {
      first.copies.push(path);
      diagnostics.push(sameBytes(path, first.path));
      return true;
    }
    const key = keyOf(path, content, rules, options);
    const one: Distinct = { path, key, copies: [], result: known(key) };
    if (!one.result && !file) return false;
    // Empty files are no copies of each other: each is told by itself.
    distinct.set(content === EMPTY ? path : content, one);
    if (one.result || !file) return true;
    await desk.give(file, (text) => {
      one.result = unpack(text);
      cache.put(key, text);
    });
    return true;
  };
  const takeAll = async (file: InputFile): Promise<void> => {
    const content = contents.of(file);
    if (content !== null && (await take(file.path, content, null))) return;
    for await (const found of filesIn(file, effects)) {
      if (found.kind === 'diagnostic') {
        diagnostics.push(found.diagnostic);
        continue;
      }
      const content = sha256(found.file.bytes);
      if (!isContainer(file.path)) contents.note(file, content);
      await take(found.file.path, content, found.file);
    }
  };
  try {
    for (const [index, file] of files.entries()) {
      await takeAll(file);
      onProgress?.({ step: 'clips', done: index + 1, total: files.length });
    }
    await desk.finish();
  } finally {
    await desk.dismiss();
  }
  memory.replace(new Map([...distinct.values()].map(({ key, result }) => [key, result!])));
  return { value: clipsOf([...distinct.values()], diagnostics), diagnostics };
}

const EMPTY = sha256(new Uint8Array());

function clipsOf(distinct: readonly Distinct[], diagnostics: Diagnostic[]): AnnotatedClip[] {
  const clips: AnnotatedClip[] = [];
  for (const { key, result, copies } of distinct) {
    diagnostics.push(...result!.diagnostics);
    for (const [i, clip] of result!.clips.entries()) {
      // What was read hangs on the key alone, so that nobody has to look through it to see whether it changed.
      for (const part of ['article', 'annotation', 'diagnostics'] as const)
        knowDigest(clip[part], `${key} ${i} ${part}`);
      clips.push(copies.length > 0 ? { ...clip, copies } : clip);
    }
  }
  return clips;
}

/**
 * What a result hangs on: the bytes, the path (it tells the format and stands in the record), the settings, the
 * decisions about this clip, and the rules.
 */
function keyOf(path: string, content: string, rules: string, options: ClipOptions): string {
  const decisions = (options.curation?.decisions ?? []).filter(
    (decision) => 'clip' in decision && concerns(decision.clip, path, content),
  );
  const { language, timeZone, extract = true } = options;
  return sha256(Buffer.from(JSON.stringify([content, path, language, timeZone, extract, decisions, rules])));
}

/** Whether a decision's clip (a path or an id, perhaps with `#n`) is of this file. */
function concerns(clip: string, path: string, content: string): boolean {
  const [file = ''] = clip.split('#', 1);
  return file !== '' && (path.split('#', 1)[0] === file || content.startsWith(file));
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
