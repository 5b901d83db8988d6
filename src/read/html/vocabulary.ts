import type { Element } from './tree.ts';

const NAMING_ATTRIBUTES = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'data-component-name',
  'data-block',
];

/**
 * What an element is called, as a line of words to search: each class name stands between spaces, its words between
 * hyphens. `class="c-relatedPosts main"` gives ` -c-related-posts- -main- `.
 */
export function namesOf(element: Element): string {
  let names = '';
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = element.attributes.get(attribute);
    if (value !== undefined && value.length < 2000) names += ` ${value}`;
  }
  if (names === '') return '';
  const words = names
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9\s]+/g, '-');
  return words.replace(/(\S+)/g, '-$1-').replace(/-{2,}/g, '-');
}

/** A test for any of the given names in the line of {@link namesOf}. */
export function nameTest(names: readonly string[]): (line: string) => boolean {
  const pattern = new RegExp(`-(?:${names.join('|')})-`);
  return (line) => line !== '' && pattern.test(line);
}
