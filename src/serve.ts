import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Disk } from './effects.ts';

export interface Server {
  /** Where the site can be seen. */
  readonly address: string;
  /** Tells every open page. */
  readonly tell: (news: News) => void;
  readonly close: () => Promise<void>;
}

/** What came of a build. */
export interface News {
  /** Whether there is something new to see; if not, the last good site stays. */
  readonly reload: boolean;
  /** Words to show over the page, and over those opened later. */
  readonly faults: readonly string[];
}

// Served beside the site, never written into it. Both are allowed by the pages' own policy: same origin, no inline code.
const scriptPath = '/.cuttings/live.js';
const eventsPath = '/.cuttings/events';

/**
 * Serves a folder on this machine alone, with live reload. Refuses other host names, so that a page on the web cannot
 * reach the archive through a name that points here.
 */
export async function serve(folder: string, port: number, disk: Disk): Promise<Server> {
  const clients = new Set<ServerResponse>();
  let last = '';
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    response.setHeader('Cache-Control', 'no-store');
    if (!isLocal(request)) end(response, 403, 'text/plain', 'Only this machine may look.');
    else if (path === scriptPath) end(response, 200, 'text/javascript', clientScript);
    else if (path === eventsPath) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(last === '' ? ':\n\n' : last);
      clients.add(response);
      request.on('close', () => clients.delete(response));
    } else {
      const page = readPage(folder, path, disk);
      if (page !== null) end(response, 200, 'text/html; charset=utf-8', withScript(page));
      else
        files(request, response, () => {
          const missing = readPage(folder, '/404.html', disk) ?? '<!doctype html><title>404</title>Not found';
          end(response, 404, 'text/html; charset=utf-8', withScript(missing));
        });
    }
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const bound = server.address();
  return {
    address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}/`,
    tell: ({ reload, faults }) => {
      // A page that opens later must see the faults, and must not reload for what it already shows.
      last = faults.length === 0 ? '' : eventOf({ reload: false, faults });
      for (const client of clients) client.write(eventOf({ reload, faults }));
    },
    close: () =>
      new Promise((closed) => {
        for (const client of clients) client.end();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function eventOf(news: News): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}

function isLocal({ headers }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
}

/** The HTML file behind an address, or null when it leads elsewhere. */
function readPage(folder: string, path: string, disk: Disk): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const root = resolve(folder);
  const file = resolve(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  if (!file.endsWith('.html') || !file.startsWith(`${root}/`) || decoded.includes('/.')) return null;
  return disk.existsSync(file) ? disk.readFileSync(file, 'utf8') : null;
}

function withScript(html: string): string {
  const tag = `<script src="${scriptPath}" defer></script>`;
  const head = html.indexOf('</head>');
  return head === -1 ? html + tag : html.slice(0, head) + tag + html.slice(head);
}

// A reload keeps the place on the page: browsers restore it by themselves. A connection that comes back is to a server
// that was started again, whose site may be another.
const clientScript = `
const events = new EventSource(${JSON.stringify(eventsPath)});
let panel, connected;
events.onopen = () => {
  if (connected) location.reload();
  connected = true;
};
events.onmessage = ({ data }) => {
  const { reload, faults } = JSON.parse(data);
  if (reload) return location.reload();
  panel ??= document.body.appendChild(document.createElement('pre'));
  panel.setAttribute('role', 'alert');
  panel.textContent = faults.join('\\n');
  Object.assign(panel.style, {
    position: 'fixed', insetInline: '0', bottom: '0', margin: '0', padding: '1rem', maxHeight: '50vh',
    overflow: 'auto', whiteSpace: 'pre-wrap', background: '#fff4f4', color: '#700', borderTop: '3px solid #b00',
  });
};
`;
