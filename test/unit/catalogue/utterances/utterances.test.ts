import { describe, expect, it } from 'vitest';
import { makeEntries } from '../../../../src/catalogue/entries.ts';
import { makeUtterances } from '../../../../src/catalogue/utterances/index.ts';
import type { Story } from '../../../../src/records/catalogue.ts';
import { makeClip } from '../../../support/archive.ts';

const SOLHEIM = { name: 'Maren Solheim', id: 'people/maren-solheim' };
const BRANDT = { name: 'Ivo Brandt', id: 'people/ivo-brandt' };
const NOBODY = null;
const CLERK = { name: 'a harbour clerk', id: null };

interface Print {
  readonly words: string;
  readonly by?: typeof SOLHEIM | typeof CLERK | null;
  readonly day?: string | null;
  readonly form?: 'direct' | 'indirect' | 'fragment' | 'mixed';
}

/** One article for each quote; together they are a story, or copies of one text, where that is said. */
function archive(prints: readonly Print[], threads: 'story' | 'copies' | null = null) {
  const clips = prints.map(({ words, by = SOLHEIM, day = '2023-03-17', form = 'direct' }, i) => {
    const quoted = form === 'indirect' ? words : `“${words}”`;
    return makeClip({
      file: `paper-${i}/clip.txt`,
      ...(day === null ? {} : { published: day }),
      outlet: `Paper ${i}`,
      paragraphs: [`${quoted} ${by?.name ?? 'somebody'} said.`],
      names: by?.id ? [[by.name, by.id]] : [],
      quotes: [{ words: quoted, form, ...(by ? { by: by.name } : {}), kind: by?.id ? 'person' : 'role' }],
    });
  });
  const entries = makeEntries(clips);
  const ids = entries.map(({ id }) => id);
  const story = { id: 'stories/ferry', entries } as unknown as Story;
  return makeUtterances(entries, {
    originOf: new Map(ids.map((id) => [id, threads === 'copies' ? ids[0]! : id])),
    stories: new Map(threads === 'story' ? [[story.id, story]] : []),
    storiesOf: new Map(ids.map((id) => [id, threads === 'story' ? [story.id] : []])),
  });
}

/** How many utterances the prints come to. */
const utterances = (...prints: Print[]) => archive(prints).utterances.size;

const LONG =
  'There was no warning, and there was no order to sail, and nobody asked the pilots for their opinion';

describe('quotes that are one utterance', () => {
  it.each<[string, Print, Print]>([
    ['the same words', { words: 'We asked twice for a pilot' }, { words: 'We asked twice for a pilot,' }],
    [
      'other marks, capitals and contractions',
      { words: 'We were told, and we did not listen. I am sorry' },
      { words: 'we were told and we didn’t listen. I’m sorry' },
    ],
    ['a trim', { words: LONG }, { words: 'there was no order to sail' }],
    [
      'words left out',
      { words: LONG },
      { words: 'There was no warning … and nobody asked the pilots for their opinion' },
    ],
    [
      'another cut',
      { words: 'We asked twice. There was no warning, and there was no order to sail' },
      { words: 'There was no warning, and there was no order to sail. The ferry left at noon' },
    ],
    [
      'what the paper put in',
      { words: 'They asked the pilots for their opinion' },
      { words: '[The crew] asked the pilots for their opinion' },
    ],
    [
      'another translation of the same day',
      { words: 'I told people October, and I got it wrong' },
      { words: 'I said October and I was wrong', day: '2023-03-18' },
    ],
    [
      'a speaker left open',
      { words: LONG },
      { words: 'There was no warning, and there was no order to sail', by: NOBODY },
    ],
    ['a speaker told by his office', { words: LONG }, { words: LONG, by: CLERK }],
    ['a long quote years later', { words: LONG }, { words: LONG, day: '2026-01-01' }],
  ])('%s', (_, one, other) => {
    expect(utterances(one, other)).toBe(1);
    expect(utterances(other, one)).toBe(1);
  });

  it('are joined through the fullest of them', () => {
    const prints = [
      { words: 'There was no warning, and there was no order to sail' },
      { words: LONG },
      { words: 'nobody asked the pilots for their opinion' },
    ];
    expect(utterances(...prints)).toBe(1);
    expect(utterances(prints[0]!, prints[2]!)).toBe(2);
  });
});

