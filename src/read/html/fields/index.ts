import type { StatedField } from '../../../records/source.ts';
import type { HtmlTree } from '../tree.ts';
import { attribute, textOf } from '../tree.ts';
import { linkedBody, linkedDataFields, readLinkedData } from './json-ld.ts';
import { markupFields } from './markup.ts';
import { metaFields, metaTags } from './meta.ts';
import { savedPageFields } from './saved-page.ts';

/** What a page states outside its running text. */
export interface PageFields {
  /** In order of trust for each field. */
  readonly stated: readonly StatedField[];
  /** The headlines stated, for finding the headline in the page. */
  readonly titles: readonly string[];
  /** The article's text as the metadata gives it, or ''. */
  readonly body: string;
  readonly brokenLinkedData: number;
}

/** Reads the fields of a page: the mark of the tool that saved it, JSON-LD, `<meta>` tags, microdata, `<title>`. */
export function readFields(tree: HtmlTree): PageFields {
  const meta = metaTags(tree.elements);
  const saved = savedPageFields(tree.leadingComments);
  const markup = markupFields(tree.elements);
  const addresses = [...saved, ...metaFields(meta), ...markup]
    .filter((field) => field.field === 'url')
    .map((field) => barePath(field.value));
  const linked = readLinkedData(tree.elements, (address) => addresses.includes(barePath(address)));
  const stated = [...saved, ...linkedDataFields(linked), ...metaFields(meta), ...markup, ...titleTag(tree)];
  const titles = stated.filter((field) => field.field === 'headline').map((field) => field.value);
  return { stated, titles: [...new Set(titles)], body: linkedBody(linked), brokenLinkedData: linked.broken };
}

/** An address without scheme, query and final slash, for telling whether two mean one page. */
function barePath(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

/** "Ferry hits pier - The Harbour Courier": the headline, and the site after the last mark that sets it apart. */
function titleTag(tree: HtmlTree): StatedField[] {
  const element = tree.elements.find(
    (candidate) =>
      candidate.name === 'title' &&
      attribute(candidate.parent as never, 'role') === '' &&
      candidate.parent?.name !== 'svg',
  );
  const title = element ? textOf(element) : '';
  if (title === '') return [];
  const parts = /^(?<headline>.{15,}?)\s+[-|–—»:·•]\s+(?<site>[^-|–—»·•]{2,40})$/u.exec(title)?.groups;
  if (!parts) return [{ field: 'headline', value: title, rule: 'title/whole' }];
  return [
    { field: 'headline', value: parts['headline'] as string, rule: 'title/before-site' },
    { field: 'outlet', value: (parts['site'] as string).trim(), rule: 'title/site' },
  ];
}
