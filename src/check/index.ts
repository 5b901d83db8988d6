import type { Diagnostic, Severity } from '../records/diagnostic.ts';
import type { OutputFile } from '../records/output.ts';
import { getOrAdd } from '../text/grouping.ts';
import { type Link, scanHtml } from './scan.ts';

/** Kinds of address that a reader may follow out of the site. */
const outside = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Checks a whole site before it is published: that every internal link finds its file and its anchor, that no two
 * files share an address (warnings); that no page loads anything from outside or has a `javascript:` address (errors:
 * such a site must not be published).
 * @param files the complete site; each is looked at once, in the order given
 */
export function checkSite(files: Iterable<OutputFile>): Diagnostic[] {
  const checker = new SiteChecker();
  for (const file of files) checker.add(file);
  return checker.finish();
}

/** What the check keeps of one file: plain data, so that a file can be looked at where it is made. */
export interface Inspected {
  readonly path: string;
  /** Of an HTML page: all its ids, each between spaces. One string takes a tenth of the memory of a set. */
  readonly ids: string | null;
  /** Where it leads inside the site, each address once: path and anchor ('' for none), one after the other. */
  readonly leads: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks at one file by itself. `root` is where the site begins on its host: an address may start from there. */
export function inspect({ path, content }: OutputFile, root = '/'): Inspected {
  if (!path.endsWith('.html') || typeof content !== 'string')
    return { path, ids: null, leads: [], diagnostics: [] };
  const { ids, links } = scanHtml(content);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (what, reason, severity) => diagnostics.push(fault(what, path, reason, severity));
  const unique = new Set(ids);
  if (unique.size < ids.length) {
    const seen = new Set<string>();
    const double = ids.find((id) => seen.size === seen.add(id).size);
    report('duplicate-id', `has the id "${double}" twice`, 'warning');
  }
  const leads: string[] = [];
  const followed = new Set<string>();
  for (const link of links) {
    if (followed.size === followed.add(link.address).size && !link.loaded) continue;
    const lead = follow(path, link, root, report);
    if (lead) leads.push(lead.path, lead.anchor);
  }
  return { path, ids: ` ${[...unique].join(' ')} `, leads, diagnostics };
}

type Report = (what: string, reason: string, severity: Severity) => void;

/** @returns where a link leads inside the site, or null where it leads out of it */
function follow(
  from: string,
  { address, loaded }: Link,
  root: string,
  report: Report,
): { path: string; anchor: string } | null {
  const scheme = schemeOf(address);
  if (scheme === undefined && !address.startsWith('//')) {
    const inside = address.startsWith(root) ? `/${address.slice(root.length)}` : address;
    return resolveAddress(from, inside);
  }
  if (loaded && scheme !== 'data') report('outside-request', `loads ${address} from outside`, 'error');
  else if (!outside.has(scheme ?? 'https') && !(loaded && scheme === 'data'))
    report('unsafe-address', `has an address of the kind "${scheme}:"`, 'error');
  return null;
}

/** The same check for files that come one at a time: memory holds only addresses and ids, not pages. */
export class SiteChecker {
  readonly #folded = new Map<string, string>();
  /** By path; null for what has no anchors, or is known to be sound. */
  readonly #ids = new Map<string, string | null>();
  /** What is linked to → anchor → the first page, by its address, that links there. */
  readonly #wanted = new Map<string, Map<string, string>>();
  readonly #diagnostics: Diagnostic[] = [];

  add(file: OutputFile): void {
    this.take(inspect(file));
  }

  /** A file that was looked at already. */
  take({ path, ids, leads, diagnostics }: Inspected): void {
    this.keep(path);
    this.#ids.set(path, ids);
    this.#diagnostics.push(...diagnostics);
    for (let i = 0; i < leads.length; i += 2) {
      const anchors = getOrAdd(this.#wanted, leads[i]!, () => new Map<string, string>());
      const first = anchors.get(leads[i + 1]!);
      if (first === undefined || path < first) anchors.set(leads[i + 1]!, path);
    }
  }

  /** A file that stands since a build that found nothing amiss: links to it are sound, and so are its own. */
  keep(path: string): void {
    const folded = path.toLowerCase();
    const twin = this.#folded.get(folded);
    if (twin !== undefined)
      this.#diagnostics.push(fault('duplicate-path', path, `has the same address as ${twin}`, 'warning'));
    this.#folded.set(folded, path);
    this.#ids.set(path, null);
  }

  /** @returns everything found, sorted by file */
  finish(): Diagnostic[] {
    const found = [...this.#diagnostics];
    for (const [path, anchors] of this.#wanted) {
      const ids = this.#ids.get(path);
      for (const [anchor, from] of anchors) {
        if (ids === undefined)
          found.push(fault('broken-link', from, `links to ${path}, which does not exist`, 'warning'));
        else if (anchor !== '' && ids !== null && !ids.includes(` ${anchor} `))
          found.push(
            fault('broken-anchor', from, `links to ${path}#${anchor}, but no such place is there`, 'warning'),
          );
      }
    }
    return found.sort((a, b) => compare(a.file, b.file) || compare(a.reason, b.reason));
  }
}

/** `javascript` of `JavaScript:alert(1)`. */
function schemeOf(address: string): string | undefined {
  if (!address.includes(':')) return undefined;
  // Browsers pass over control characters and spaces here, so they hide nothing from us.
  return /^[\s\u0000-\u001f]*([a-z][a-z0-9+.\s\u0000-\u001f-]*):/i
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/[\s\u0000-\u001f]/g, '');
}

function fault(what: string, file: string, reason: string, severity: Severity): Diagnostic {
  const remedy =
    'correct the template that made it; if it is not yours, report this with the clip that shows it';
  return { ruleId: `check/${what}`, severity, reason: `this page ${reason}`, remedy, file };
}

/** Where a relative address on a page leads: a path below the site root, and the anchor in it ('' for none). */
export function resolveAddress(from: string, address: string): { path: string; anchor: string } {
  const hash = address.indexOf('#');
  const anchor = hash === -1 ? '' : decoded(address.slice(hash + 1));
  let bare = hash === -1 ? address : address.slice(0, hash);
  const query = bare.indexOf('?');
  if (query !== -1) bare = bare.slice(0, query);
  if (bare === '') return { path: from, anchor };
  if (bare === '..' || bare.endsWith('/..')) bare += '/';
  // "../../people/a/index.html": all the climbing is at the start, as Cuttings writes it.
  let folder = bare.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  let rest = bare.startsWith('/') ? 1 : 0;
  while (bare.startsWith('../', rest) && folder !== '') {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    rest += 3;
  }
  const path = folder + tidy(decoded(bare.slice(rest)));
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, anchor };
}

/** Takes "." and ".." out of the middle of a path; what climbs above the start keeps its dots, and so is not found. */
function tidy(path: string): string {
  if (!path.includes('./') && !path.includes('//') && !path.endsWith('.')) return path;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/') + (/(?:^|\/)\.{0,2}$/.test(path) && segments.length > 0 ? '/' : '');
}

function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