describe('quotes that stay apart', () => {
  it.each<[string, Print, Print]>([
    ['two speakers', { words: LONG }, { words: LONG, by: BRANDT }],
    [
      'a "not"',
      { words: 'I will leave the harbour office' },
      { words: 'I will not leave the harbour office' },
    ],
    [
      'another figure',
      { words: 'The ferry carried 312 people that night' },
      { words: 'The ferry carried 412 people that night' },
    ],
    [
      'another name',
      { words: 'I have full trust in the crew of Aurora' },
      { words: 'I have full trust in the crew of Borealis' },
    ],
    [
      'another month',
      { words: 'The bridge will open in May of this year' },
      { words: 'The bridge will open in June of this year' },
    ],
    [
      'one formula',
      { words: 'We welcome the decision of the court' },
      { words: 'We welcome the decision of the council' },
    ],
    [
      'one formula, weeks later',
      { words: 'We do not comment on rumours about the ferry' },
      { words: 'We do not comment on rumours about the ferry', day: '2023-05-17' },
    ],
    [
      'one formula, no day',
      { words: 'We do not comment on rumours about the ferry' },
      { words: 'We do not comment on rumours about the ferry', day: null },
    ],
    ['a phrase that is anybody’s', { words: 'it is a shame' }, { words: 'it is a shame' }],
    [
      'a short phrase of nobody',
      { words: 'We asked twice for a pilot' },
      { words: 'We asked twice for a pilot', by: NOBODY },
    ],
    ['reports in other words', { words: LONG, form: 'indirect' }, { words: LONG, form: 'indirect' }],
  ])('%s', (_, one, other) => {
    expect(utterances(one, other)).toBe(2);
    expect(utterances(other, one)).toBe(2);
  });

  it('though a fragment fits both', () => {
    const formula = 'we will do everything for the families';
    const first = { words: `The crew of the Aurora is safe and ashore, and ${formula}` };
    const second = { words: `Divers have found the second lifeboat empty this morning. Still, ${formula}` };
    expect(utterances(first, second, { words: formula })).toBe(2);
  });
});

describe('an utterance', () => {
  const said = archive([
    { words: 'There was no order to sail from us', day: '2023-03-18' },
    { words: 'There was no order to sail', day: '2023-03-17', by: CLERK },
    { words: 'There was no order to sail from us', day: '2023-03-17' },
  ]);

  it('has its wordings earliest first, the speaker as known best, and an address for each wording', () => {
    const [utterance, ...others] = said.utterances.values();
    expect(others).toHaveLength(1);
    expect(utterance!.wordings.map(({ entry }) => entry.published)).toEqual(['2023-03-17', '2023-03-18']);
    expect(utterance).toMatchObject({
      speaker: 'Maren Solheim',
      authority: 'people/maren-solheim',
      origins: 2,
    });
    const [first, second] = utterance!.wordings;
    expect(first!.path).toBe(utterance!.page);
    expect(second!.path).toBe(`${utterance!.page}#q-${second!.id}`);
  });

  it('counts the copies of one text as one witness', () => {
    const copies = [
      { words: 'regrettable', by: CLERK },
      { words: 'regrettable', by: CLERK, day: null },
    ];
    expect([...archive(copies, 'copies').utterances.values()]).toMatchObject([
      { origins: 1, wordings: { length: 2 } },
    ]);
    expect(archive(copies).utterances.size).toBe(2);
  });

  it('may have an open speaker in a story that has it from somebody', () => {
    const prints = [
      { words: 'We asked twice for a pilot' },
      { words: 'We asked twice for a pilot', by: NOBODY },
    ];
    expect(archive(prints, 'story').utterances.size).toBe(1);
    expect(archive(prints).utterances.size).toBe(2);
  });

  it('is one in however many papers', () => {
    const [utterance, ...others] = archive(
      Array.from({ length: 60 }, () => ({ words: LONG })),
    ).utterances.values();
    expect(others).toEqual([]);
    expect(utterance).toMatchObject({ origins: 60 });
  });
});
