import { expect, test } from 'vitest';
import { annotateArchive } from '../../src/index.ts';

const spoke = 'On Monday Pavel Durov spoke in Baku. "I am glad to be here," Durov said.';
const left = 'On Tuesday Durov left for Paris, his lawyer said.';

test('names of several texts lead to one record', () => {
  const { clips, authorities } = annotateArchive([
    { id: 'a', text: spoke, published: '2024-08-20' },
    { id: 'b', text: left, published: '2024-08-21' },
  ]);
  const durov = clips.flatMap((clip) => clip.mentions.filter((it) => it.text.endsWith('Durov')));
  expect(durov.length).toBeGreaterThanOrEqual(2);
  expect(new Set(durov.map((it) => it.authority))).toEqual(new Set(['people/pavel-durov']));
  expect(authorities.find((it) => it.id === 'places/baku')).toMatchObject({ kind: 'place', lat: 40.378 });
});

test('given names are taken instead of found ones, in the raw text', () => {
  const text = 'Said\u00a0Cafe\u0301 Smith: yes.';
  const start = text.indexOf('Cafe');
  const [clip] = annotateArchive([{ id: 'a', text, mentions: [{ start, end: start + 11 }] }]).clips;
  expect(clip!.mentions).toHaveLength(1);
  expect(clip!.mentions[0]).toMatchObject({ start, end: start + 11, kind: 'person', outcome: 'resolved' });
});

test('empty archives and empty clips', () => {
  expect(annotateArchive([])).toEqual({ clips: [], authorities: [] });
  expect(annotateArchive([{ id: 'a', text: '' }]).clips[0]).toMatchObject({ id: 'a', mentions: [] });
});

test('two wires that tell the same background are two witnesses; a paper that prints the wire is none', () => {
  const background =
    'The ferry Anna Lund ran aground off Sandby on Tuesday night with 212 people on board, and nobody was hurt. The hull was built in 1988 and mended twice in the last ten years.';
  const own = (who: string): string =>
    `${who} spoke to nine passengers who had spent the night on deck wrapped in curtains, singing to keep warm while the crew handed out tea, biscuits and a single bottle of rum between them all.`;
  const [reuters, ap, paper] = annotateArchive([
    { id: 'reuters', text: `SANDBY (Reuters) - ${background}\n${own('Reuters')}` },
    {
      id: 'ap',
      text: `SANDBY (AP) - ${background}\nDivers went down twice before noon and found a hole as long as a bus, the coast guard said, while tugs waited for the tide to turn and the owners sent for a crane.`,
    },
    { id: 'paper', text: `${background}\n${own('Reuters')}` },
  ]).clips;
  expect(paper!.origin).toBe(reuters!.origin);
  expect(ap!.origin).toBe('ap');
});
