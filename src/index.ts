export { type AnnotateOptions, annotate } from './annotate/index.ts';
export {
  type AnnotatedArchive,
  type ArchiveClip,
  type ArchiveClipResult,
  annotateArchive,
  type ResolvedMention,
} from './archive.ts';
export type { BuildOptions, BuildReport } from './build.ts';
export type { ClipOptions } from './clip.ts';
export { rebuild as build } from './rebuild.ts';
export { parseClip, parseClips } from './record.ts';
export type * from './records/annotation.ts';
export type * from './records/article.ts';
export type * from './records/authority.ts';
export type * from './records/clip.ts';
export type * from './records/curation.ts';
export type * from './records/diagnostic.ts';
export type * from './records/record.ts';
export type * from './records/settings.ts';
export type * from './records/source.ts';
export type * from './records/span.ts';
export type { Progress, Summary } from './report.ts';
