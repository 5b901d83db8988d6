/** What the link check needs of one HTML page. */
export interface Scanned {
  readonly ids: readonly string[];
  /** Addresses in `href`, `src`, `action` and the like, as written but with `&amp;` undone. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly address: string;
  /** Whether the browser loads it with the page, unasked. */
  readonly loaded: boolean;
}

const linking = new Set(['href', 'src', 'srcset', 'action', 'poster', 'cite', 'data', 'formaction']);
const loading = new Set(['src', 'srcset', 'poster', 'data']);
// <link> elements that make the browser load something; rel="canonical" and the like do not.
const loadingRel = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/i;
// Elements whose content is not markup.
const raw = new Set(['script', 'style', 'title', 'textarea']);
const tagName = /[a-z][^\s/>]*/iy;
// href="a"  href='a'  href=a  hidden
const attributePattern = /[\s/]*([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Reads ids and links out of HTML in one pass, in time linear in its length. */
export function scanHtml(html: string): Scanned {
  const ids: string[] = [];
  const links: Link[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      at = html.indexOf('<', after(html, '-->', at));
      continue;
    }
    tagName.lastIndex = at + 1;
    const element = tagName.exec(html)?.[0].toLowerCase();
    if (element === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = scanAttributes(html, tagName.lastIndex, element, ids, links);
    at = html.indexOf('<', raw.has(element) ? after(html, `</${element}`, end) : end);
  }
  return { ids, links };
}

/** @returns where the attributes of the tag end */
function scanAttributes(html: string, from: number, element: string, ids: string[], links: Link[]): number {
  let end = from;
  let rel = '';
  const addresses: { name: string; address: string }[] = [];
  attributePattern.lastIndex = from;
  for (let match = attributePattern.exec(html); match; match = attributePattern.exec(html)) {
    end = attributePattern.lastIndex;
    const name = match[1]!.toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (name === 'id') ids.push(unescaped(value));
    else if (name === 'rel') rel = value;
    else if (name === 'srcset')
      for (const part of unescaped(value).split(','))
        addresses.push({ name, address: part.trim().split(/\s/)[0]! });
    else if (linking.has(name)) addresses.push({ name, address: unescaped(value) });
  }
  for (const { name, address } of addresses) {
    links.push({ address, loaded: element === 'link' ? loadingRel.test(rel) : loading.has(name) });
  }
  return end;
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + (end.startsWith('</') ? 0 : end.length);
}

const entities = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&#x26;', '&'],
  ['&#x22;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

function unescaped(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:amp|quot|lt|gt|#39|#x2[267]);/gi,
    (entity) => entities.get(entity.toLowerCase()) ?? entity,
  );
}
