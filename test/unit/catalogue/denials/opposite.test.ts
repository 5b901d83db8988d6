import { describe, expect, it } from 'vitest';
import { findOpposites } from '../../../../src/catalogue/denials/opposite.ts';
import { makeEntries } from '../../../../src/catalogue/entries.ts';
import type { Statement, Story } from '../../../../src/records/catalogue.ts';
import { makeClip } from '../../../support/archive.ts';

interface Report {
  readonly text: string;
  readonly day?: string;
  readonly outlet?: string;
  readonly language?: string;
}

const PLACES = ['Havnsund', 'Østvik'];

/** Figures that do not go together in a story of these reports: one ≠ other. */
function opposites(reports: readonly Report[], sameText = false): string[] {
  const clips = reports.map(({ text, day = '2023-03-17', outlet, language = 'en' }, i) =>
    makeClip({
      file: `report-${i}.txt`,
      published: day,
      outlet: outlet ?? `Paper ${i}`,
      language,
      paragraphs: [text],
      names: PLACES.filter((name) => text.includes(name)).map((name) => [
        name,
        `places/${name.toLowerCase()}`,
      ]),
    }),
  );
  const entries = makeEntries(clips).sort((a, b) => (a.clip.article.file < b.clip.article.file ? -1 : 1));
  const story = { id: 'stories/ferry', entries } as unknown as Story;
  const originOf = new Map(entries.map(({ id }) => [id, sameText ? 'one' : id]));
  const words = ({ entry, start, end }: Statement) => entry.clip.article.text.slice(start, end);
  return [...findOpposites(new Map([[story.id, story]]), { quotesOf: new Map(), originOf }).values()]
    .flat()
    .flatMap(({ said, denied }) => denied.map((one) => `${words(said)} ≠ ${words(one)}`));
}

const TWELVE = 'Police said 12 people were killed when the ferry sank off Havnsund.';
const TWENTY = 'At least 20 were killed in the ferry disaster off Havnsund, the union said.';

describe('figures that do not go together', () => {
  it.each([
    [TWELVE, TWENTY, '12 people were killed ≠ At least 20 were killed'],
    [
      'The fire at the Havnsund mill injured seven workers.',
      'Nine workers were hurt in the fire at the mill.',
      'seven workers ≠ Nine workers were hurt',
    ],
    [
      'The council of Havnsund will buy 40 buses for the new harbour line.',
      'It was 25 buses that the council ordered for the harbour line, the paper found.',
      '40 buses ≠ 25 buses',
    ],
    [
      'Some 3,000 demonstrators marched through Havnsund against the bridge toll, police said.',
      'The union spoke of more than 8,000 demonstrators against the bridge toll in Havnsund.',
      'Some 3,000 demonstrators ≠ more than 8,000 demonstrators',
    ],
  ])('stand side by side: %s', (one, other, expected) => {
    expect(opposites([{ text: one }, { text: other }])).toEqual([expected]);
  });

  it('are found in Russian, where the deed stands before its number', () => {
    const one = { text: 'При крушении парома погибли 12 человек, сообщила полиция.', language: 'ru' };
    const other = { text: 'Жертвами крушения парома стали, погибли не менее 20 человек.', language: 'ru' };
    expect(opposites([one, other])).toEqual(['12 человек ≠ не менее 20 человек']);
  });

  it.each<[string, Report, Report]>([
    ['the same number', { text: TWELVE }, { text: TWENTY.replace('At least 20', 'Twelve') }],
    ['no less', { text: TWENTY }, { text: TWELVE.replace('12', 'no less than 12') }],
    ['a number within the other', { text: TWELVE }, { text: TWENTY.replace('20', '10') }],
    [
      'about the same',
      { text: TWELVE.replace('12', '11') },
      { text: TWENTY.replace('At least 20', 'About 12') },
    ],
    ['a round number', { text: TWELVE.replace('12', '203') }, { text: TWENTY.replace('At least 20', '200') }],
    ['another deed', { text: TWELVE }, { text: TWENTY.replace('killed', 'injured') }],
    [
      'other people',
      { text: TWELVE.replace('people', 'soldiers') },
      { text: TWENTY.replace('20 were', '20 passengers were') },
    ],
    ['another event', { text: TWELVE }, { text: TWENTY.replace('Havnsund', 'Østvik') }],
    [
      'another matter',
      { text: TWELVE },
      { text: 'In the storm of 1953 20 people were killed, the museum says.' },
    ],
    ['a later report', { text: TWELVE }, { text: TWENTY, day: '2023-03-25' }],
    ['the same paper', { text: TWELVE, outlet: 'Courier' }, { text: TWENTY, outlet: 'Courier' }],
    [
      'a sum that one report makes itself',
      { text: TWELVE },
      { text: `${TWENTY} First reports had spoken of 12 people killed on the ferry.` },
    ],
    [
      'an age',
      { text: TWELVE },
      { text: 'Lars Moe, 20, was killed on the ferry off Havnsund when it sank.' },
    ],
    [
      'more on top',
      { text: TWELVE },
      { text: 'Another 20 were killed on the ferry off Havnsund when it sank.' },
    ],
    ['others', { text: TWELVE }, { text: '20 others were killed on the ferry off Havnsund when it sank.' }],
    ['a part', { text: TWELVE }, { text: 'Four of the killed were children on the ferry off Havnsund.' }],
    [
      'a time',
      { text: 'The ferry sank 12 minutes after the warning off Havnsund.' },
      { text: 'The ferry sank 20 minutes after the warning off Havnsund.' },
    ],
    [
      'a day',
      { text: 'The ferry sails again from Havnsund on 12 March, the line said.' },
      { text: 'The ferry sails again from Havnsund on 20 March, the line said.' },
    ],
    [
      'an amount of money',
      { text: 'The line pays $12 passengers a day off the ferry in Havnsund harbour.' },
      { text: 'The line pays $20 passengers a day off the ferry in Havnsund harbour.' },
    ],
  ])('are none where there is %s', (_, one, other) => {
    expect(opposites([one, other])).toEqual([]);
  });

  it('are none between copies of one text', () => {
    expect(opposites([{ text: TWELVE }, { text: TWENTY }], true)).toEqual([]);
  });
});
