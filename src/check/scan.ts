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
    if (!isLetter(html.charCodeAt(at + 1))) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const nameEnd = wordEnd(html, at + 1);
    const element = html.slice(at + 1, nameEnd).toLowerCase();
    const end = scanAttributes(html, nameEnd, element, ids, links);
    at = html.indexOf('<', raw.has(element) ? after(html, `</${element}`, end) : end);
  }
  return { ids, links };
}

/** @returns where the attributes of the tag end */
function scanAttributes(html: string, from: number, element: string, ids: string[], links: Link[]): number {
  let rel = '';
  const first = links.length;
  let at = spaceEnd(html, from);
  while (at < html.length && html.charCodeAt(at) !== GREATER) {
    const nameEnd = Math.max(wordEnd(html, at), at + 1);
    const name = mayMatter(html.charCodeAt(at), nameEnd - at) ? html.slice(at, nameEnd).toLowerCase() : '';
    // href="a"  href='a'  href = a  hidden
    let [start, end] = [nameEnd, nameEnd];
    at = whiteEnd(html, nameEnd);
    if (html.charCodeAt(at) === EQUALS) {
      start = whiteEnd(html, at + 1);
      const quote = html.charCodeAt(start);
      if (quote === DOUBLE || quote === SINGLE) {
        start++;
        end = html.indexOf(quote === DOUBLE ? '"' : "'", start);
        if (end === -1) end = html.length;
        at = end + 1;
      } else {
        end = valueEnd(html, start);
        at = end;
      }
    }
    at = spaceEnd(html, at);
    if (name === 'id') ids.push(unescaped(html.slice(start, end)));
    else if (name === 'rel') rel = html.slice(start, end);
    else if (name === 'srcset')
      for (const part of unescaped(html.slice(start, end)).split(','))
        links.push({ address: part.trim().split(/\s/)[0]!, loaded: true });
    else if (linking.has(name))
      links.push({ address: unescaped(html.slice(start, end)), loaded: loading.has(name) });
  }
  if (element === 'link')
    for (let i = first; i < links.length; i++)
      links[i] = { address: links[i]!.address, loaded: loadingRel.test(rel) };
  return Math.min(at, html.length);
}

const [GREATER, EQUALS, DOUBLE, SINGLE, SLASH] = [62, 61, 34, 39, 47];

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

const names = [...linking, 'id', 'rel'];
const letters = tableOf(
  names.flatMap(([first = '']) => [first.charCodeAt(0), first.toUpperCase().charCodeAt(0)]),
);
const lengths = tableOf(names.map((name) => name.length));

function tableOf(numbers: readonly number[]): Uint8Array {
  const table = new Uint8Array(128);
  for (const number of numbers) table[number] = 1;
  return table;
}

/** Whether an attribute that begins with this letter and is so long may be one that is looked for. */
function mayMatter(code: number, length: number): boolean {
  return letters[code] === 1 && lengths[length] === 1;
}

/** The end of a tag's or an attribute's name. */
function wordEnd(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER || code === EQUALS || code === SLASH || isWhite(code)) break;
  }
  return at;
}

/** The end of a value without quotation marks. */
function valueEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isWhite(html.charCodeAt(at))) at++;
  return at;
}

function whiteEnd(html: string, from: number): number {
  let at = from;
  while (isWhite(html.charCodeAt(at))) at++;
  return at;
}

/** The end of what may stand between attributes. */
function spaceEnd(html: string, from: number): number {
  let at = from;
  while (isWhite(html.charCodeAt(at)) || html.charCodeAt(at) === SLASH) at++;
  return at;
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
