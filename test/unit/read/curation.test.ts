import { expect, test } from 'vitest';
import { readCuration } from '../../../src/read/curation.ts';

const SIGNED = '  by: E. Marlowe\n  on: 2024-06-22\n  why: the Gazette says so\n';
const read = (yaml: string) =>
  readCuration([{ path: 'curation/people.yaml', bytes: new TextEncoder().encode(yaml) }]);
const printed = (yaml: string): string[] =>
  read(yaml).diagnostics.map(
    (it) => `${it.file}:${it.line}:${it.column} ${it.ruleId} ${it.reason}: ${it.remedy}`,
  );

test.each([
  [
    '- same: [Ann Lee, people/a-lee]\n',
    {
      action: 'same',
      targets: [
        { form: 'name', name: 'Ann Lee' },
        { form: 'id', id: 'people/a-lee' },
      ],
    },
  ],
  ['- same: [A, B]\n  name: C\n  kind: person\n', { action: 'same', name: 'C', kind: 'person' }],
  [
    '- different:\n    - { name: Lee, where: a.txt, before: Ms }\n    - Lee Co\n',
    {
      action: 'different',
      targets: [
        { form: 'anchor', clip: 'a.txt', words: 'Lee', before: 'Ms' },
        { form: 'name', name: 'Lee Co' },
      ],
    },
  ],
  ['- not-an-entity: Ferry\n', { action: 'not-an-entity', target: { form: 'name', name: 'Ferry' } }],
  ['- rename: people/a-lee\n  to: Ann Lee\n', { action: 'rename', name: 'Ann Lee' }],
  ['- kind: Telegram\n  is: organisation\n', { action: 'kind', kind: 'organisation' }],
  ['- place: Springfield\n  id: geonames:4250542\n', { action: 'place', placeId: 'geonames:4250542' }],
  [
    '- speaker: { words: I saw it, where: a.txt }\n  is: Ann Lee\n',
    { action: 'speaker', quote: { clip: 'a.txt', words: 'I saw it' }, speaker: 'Ann Lee' },
  ],
  ['- date: a.txt\n  is: 2024-08\n', { action: 'date', clip: 'a.txt', published: '2024-08' }],
  ['- outlet: a.txt\n  is: The Gazette\n', { action: 'outlet', clip: 'a.txt', outlet: 'The Gazette' }],
])('%s', (yaml, decision) => {
  const { value, diagnostics } = read(yaml + SIGNED);
  expect(diagnostics).toEqual([]);
  expect(value.decisions).toMatchObject([
    { ...decision, by: 'E. Marlowe', on: '2024-06-22', line: 1, column: 3 },
  ]);
});

test('faults are told with their place, and the other entries count', () => {
  const yaml = `- same: [A]\n${SIGNED}- rename: A\n${SIGNED}- kind: A\n  is: ship\n${SIGNED}- rename: A\n  to: B\n${SIGNED}`;
  expect(read(yaml).value.decisions).toHaveLength(1);
  expect(printed(yaml)).toEqual([
    'curation/people.yaml:1:9 curation/unreadable "same" must list at least two: see "Curation" in the README for the form of each decision',
    'curation/people.yaml:5:3 curation/unreadable "to" is missing: add "to:"',
    'curation/people.yaml:10:7 curation/unreadable "is" must be person, place or organisation: see "Curation" in the README for the form of each decision',
  ]);
});

test.each([
  ['a: b: c', 'curation/people.yaml:1:4 curation/unreadable '],
  ['same: [A, B]', 'curation/people.yaml:1:1 curation/unreadable the file is not a list'],
  ['- merge: [A, B]', 'curation/people.yaml:1:3 curation/unreadable this is no decision'],
  [
    `- same: [A, B]\n  wy: x\n${SIGNED}`,
    'curation/people.yaml:2:7 curation/unreadable "wy" is not known here',
  ],
])('%s', (yaml, start) => {
  expect(printed(yaml)[0]).toContain(start);
});

test('an empty file holds no decisions', () => {
  expect(read('')).toEqual({ value: { decisions: [] }, diagnostics: [] });
  expect(read('# nothing yet\n').diagnostics).toEqual([]);
});
