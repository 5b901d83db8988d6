import type { Effects } from './effects.ts';
import type { Catalogue } from './records/catalogue.ts';
import type { Diagnostic, Severity } from './records/diagnostic.ts';

/** How far a build has come. */
export interface Progress {
  readonly step: 'clips' | 'pages';
  readonly done: number;
  /** null while it is not known. */
  readonly total: number | null;
}

/** What a build did, in numbers. */
export interface Summary {
  readonly clips: number;
  readonly rejected: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly people: number;
  readonly places: number;
  readonly organisations: number;
  readonly quotes: number;
  readonly warnings: number;
  readonly seconds: number;
  /** Seconds of the main thread by stage; none where nothing had to be done. */
  readonly stages: Readonly<Record<string, number>>;
}

const nothing: Summary = {
  clips: 0,
  rejected: 0,
  written: 0,
  unchanged: 0,
  removed: 0,
  people: 0,
  places: 0,
  organisations: 0,
  quotes: 0,
  warnings: 0,
  seconds: 0,
  stages: {},
};

/** The numbers of a build that lasted so many milliseconds; what `done` does not tell is 0. */
export function summarise(
  done: Partial<Summary>,
  diagnostics: readonly Diagnostic[],
  milliseconds: number,
): Summary {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return { ...nothing, ...done, warnings, seconds: milliseconds / 1000 };
}

/** What an archive holds. */
export function countArchive({ entries, byKind, utterances, rejected }: Catalogue): Partial<Summary> {
  return {
    clips: entries.length,
    rejected: rejected.length,
    people: byKind.person.length,
    places: byKind.place.length,
    organisations: byKind.organisation.length,
    quotes: utterances.size,
  };
}

/** One diagnostic as one line: `seeds/fire.md:3:7 date/unreadable "18 Aprl" is no date: write 2024-04-18`. */
export function formatDiagnostic(diagnostic: Diagnostic, folder: string): string {
  const { file, line, column, ruleId, reason, remedy } = diagnostic;
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  return oneLine(`${inFolder(folder, file, ruleId)}${place} ${ruleId} ${reason}: ${remedy}`);
}

// Published files and the cache are named as they are; clips by the path that a user can open.
function inFolder(folder: string, file: string, ruleId: string): string {
  if (/^(?:publish|check|cache)\//.test(ruleId) || folder === '' || folder === '.') return file;
  return `${folder.replace(/\/+$/, '')}/${file}`;
}

/** File names may hold anything: line breaks and escape codes must not reach the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

const order: readonly Severity[] = ['error', 'warning', 'info'];
// At the end of the line, so that every line begins with a place that an editor can open.
const mark: Readonly<Record<Severity, string>> = { error: '', warning: ' [warning]', info: ' [note]' };

/** All diagnostics as lines, errors last, so that they stand next to the prompt. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  folder: string,
  least: Severity,
): string[] {
  const shown = order.slice(0, order.indexOf(least) + 1).reverse();
  return shown.flatMap((severity) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .map((diagnostic) => formatDiagnostic(diagnostic, folder) + mark[severity]),
  );
}

/** The closing summary, in a line or two. */
export function formatSummary(summary: Summary, output: string): string[] {
  const { clips, rejected, written, unchanged, removed, warnings, seconds } = summary;
  return [
    `${output}: ${count(clips, 'clip')} read, ${number(rejected)} rejected; ` +
      `${count(written, 'page')} written, ${number(unchanged)} unchanged, ${number(removed)} removed`,
    `${count(summary.people, 'person', 'people')}, ${count(summary.places, 'place')}, ` +
      `${count(summary.organisations, 'organisation')}, ${count(summary.quotes, 'quote')}; ` +
      `${count(warnings, 'warning')}; ${seconds.toFixed(seconds < 10 ? 2 : 0)} seconds`,
  ];
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

// 1234567 → 1,234,567, the same in every locale
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export interface ProgressView {
  readonly update: (progress: Progress) => void;
  readonly end: () => void;
}

const words = { clips: 'Reading clips', pages: 'Making pages' };

/** Shows progress: a bar on a terminal, in a pipe a plain line every few seconds; nothing for a build that is quick. */
export async function makeProgressView(effects: Effects): Promise<ProgressView> {
  return effects.isTerminal ? makeBar() : makeLines(effects);
}

function makeLines(effects: Effects): ProgressView {
  const interval = 3000;
  let last = effects.now();
  return {
    update: ({ step, done, total }) => {
      if (effects.now() - last < interval) return;
      last = effects.now();
      effects.err(`${words[step]}: ${number(done)}${total === null ? '' : ` of ${number(total)}`}`);
    },
    end: () => {},
  };
}

async function makeBar(): Promise<ProgressView> {
  const { Presets, SingleBar } = await import('cli-progress');
  const bar = new SingleBar(
    { format: '{step} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let current: Progress['step'] | null = null;
  return {
    update: ({ step, done, total }) => {
      if (step !== current) {
        bar.stop();
        bar.start(total ?? done, done, { step: words[step] });
        current = step;
      }
      if (total === null) bar.setTotal(done);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
