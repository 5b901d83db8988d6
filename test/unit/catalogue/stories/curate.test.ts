import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { readCuration } from '../../../../src/read/curation.ts';
import { clipOf } from '../../resolve/clips.ts';

const SIGNED = '  by: E. Marlowe\n  on: 2024-06-22\n  why: the Gazette says so\n';
const TEXTS: Record<string, string> = {
  'b1.txt':
    'Engineers found cracks in the piers of the Holloway bridge near Ravnholt. The bridge was closed.',
  'b2.txt':
    'Ferries cross to Ravnholt while cracks in the piers keep the Holloway bridge closed, engineers said.',
  'b3.txt': 'Repairs of the cracked piers of the Holloway bridge will cost Ravnholt dear, engineers warned.',
  'f1.txt': 'A fire destroyed the old flour mill of Sandby. Firefighters from three towns fought the flames.',
  'f2.txt': 'The fire that destroyed the flour mill in Sandby was arson, firefighters and police believe.',
  'seal.txt': 'Pupils fed a seal that had swum upstream to their playground.',
  'choir.txt': 'The choir of Elmsworth won a silver cup for the third time running.',
};
const EARLIER = {
  ...TEXTS,
  'b0.txt':
    'Engineers feared for the Holloway bridge at Ravnholt years before cracks closed it, letters show.',
};
const DAYS = [
  '2024-03-01',
  '2024-03-02',
  '2024-03-03',
  '2024-03-02',
  '2024-03-05',
  '2024-03-04',
  '2024-03-07',
];

/** The stories by the clips in them, with their names; decisions in YAML. */
function told(yaml = '', texts = TEXTS) {
  const entries = yaml
    .replace(/^(?=- )/gm, '\u0000')
    .split('\u0000')
    .filter(Boolean);
  const text = entries.map((entry) => `${entry.trimEnd()}\n${SIGNED}`).join('');
  const { value: curation, diagnostics: unread } = readCuration([
    { path: 'curation/all.yaml', bytes: new TextEncoder().encode(text) },
  ]);
  const clips = Object.entries(texts).map(([file, body], i) => {
    const clip = clipOf(file.replace('.txt', ''), body, DAYS[i] ?? '2024-02-01');
    return { ...clip, resolutions: [] };
  });
  const { stories, storiesOf, diagnostics } = catalogue({ clips, authorities: new Map(), curation });
  return {
    unread,
    storiesOf,
    stories: [...stories.values()],
    clips: [...stories.values()].map((story) => story.entries.map(({ id }) => id).join(' ')).sort(),
    warnings: diagnostics.filter(({ ruleId }) => ruleId.startsWith('curation/')),
  };
}

test('without decisions: two stories', () => {
  expect(told().clips).toEqual(['b1 b2 b3', 'f1 f2']);
});

test('name: kept, signed, and held by any clip of the story, whatever is added', () => {
  const yaml = '- story: b2.txt\n  name: The bridge\n';
  const named = told(yaml).stories.find(({ name }) => name === 'The bridge');
  expect(named?.entries.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
  expect(named?.decisions).toEqual([{ by: 'E. Marlowe', on: '2024-06-22', why: 'the Gazette says so' }]);
  const later = told(yaml, EARLIER);
  expect(later.stories.find(({ name }) => name === 'The bridge')?.entries).toHaveLength(4);
});

test('join: one story', () => {
  const { clips, warnings } = told('- story: b1.txt\n  join: [f2.txt]\n');
  expect(clips).toEqual(['b1 b2 f1 b3 f2']);
  expect(warnings).toEqual([]);
});

test('split: a story of its own, which can be named', () => {
  const { clips, stories } = told(
    '- story: f1.txt\n  join: [b1.txt]\n- story: b1.txt\n  split: [b1.txt, b2.txt]\n- story: b2.txt\n  name: Piers\n',
  );
  expect(clips).toEqual(['b1 b2', 'f1 b3 f2']);
  expect(stories.find(({ name }) => name === 'Piers')?.entries[0]?.id).toBe('b1');
});

test('add and drop: a clip may be in two stories, its own first; one that is left alone is in none', () => {
  const { clips, storiesOf, stories } = told(
    '- story: f1.txt\n  add: [b3.txt, seal.txt]\n- story: b1.txt\n  drop: [b2.txt]\n',
  );
  expect(clips).toEqual(['b1 b3', 'f1 b3 seal f2']);
  expect(storiesOf.get('b3')?.map((id) => id.slice(-2))).toEqual(['b1', 'f1']);
  expect(storiesOf.has('b2')).toBe(false);
  expect(stories.find(({ id }) => id.endsWith('f1'))?.also).toEqual(new Set(['b3']));
});

test('two clips that are in no story can be made one', () => {
  expect(told('- story: seal.txt\n  add: [choir.txt]\n').clips).toContain('seal choir');
});

test('what has lost its hold is told with its place and the nearest there is', () => {
  const { warnings, clips } = told(
    '- story: b1.txt\n  join: [f9.txt]\n- story: seal.txt\n  name: Seals\n- story: f1.txt\n  drop: [b1.txt]\n',
  );
  expect(clips).toEqual(['b1 b2 b3', 'f1 f2']);
  expect(
    warnings.map(({ file, line, column, reason, remedy }) => [file, line, column, reason, remedy]),
  ).toEqual([
    [
      'curation/all.yaml',
      1,
      3,
      'there is no clip f9.txt: here the decision “story” has no effect',
      'did you mean “f1.txt”? Correct the entry or take it out',
    ],
    [
      'curation/all.yaml',
      6,
      3,
      'seal.txt is in no story: here the decision “story” has no effect',
      'correct the entry or take it out',
    ],
    [
      'curation/all.yaml',
      11,
      3,
      'b1.txt is not in the story of f1.txt: here the decision “story” has no effect',
      'correct the entry or take it out',
    ],
  ]);
});

test('a decision that decides nothing is unreadable', () => {
  const { unread } = told('- story: b1.txt\n');
  expect(unread[0]).toMatchObject({ ruleId: 'curation/unreadable', severity: 'error', line: 1 });
});

test('the address is that of the first article; earlier ones lead to it, and decisions may name it', () => {
  const before = told().stories.find(({ id }) => id.endsWith('--b1'))!;
  const { stories } = told(`- story: ${before.id}\n  name: The bridge\n`, EARLIER);
  const after = stories.find(({ name }) => name === 'The bridge')!;
  expect(after.id).toMatch(/--b0$/);
  expect(after.formerPaths).toContain(before.path);
});
