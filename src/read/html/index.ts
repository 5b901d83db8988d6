import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Source } from '../../records/source.ts';
import { normalise } from '../../text/normalise.ts';
import { layOut } from '../flat-text.ts';
import type { Reader, TextFile } from '../reader.ts';
import { MOST_BLOCKS, type TextBlock, textBlocks } from './blocks.ts';
import { statedBlocks } from './evidence.ts';
import { type PageFields, readFields } from './fields/index.ts';
import { vet } from './fields/vet.ts';
import { visibleFields } from './fields/visible.ts';
import { linkResolver } from './links.ts';
import type { Marking } from './marking.ts';
import { toNodes } from './nodes.ts';
import { attribute, type HtmlTree, parseTree } from './tree.ts';
import { markBlocks } from './zones.ts';

/** Saved pages, whole or in pieces. Scripts, styles, frames and handlers end here: what comes out is text and mdast. */
export const html: Reader = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml', ''],
  accepts: (file) => file.extension !== '' || looksLikeHtml(file.raw),
  read: readHtml,
};

/** Only for files without a telling name: `<!doctype html>`, `<html`, after white space and comments. */
function looksLikeHtml(raw: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(raw.slice(0, 2000));
}

function readHtml(file: TextFile): Outcome<Source[]> {
  const tree = parseTree(file.raw);
  const fields = readFields(tree);
  const { blocks, markings } = markPage(tree, fields);
  const ofThePage = vet([...visibleFields(tree, blocks, markings), ...fields.stated]);
  const stated = [...(file.stated ?? []), ...ofThePage];
  const address = stated.find((field) => field.field === 'url')?.value ?? null;
  const base = tree.elements.find((element) => element.name === 'base');
  const resolveLink = linkResolver(address, base ? attribute(base, 'href') : null);
  const { text, blocks: laidOut } = layOut(toNodes(blocks, markings, resolveLink));
  const bodyLength = blocks.reduce(
    (sum, { text }, at) => sum + (markings[at]?.zone === 'body' ? text.length : 0),
    0,
  );
  if (text === '' || (isCrawled(file) && bodyLength < SHORTEST_CRAWLED)) {
    return { value: [], diagnostics: [noArticle(file, text === '' && !isCrawled(file) ? 'error' : 'info')] };
  }
  const source: Source = {
    id: file.id,
    file: file.path,
    sha256: file.sha256,
    reader: 'html',
    text,
    blocks: laidOut,
    stated: stated.map((field) => ({ ...field, value: normalise(field.value).text })),
  };
  const faults = diagnose(file, tree, fields.brokenLinkedData, blocks.length);
  return { value: [source], diagnostics: bodyLength > 0 ? faults : [...faults, noArticle(file, 'warning')] };
}

/** A crawl holds frames, log-ins and lists beside its articles; a page with less body than this, in characters, is none. */
const SHORTEST_CRAWLED = 200;

function isCrawled(file: TextFile): boolean {
  return file.stated?.some((field) => field.rule.startsWith('warc/')) ?? false;
}

/** What was taken for text for want of better is not, once the text itself is there. */
const asFurniture = (marking: Marking): Marking =>
  marking.zone === 'body' || marking.zone === 'heading'
    ? { zone: 'furniture', rule: 'scripted-page' }
    : marking;

/** A page that shows less than this share of the text its metadata states is filled in by a script. */
const SCRIPTED_PAGE = 0.2;

function markPage(tree: HtmlTree, fields: PageFields): { blocks: TextBlock[]; markings: Marking[] } {
  const blocks = textBlocks(tree.root);
  const markings = markBlocks(tree, blocks, fields);
  const found = blocks.reduce(
    (sum, block, at) => sum + (markings[at]?.zone === 'body' ? block.text.length : 0),
    0,
  );
  if (found > SCRIPTED_PAGE * fields.body.length) return { blocks, markings };
  const stated = statedBlocks(fields.body);
  return {
    blocks: [...blocks, ...stated],
    markings: [
      ...(stated.length > 0 ? markings.map(asFurniture) : markings),
      ...stated.map((): Marking => ({ zone: 'body', rule: 'json-ld/articleBody' })),
    ],
  };
}

function diagnose(file: TextFile, tree: HtmlTree, brokenLinkedData: number, blocks: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (ruleId: string, severity: Diagnostic['severity'], reason: string, remedy: string) =>
    found.push({ ruleId: `html/${ruleId}`, severity, reason, remedy, file: file.path });
  if (tree.truncated) {
    report(
      'truncated',
      'warning',
      'The page breaks off in the middle',
      'Save it again; what is there was read',
    );
  }
  if (tree.flattened > 0) {
    const reason = `${tree.flattened} elements lie deeper than any page needs`;
    report('deep-nesting', 'warning', reason, 'Their text was kept; save the page again if it looks wrong');
  }
  if (blocks > MOST_BLOCKS) {
    const remedy = 'The text beyond them was kept as one block; save the page again if it looks wrong';
    report('too-many-blocks', 'warning', `The page has more than ${MOST_BLOCKS} lines`, remedy);
  }
  if (brokenLinkedData > 0) {
    const remedy = 'Check headline, date and author; they were read from the rest of the page';
    report('broken-json-ld', 'info', 'The page has JSON-LD that cannot be read', remedy);
  }
  return found;
}

function noArticle(file: TextFile, severity: Diagnostic['severity']): Diagnostic {
  return {
    ruleId: 'html/no-article',
    severity,
    reason: 'No article was found in the page',
    remedy: 'If there is one, paste its text into a .txt file',
    file: file.path,
  };
}
