import { describe, expect, it } from 'vitest';
import { findDenials } from '../../../../src/catalogue/denials/index.ts';
import { makeEntries } from '../../../../src/catalogue/entries.ts';
import { makeUtterances } from '../../../../src/catalogue/utterances/index.ts';
import type { Statement, Story } from '../../../../src/records/catalogue.ts';
import { makeClip } from '../../../support/archive.ts';

interface Report {
  readonly text: string;
  /** Words of the text that are a quote. */
  readonly quote?: string;
  readonly by?: string;
  readonly day?: string;
}

const PEOPLE = ['Maren Solheim', 'Ivo Brandt', 'Lena Aas'];

/** What may be denied in a story of these reports: statement ← denial. */
function denials(...reports: readonly Report[]): string[] {
  const clips = reports.map(({ text, quote, by, day = '2023-03-17' }, i) =>
    makeClip({
      file: `report-${i}.txt`,
      published: day,
      outlet: `Paper ${i}`,
      paragraphs: [text],
      names: PEOPLE.filter((name) => text.includes(name)).map((name) => [
        name,
        `people/${name.toLowerCase().replace(' ', '-')}`,
      ]),
      quotes: quote ? [{ words: quote, form: 'indirect', ...(by ? { by } : {}) }] : [],
    }),
  );
  const entries = makeEntries(clips).reverse();
  const story = { id: 'stories/ferry', entries } as unknown as Story;
  const threads = { originOf: new Map(), stories: new Map([[story.id, story]]), storiesOf: new Map() };
  const { quotesOf } = makeUtterances(entries, threads);
  const words = ({ entry, start, end }: Statement) => entry.clip.article.text.slice(start, end);
  return [...findDenials(threads.stories, quotesOf).values()]
    .flat()
    .flatMap(({ said, denied }) => denied.map((one) => `${words(said)} ← ${words(one)}`));
}

const MET: Report = {
  text: 'Ivo Brandt met the harbour master Maren Solheim at the pier, the union said.',
  quote: 'Ivo Brandt met the harbour master Maren Solheim at the pier',
};
const NEVER: Report = {
  text: 'Lena Aas said that Maren Solheim and Ivo Brandt had never met.',
  quote: 'that Maren Solheim and Ivo Brandt had never met',
  by: 'Lena Aas',
  day: '2023-03-20',
};

describe('what may be denied', () => {
  it('stands beside who says that it is not so, whichever came first', () => {
    const expected = [
      'Ivo Brandt met the harbour master Maren Solheim at the pier ← that Maren Solheim and Ivo Brandt had never met',
    ];
    expect(denials(MET, NEVER)).toEqual(expected);
    expect(denials({ ...MET, day: '2023-03-22' }, NEVER)).toEqual(expected);
  });

  it('is found in a sentence that tells of a denial and quotes nobody', () => {
    const denies = { text: 'Maren Solheim denies having read the pilot report.' };
    const said = {
      text: 'Maren Solheim read the pilot report, the union said.',
      quote: 'Maren Solheim read the pilot report',
    };
    expect(denials(said, denies)).toEqual([
      'Maren Solheim read the pilot report ← Maren Solheim denies having read the pilot report.',
    ]);
  });

  it.each<[string, Report, Report]>([
    [
      'both say so',
      MET,
      {
        ...NEVER,
        text: 'Lena Aas said that Maren Solheim and Ivo Brandt had met.',
        quote: 'that Maren Solheim and Ivo Brandt had met',
      },
    ],
    [
      'another matter',
      {
        text: 'Maren Solheim praised the crew of Ivo Brandt, the union said.',
        quote: 'Maren Solheim praised the crew of Ivo Brandt',
      },
      NEVER,
    ],
    [
      'other people',
      { text: 'The mayor met the bishop, the union said.', quote: 'The mayor met the bishop' },
      NEVER,
    ],
    ['months apart', MET, { ...NEVER, day: '2023-09-20' }],
    [
      'a "not" elsewhere in the sentence',
      MET,
      {
        text: 'Lena Aas said that Maren Solheim and Ivo Brandt met at the old pier before noon on the day of the long storm while the ferry did not sail at all.',
        quote:
          'that Maren Solheim and Ivo Brandt met at the old pier before noon on the day of the long storm while the ferry did not sail at all',
        by: 'Lena Aas',
      },
    ],
    [
      'one who is rejected',
      {
        text: 'The council hired Ivo Brandt as a pilot, the union said.',
        quote: 'The council hired Ivo Brandt as a pilot',
      },
      { text: 'The council rejects pilots every year.' },
    ],
  ])('is nothing where there is %s', (_, one, other) => {
    expect(denials(one, other)).toEqual([]);
  });
});
