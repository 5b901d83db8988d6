import { expect, test } from 'vitest';
import { readCuration } from '../../../src/read/curation.ts';
import { resolve } from '../../../src/resolve/index.ts';
import { clipOf } from './clips.ts';

const SIGNED = '  by: E. Marlowe\n  on: 2024-06-22\n  why: the Gazette says so\n';
const CLIPS = {
  'bridge.txt':
    'The harbourmaster, [p:John Pryce], shut the bridge. “It is cracked,” [p:Pryce|John Pryce] said.',
  'school.txt': 'The headteacher, [p:John Pryce], opened the school.',
  'festival.txt': '[p:Oleksandr Hrytsenko] sang. [o:Saltmere] listened.',
  'concert.txt': '[p:Sashko Hrytsenko] sang in [l:Springfield].',
};

/** What each mention was resolved to, by file and text, with the decisions given in YAML. */
function decided(yaml: string, clips: Record<string, string> = CLIPS) {
  const entries = yaml
    .replace(/^(?=- )/gm, '\u0000')
    .split('\u0000')
    .filter(Boolean);
  const file = {
    path: 'curation/all.yaml',
    bytes: new TextEncoder().encode(entries.map((entry) => `${entry.trimEnd()}\n${SIGNED}`).join('')),
  };
  const { value: curation, diagnostics: unread } = readCuration([file]);
  expect(unread).toEqual([]);
  const all = Object.entries(clips).map(([name, text]) => clipOf(name.replace('.txt', ''), text));
  const placeWithId = (id: string) => (id === 'geonames:1' ? { lat: 1, lon: 2, country: 'US' } : null);
  const { value, diagnostics } = resolve(all, { curation, placeWithId });
  const outcomes = value.clips.flatMap((clip) =>
    clip.annotation.mentions.map((mention, i) => {
      const it = clip.resolutions[i]!;
      const to = it.outcome === 'resolved' ? it.authority : it.outcome;
      return `${clip.article.id}: ${mention.text} → ${to}`;
    }),
  );
  return { outcomes, authorities: value.authorities, clips: value.clips, warnings: diagnostics };
}

test('same: one record, filed under the name given, and the old addresses lead to it', () => {
  const { outcomes, authorities } = decided(
    '- same: [Oleksandr Hrytsenko, Sashko Hrytsenko]\n  name: Oleksandr Hrytsenko\n',
  );
  expect(outcomes).toContain('concert: Sashko Hrytsenko → people/oleksandr-hrytsenko');
  expect(authorities.get('people/oleksandr-hrytsenko')).toMatchObject({
    formerIds: ['people/sashko-hrytsenko'],
  });
  expect(authorities.has('people/sashko-hrytsenko')).toBe(false);
});

test('different: two records for one name', () => {
  const { outcomes } = decided(
    '- different:\n    - { name: John Pryce, where: bridge.txt }\n    - { name: John Pryce, where: school.txt }\n',
  );
  const [bridge, later, school] = outcomes.map((it) => it.split(' → ')[1]);
  expect(bridge).toBe(later);
  expect(bridge).not.toBe(school);
});

test('different: a clip that the decision does not name is open', () => {
  const { outcomes } = decided(
    '- different:\n    - { name: John Pryce, where: bridge.txt }\n    - { name: John Pryce, where: school.txt }\n',
    { ...CLIPS, 'third.txt': '[p:John Pryce] waved.' },
  );
  expect(outcomes.at(-1)).toBe('third: John Pryce → ambiguous');
});

test('different: a plural may mean either', () => {
  const { outcomes } = decided(
    '- different:\n    - { name: John Pryce, where: bridge.txt }\n    - { name: John Pryce, where: school.txt }\n',
    { ...CLIPS, 'third.txt': 'The two [p:John Pryces] waved.' },
  );
  expect(outcomes.at(-1)).toBe('third: John Pryces → ambiguous');
});

test('not-an-entity: no record is left', () => {
  const { outcomes, authorities } = decided('- not-an-entity: Saltmere\n');
  expect(outcomes).toContain('festival: Saltmere → unknown');
  expect(authorities.has('organisations/saltmere')).toBe(false);
});

test('rename moves the address', () => {
  const { authorities } = decided('- rename: people/john-pryce\n  to: Jack Pryce\n');
  expect(authorities.get('people/jack-pryce')).toMatchObject({
    name: 'Jack Pryce',
    formerIds: ['people/john-pryce'],
  });
});

test('kind and place', () => {
  const { authorities } = decided(
    '- kind: { name: Saltmere, where: festival.txt }\n  is: place\n- place: Springfield\n  id: geonames:1\n',
  );
  expect(authorities.get('places/saltmere')?.kind).toBe('place');
  expect(authorities.get('places/springfield')?.place).toEqual({ lat: 1, lon: 2, country: 'US' });
});

test('a decision keeps its hold when the clip is edited around its words', () => {
  const yaml =
    '- different:\n    - { name: John Pryce, where: bridge.txt }\n    - { name: John Pryce, where: school.txt }\n';
  const edited = { ...CLIPS, 'school.txt': 'On Monday, it is said, [p:John Pryce] opened a school.' };
  const { outcomes, warnings } = decided(yaml, edited);
  expect(warnings).toEqual([]);
  expect(outcomes[0]!.split(' → ')[1]).not.toBe(outcomes[2]!.split(' → ')[1]);
});

test.each([
  ['- rename: Jon Pryce\n  to: X\n', 'no clip names “Jon Pryce”', '“John Pryce”'],
  ['- rename: people/jon-pryce\n  to: X\n', 'nothing has the id people/jon-pryce', '“people/john-pryce”'],
  ['- not-an-entity: { name: Prys, where: shool.txt }\n', 'there is no clip shool.txt', '“school.txt”'],
  [
    '- kind: { name: J. Pryce, where: school.txt }\n  is: place\n',
    'school.txt does not name “J. Pryce”',
    '“John Pryce”',
  ],
  ['- date: scholl.txt\n  is: 2024-01-01\n', 'there is no clip scholl.txt', '“school.txt”'],
  ['- place: Springfield\n  id: geonames:2\n', 'the gazetteer has no place geonames:2', 'correct the entry'],
  [
    '- speaker: { words: It is craked, where: bridge.txt }\n  is: X\n',
    'bridge.txt does not say “It is craked”',
    '“It is cracked',
  ],
])('a stale decision is a warning with the nearest match: %s', (yaml, reason, remedy) => {
  const { warnings } = decided(yaml);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatchObject({
    ruleId: 'curation/stale',
    severity: 'warning',
    file: 'curation/all.yaml',
    line: 1,
    column: 3,
  });
  expect(warnings[0]!.reason).toContain(reason);
  expect(warnings[0]!.remedy).toContain(remedy);
});

test('decisions that contradict each other: nobody is joined', () => {
  const { outcomes, warnings } = decided(
    '- same: [{ name: John Pryce, where: bridge.txt }, { name: John Pryce, where: school.txt }]\n' +
      '- different: [{ name: John Pryce, where: bridge.txt }, { name: John Pryce, where: school.txt }]\n',
  );
  expect(warnings.map((it) => it.ruleId)).toEqual(['curation/contradiction']);
  expect(outcomes[0]!.split(' → ')[1]).not.toBe(outcomes[2]!.split(' → ')[1]);
});

test('same over two kinds says so', () => {
  const { warnings } = decided('- same: [Saltmere, Springfield]\n');
  expect(warnings.map((it) => it.ruleId)).toEqual(['curation/contradiction']);
  expect(decided('- same: [Saltmere, Springfield]\n  kind: place\n').warnings).toEqual([]);
});
