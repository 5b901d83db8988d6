import { expect, test } from 'vitest';
import { resolve } from '../../../src/resolve/index.ts';
import { clipOf } from './clips.ts';

/** For each mention in turn: its authority's id, `?` with the candidates, or `-`. */
function outcomes(...marked: string[]): string[] {
  const { value } = resolve(marked.map((text, i) => clipOf(`c${i}`, text)));
  return value.clips.flatMap((clip) =>
    clip.resolutions.map((it) =>
      it.outcome === 'resolved'
        ? it.authority
        : it.outcome === 'ambiguous'
          ? `? ${it.candidates.join(' ')}`
          : '-',
    ),
  );
}

test('a family name alone joins its only bearer', () => {
  expect(outcomes('[p:Pavel Durov] left.', '[p:Durov] came back.')).toEqual([
    'people/pavel-durov',
    'people/pavel-durov',
  ]);
});

test('a family name of two people stays open', () => {
  expect(outcomes('[p:Bill Clinton] left.', '[p:Hillary Clinton] came.', '[p:Clinton] spoke.')[2]).toBe(
    '? people/bill-clinton people/hillary-clinton',
  );
});

test('a person named constructor is a person', () => {
  expect(outcomes('[p:constructor] spoke.', '[p:__proto__] listened.')).toEqual([
    'people/constructor',
    'people/proto',
  ]);
});

test('every resolved mention has its record', () => {
  const { value } = resolve([clipOf('a', '[p:Ann Lee] of [o:Acme] in [l:Oslo].')]);
  for (const it of value.clips[0]!.resolutions) {
    expect(it.outcome === 'resolved' && value.authorities.has(it.authority)).toBe(true);
  }
});

test.each([
  ['transliterations', ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Vladimir Zelenskiy']],
  ['initials', ['George Soros', 'G. Soros']],
  ['middle names', ['Hillary Clinton', 'Hillary Rodham Clinton', 'Hillary R. Clinton']],
  ['short given names', ['William Hague', 'Bill Hague']],
  ['diacritics', ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan']],
  ['umlauts', ['Thomas Müller', 'Thomas Mueller']],
  ['titles and capitals', ['Sen. Ann Lee', 'ANN LEE', 'Ann Lee']],
  ['a second family name', ['Gabriel García', 'Gabriel García Márquez']],
  ['another script', ['Владимир Мельник', 'Vladimir Melnik']],
  ['particles', ['Osama bin Laden', 'bin Laden']],
])('%s: one person', (_, forms) => {
  expect(new Set(outcomes(...forms.map((form) => `[p:${form}] spoke.`))).size).toBe(1);
});

test.each([
  ['other given names', ['Bill Clinton', 'Hillary Clinton']],
  ['other middle initials', ['George W. Bush', 'George H. Bush']],
  ['father and son', ['Martin King Jr.', 'Martin King Sr.']],
  ['a given name and a family name', ['Jordan Smith', 'Michael Jordan']],
  ['names that only look alike', ['John Hanson', 'John Hansen']],
  ['a common family name alone', ['John Smith', 'Smith']],
])('%s: two people', (_, forms) => {
  expect(new Set(outcomes(...forms.map((form) => `[p:${form}] spoke.`))).size).toBe(2);
});

test('an initial that fits two people stays open', () => {
  const [, , initial] = outcomes('[p:John Wexler] met [p:Jane Wexler].', '[p:J. Wexler] left.');
  expect(initial).toBe('? people/jane-wexler people/john-wexler');
});

test('an initial that is a particle elsewhere is an initial', () => {
  const [, , initial] = outcomes(
    '[p:Halyna Wexler] sang.',
    '[p:Oleksandr Wexler] sang.',
    '[p:O. Wexler] left.',
  );
  expect(initial).toBe('people/oleksandr-wexler');
});

test('a plural is nobody', () => {
  const [, , plural] = outcomes(
    '[p:John Pryce] met.',
    '[p:John Pryce] left.',
    'The two [p:John Pryces] spoke.',
  );
  expect(plural).toBe('? people/john-pryce');
});

test('a form that fits two different people joins neither', () => {
  const found = outcomes(
    '[p:George W. Bush] spoke.',
    '[p:George H. W. Bush] spoke.',
    '[p:George Bush] spoke.',
  );
  expect(new Set(found).size).toBe(3);
});

test('namesakes have two addresses, and a later clip moves neither', () => {
  const clips = [
    clipOf('b', '[p:Ann Lee] sang.', '2020-01-01'),
    clipOf('a', '[p:Ann Lee Jr.] ran.', '2021-01-01'),
  ];
  const ids = (more: typeof clips) => {
    const { clips: resolved } = resolve([...clips, ...more]).value;
    return resolved
      .slice(0, 2)
      .map((it) => it.resolutions[0]!)
      .map((it) => it.outcome === 'resolved' && it.authority);
  };
  expect(ids([clipOf('0', '[p:Ann Lee Jr.] won.', '2022-01-01')])).toEqual(ids([]));
});

test('mentions of one kind follow the archive where one was misread', () => {
  const said = '[o:Thorn Council] met.';
  const { value } = resolve([
    clipOf('a', said),
    clipOf('b', said),
    clipOf('c', said),
    clipOf('d', 'In [l:Thorn Council] it rained.'),
  ]);
  expect(value.clips[3]!.resolutions[0]).toMatchObject({ authority: 'organisations/thorn-council' });
});

test('a name in capitals is filed in mixed case', () => {
  const { value } = resolve([clipOf('a', '[l:COPENHAGEN] — It rained on [o:NATO].')]);
  expect([...value.authorities.values()].map((it) => it.name)).toEqual(['NATO', 'Copenhagen']);
});
