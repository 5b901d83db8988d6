import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { Source, ZoneKind } from '../records/source.ts';
import { normalise } from '../text/normalise.ts';
import { type FlatBlocks, type HintedNode, layOut } from './flat-text.ts';
import { isParseable } from './markdown-limits.ts';
import { readMatter } from './matter.ts';
import { blocksOf } from './plain-text.ts';
import type { Reader, TextFile } from './reader.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown with front matter. Raw HTML in it is never markup: its words stay, its tags go. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  accepts: () => true,
  read: readMarkdown,
};

function readMarkdown(file: TextFile): Outcome<Source[]> {
  const diagnostics: Diagnostic[] = [];
  const matter = readMatter(file.raw, file.path);
  diagnostics.push(...matter.diagnostics);
  const body = normalise(matter.value.body).text;
  const parseable = isParseable(body);
  if (!parseable) diagnostics.push(tooDeep(file.path));
  const { text, blocks } = parseable
    ? flatten(parser.parse(body) as Root)
    : { text: body, blocks: blocksOf(body) };
  const source: Source = {
    id: file.id,
    file: file.path,
    sha256: file.sha256,
    reader: 'markdown',
    text,
    blocks,
    stated: [...(file.stated ?? []), ...matter.value.stated],
  };
  return { value: [source], diagnostics };
}

const tooDeep = (file: string): Diagnostic => ({
  ruleId: 'markdown/too-deep',
  severity: 'warning',
  reason: 'The Markdown is too long, or nested or marked up beyond reason, and was read as plain text',
  remedy: 'Take the needless marks out, or save the clip as .txt',
  file,
});

/** The flat text of a tree: its leaves, blocks set apart by a blank line; each leaf gets its offsets. */
export function flatten(tree: Root): FlatBlocks {
  return layOut(tree.children.flatMap(clean));
}

const HINTS: ReadonlyMap<string, ZoneKind> = new Map([['heading', 'heading']]);

/** A block of the tree without raw HTML, images and links that lead nowhere safe. */
function clean(node: RootContent): HintedNode[] {
  if (node.type === 'html') {
    const words = wordsOf(node.value);
    return words === '' ? [] : [{ node: { type: 'paragraph', children: [{ type: 'text', value: words }] } }];
  }
  if (node.type === 'definition' || node.type === 'yaml' || node.type === 'thematicBreak') return [];
  if (node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type === 'image') {
    const value = node.children[0]!.alt ?? '';
    return value
      ? [{ node: { type: 'paragraph', children: [{ type: 'text', value }] }, hint: 'caption' }]
      : [];
  }
  cleanChildren(node);
  const first = node.type === 'heading' && node.depth === 1 ? ('headline' as const) : undefined;
  const hint = first ?? HINTS.get(node.type);
  return [{ node: node as BlockContent, ...(hint && { hint }) }];
}

const SAFE_LINK = /^(?:https?|mailto):/i;

function cleanChildren(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    cleanChildren(child);
    const replacement = replace(child);
    if (replacement) {
      children.splice(i, 1, ...replacement);
      i += replacement.length - 1;
    }
  }
}

/** What stands instead of a node; null to keep it. */
function replace(node: Nodes): Nodes[] | null {
  switch (node.type) {
    case 'html': {
      const value = wordsOf(node.value);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'link':
      return SAFE_LINK.test(node.url) ? null : node.children;
    case 'linkReference':
      return node.children;
    case 'footnoteReference':
      return [];
    default:
      return null;
  }
}

/** The words of a piece of raw HTML: no tags, comments, scripts or styles. */
function wordsOf(html: string): string {
  let words = '';
  let i = 0;
  while (i < html.length) {
    const open = html.indexOf('<', i);
    if (open < 0) return (words + html.slice(i)).trim();
    words += html.slice(i, open);
    const hidden = /^<(script|style|template|iframe|svg|math)\b/i.exec(html.slice(open, open + 12));
    const closing = html.startsWith('<!--', open) ? '-->' : hidden ? `</${hidden[1]!.toLowerCase()}` : '>';
    const close = hidden ? html.toLowerCase().indexOf(closing, open) : html.indexOf(closing, open);
    if (close < 0) return words.trim();
    i = hidden ? html.indexOf('>', close) + 1 || html.length : close + closing.length;
  }
  return words.trim();
}
