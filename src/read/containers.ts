import type { Container, Expanded } from './containers/container.ts';
import { mail } from './containers/mail.ts';
import { wacz } from './containers/wacz.ts';
import { warc } from './containers/warc.ts';

export type { Expanded } from './containers/container.ts';

const CONTAINERS: readonly Container[] = [warc, wacz, mail];

/** Whether a file must be taken apart before it can be read: a web archive, a mail. */
export function isContainer(path: string): boolean {
  return CONTAINERS.some((container) => container.accepts(path));
}

/**
 * Takes a container apart. Its clips come one at a time, as `file#n`, so that only one is held in memory; what is
 * wrong with the container comes as diagnostics in between.
 * @param chunks the bytes of the file, in pieces of any size
 */
export async function* expandContainer(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Expanded> {
  const container = CONTAINERS.find((candidate) => candidate.accepts(path));
  if (container) yield* container.expand(path, chunks);
}
