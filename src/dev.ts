import type { BuildOptions } from './build.ts';
import type { Effects } from './effects.ts';
import { formatDiagnostics, formatSummary } from './report.ts';
import { type Server, serve } from './serve.ts';
import { type Built, watch } from './watch.ts';

export interface DevOptions extends BuildOptions {
  readonly output: string;
  readonly port: number;
  /** Ends the session; by default an interrupt from the keyboard does. */
  readonly signal?: AbortSignal;
  /** Called with the address when the site can be seen. */
  readonly onReady?: (address: string) => void;
}

/** Builds, serves and rebuilds until it is interrupted. @returns the exit code */
export async function dev(options: DevOptions, effects: Effects): Promise<number> {
  let server: Server;
  try {
    server = await serve(options.output, options.port, effects.disk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    effects.err(`error: port ${options.port} cannot be used (${code}): choose another with --port`);
    return 1;
  }
  const watching = await watch(options, (built) => tellOf(built, options, server, effects), effects);
  effects.out(`Serving ${options.output} at ${server.address} (end with Ctrl+C)`);
  options.onReady?.(server.address);
  await ended(options.signal);
  await watching.close();
  await server.close();
  return 0;
}

function tellOf(built: Built, { input, output }: DevOptions, server: Server, effects: Effects): void {
  if ('fault' in built) {
    effects.err(`error: ${built.fault.message}`);
    server.tell({ reload: false, faults: [built.fault.message] });
    return;
  }
  const { published, diagnostics, summary } = built.report;
  for (const line of formatDiagnostics(diagnostics, input, 'warning')) effects.err(line);
  for (const line of formatSummary(summary, output)) effects.out(line);
  server.tell({ reload: published, faults: formatDiagnostics(diagnostics, input, 'error') });
}

function ended(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) done();
    signal?.addEventListener('abort', () => done(), { once: true });
    if (!signal) for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done());
  });
}
