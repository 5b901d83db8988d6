import matter from 'gray-matter';
import { parse as parseYaml } from 'yaml';
import { cslFaults, geoJsonFaults, jsonFeedFaults, ninjsFaults } from './json.ts';
import { atomFaults, gexfFaults, openSearchFaults, sitemapFaults } from './xml.ts';

/** Which files are held to which standard. */
const STANDARDS: readonly (readonly [file: RegExp, faults: (text: string) => readonly string[]])[] = [
  [/(?:^|\/)feed\.xml$/, atomFaults],
  [/(?:^|\/)feed\.json$/, jsonFeedFaults],
  [/^sitemap(?:-\d+)?\.xml$/, sitemapFaults],
  [/^opensearch\.xml$/, openSearchFaults],
  [/\.gexf$/, gexfFaults],
  [/\.geojson$/, geoJsonFaults],
  [/(?:^|\/)cite\.json$/, cslFaults],
  [/(?:^|\/)cite\.ris$/, risFaults],
  [/(?:^|\/)cite\.bib$/, bibFaults],
  [/(?:^|\/)ninjs\.json$/, ninjsFaults],
  [/(?:^|\/)article\.md$/, markdownFaults],
  [/\.csv$/, csvFaults],
];

/** Everything that files have against their standards, and which of these no file was held to. */
export function standardFaults(files: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [pattern, faultsOf] of STANDARDS) {
    const held = [...files].filter(([path]) => pattern.test(path));
    if (held.length === 0) faults.push(`no file is like ${pattern}`);
    for (const [path, text] of held) faults.push(...faultsOf(text).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

// Tag, two spaces, hyphen, space; an item begins with TY and ends with ER.
function risFaults(text: string): string[] {
  const items = text.split(/^ER {2}- \r\n/m);
  if (items.pop() !== '') return ['the last item does not end'];
  return items.flatMap((item) =>
    /^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+$/.test(item) && !/^TY/m.test(item.slice(2))
      ? []
      : [`an item is out of order: ${item.slice(0, 80)}`],
  );
}

// Every entry is closed by the brace that opened it.
function bibFaults(text: string): string[] {
  const bare = text.replace(/\\[{}]/g, '');
  const entries = bare.split(/^(?=@article\{)/m).filter((entry) => entry.trim() !== '');
  return entries.flatMap((entry) => {
    const depth = [...entry].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0);
    return depth === 0 && /^@article\{[\w.-]+,\n(?: {2}\w+ = \{.*\},\n)+\}\n+$/.test(entry)
      ? []
      : [`an entry is out of order: ${entry.slice(0, 80)}`];
  });
}

function markdownFaults(text: string): string[] {
  const front = /^---\n([\s\S]*?)\n---\n\n# /.exec(text)?.[1];
  if (front === undefined) return ['it has no front matter'];
  const alike = JSON.stringify(parseYaml(front)) === JSON.stringify(matter(text).data);
  return alike ? [] : ['readers of YAML 1.1 and 1.2 differ'];
}

// What a spreadsheet would run.
function csvFaults(text: string): string[] {
  return [...text.matchAll(/(?:^|[,\n])"?([=+@]|-(?![\d.])).*/g)].map(
    ([cell]) => `a cell would run: ${cell}`,
  );
}
