import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface WebHost {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder as a static host does: at the root and below `/some/papers/`, `x.gz` for `x` where there is one. */
export async function openWebHost(folder: string): Promise<WebHost> {
  const serve = sirv(folder, { dev: true, gzip: true });
  const server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(/^\/some\/papers(?=\/)/, '');
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
