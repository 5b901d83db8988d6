import { describe, expect, it } from 'vitest';
import { vet } from '../../../../src/read/html/fields/vet.ts';
import type { StatedField } from '../../../../src/records/source.ts';

const field = (name: StatedField['field'], value: string, rule: string): StatedField => ({
  field: name,
  value,
  rule,
});
const first = (stated: readonly StatedField[], name: StatedField['field']) =>
  vet(stated).find((entry) => entry.field === name)?.value;
const all = (stated: readonly StatedField[], name: StatedField['field']) =>
  vet(stated)
    .filter((entry) => entry.field === name)
    .map((entry) => entry.value);

describe('what a page states', () => {
  it('takes the name of the site off its headline', () => {
    const stated = [
      field('headline', 'Ferry strikes pier | The Courier', 'open-graph/title'),
      field('outlet', 'The Courier', 'open-graph/site_name'),
    ];
    expect(first(stated, 'headline')).toBe('Ferry strikes pier');
  });

  it('leaves a headline its own last part', () => {
    const stated = [
      field('headline', 'The town that stayed - a portrait', 'open-graph/title'),
      field('outlet', 'The Courier', 'open-graph/site_name'),
    ];
    expect(first(stated, 'headline')).toBe('The town that stayed - a portrait');
  });

  it('believes the outlet that fits the address before the wire that wrote the story', () => {
    const stated = [
      field('url', 'https://www.harbourcourier.example/a', 'link/canonical'),
      field('outlet', 'Coast Wire', 'json-ld/publisher'),
      field('outlet', 'Harbour Courier', 'title/site'),
    ];
    expect(first(stated, 'outlet')).toBe('Harbour Courier');
  });

  it('takes the host where no name is stated', () => {
    expect(first([field('url', 'https://www.courier.example/a', 'link/canonical')], 'outlet')).toBe(
      'courier.example',
    );
  });

  it('takes authors from one rule only, and no outlets, addresses or picture credits', () => {
    const stated = [
      field('outlet', 'The Courier', 'open-graph/site_name'),
      field('author', 'The Courier', 'json-ld/author'),
      field('author', 'https://social.example/ada', 'open-graph/author'),
      field('author', 'Ada Quill', 'meta/author'),
      field('author', '(Image: Bo Reed)', 'meta/author'),
      field('author', 'Ned Fallow', 'microdata/author'),
    ];
    expect(all(stated, 'author')).toEqual(['Ada Quill']);
  });

  it('believes the day in the outlet’s own time zone, and one that reads in one way', () => {
    const stated = [
      field('published', '12/11/2024', 'json-ld/datePublished'),
      field('published', '2024-11-13T01:00:00Z', 'meta/date'),
      field('published', '2024-11-12T20:00:00-05:00', 'open-graph/published_time'),
    ];
    expect(all(stated, 'published')).toEqual([
      '2024-11-12T20:00:00-05:00',
      '2024-11-13T01:00:00Z',
      '12/11/2024',
    ]);
  });

  it('undoes what was escaped twice', () => {
    expect(first([field('headline', 'Ann&amp;#039;s <i>ferry</i>', 'json-ld/headline')], 'headline')).toBe(
      'Ann&#039;s ferry',
    );
  });
});
