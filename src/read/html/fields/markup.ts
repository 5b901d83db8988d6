import type { StatedField } from '../../../records/source.ts';
import { attribute, closest, type Element, textOf } from '../tree.ts';

type Field = StatedField['field'];

/** Microdata and RDFa properties of an article: the property, the field, the attributes that may hold the value. */
const PROPERTIES = new Map<string, Field>([
  ['headline', 'headline'],
  ['datepublished', 'published'],
  ['dc:date', 'published'],
  ['dc:created', 'published'],
  ['datemodified', 'updated'],
  ['author', 'author'],
  ['creator', 'author'],
  ['articlesection', 'section'],
]);

/** What microdata, `rel` and the head's links state. */
export function markupFields(elements: readonly Element[]): StatedField[] {
  return [...microdata(elements), ...headLinks(elements), ...authorLinks(elements)];
}

function microdata(elements: readonly Element[]): StatedField[] {
  const fields: StatedField[] = [];
  for (const element of elements) {
    const names = `${attribute(element, 'itemprop')} ${attribute(element, 'property')}`.toLowerCase();
    if (names === ' ' || (element.name === 'meta' && attribute(element, 'itemprop') === '')) continue;
    for (const name of names.split(/\s+/)) {
      const field = PROPERTIES.get(name);
      if (field === undefined || isAside(element)) continue;
      const value = propertyValue(element, field);
      if (value !== '' && value.length < 400) fields.push({ field, value, rule: `microdata/${name}` });
    }
  }
  return fields;
}

function propertyValue(element: Element, field: Field): string {
  const stated = attribute(element, 'content') || attribute(element, 'datetime');
  if (stated !== '') return stated.trim();
  if (field !== 'author') return textOf(element);
  return textOf(firstBelow(element, (inner) => attribute(inner, 'itemprop') === 'name') ?? element);
}

/** Teasers of other stories carry the same properties. */
function isAside(element: Element): boolean {
  return (
    closest(element, (outer) => outer.name === 'aside' || outer.name === 'footer' || outer.name === 'nav') !==
    null
  );
}

function firstBelow(element: Element, test: (element: Element) => boolean): Element | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (test(child)) return child;
    const found = firstBelow(child, test);
    if (found !== null) return found;
  }
  return null;
}

function headLinks(elements: readonly Element[]): StatedField[] {
  const fields: StatedField[] = [];
  for (const element of elements) {
    if (element.name === 'link' && /^canonical$/i.test(attribute(element, 'rel'))) {
      fields.push({ field: 'url', value: attribute(element, 'href').trim(), rule: 'link/canonical' });
    }
    if (element.name === 'html' && attribute(element, 'lang') !== '') {
      fields.push({ field: 'language', value: attribute(element, 'lang').trim(), rule: 'markup/lang' });
    }
  }
  return fields;
}

function authorLinks(elements: readonly Element[]): StatedField[] {
  const fields: StatedField[] = [];
  for (const element of elements) {
    if (element.name !== 'a' || isAside(element)) continue;
    const isAuthor = /\bauthor\b/i.test(attribute(element, 'rel'));
    const value = isAuthor ? textOf(element) : '';
    if (value !== '' && value.length < 100)
      fields.push({ field: 'author', value, rule: 'markup/rel-author' });
  }
  return fields;
}
