import { expect, test } from 'vitest';
import { resolve } from '../../../src/resolve/index.ts';
import { clipOf } from './clips.ts';

function authorities(...marked: string[]): string[] {
  const { value } = resolve(marked.map((text, i) => clipOf(`c${i}`, text)));
  return value.clips.flatMap((clip) =>
    clip.resolutions.map((it) => (it.outcome === 'resolved' ? it.authority.split('/')[1]! : it.outcome)),
  );
}

const same = (...marked: string[]): boolean => new Set(authorities(...marked)).size === 1;

test.each([
  ['legal forms', 'The [o:Boeing Co.] said so.', 'But [o:Boeing] did not.'],
  [
    'company words of another language',
    'A plane of [o:Azerbaijan Airlines].',
    'The [o:Azerbaijan Hava Yollary Closed Joint-Stock Company].',
  ],
  ['spelling', 'The [o:Labour Party] won.', 'The [o:Labor Party] lost.'],
  [
    'initials in one clip',
    'The [o:Organization for Security and Co-operation in Europe] met. The [o:OSCE] left.',
    '[o:OSCE] said.',
  ],
  ['brackets in one clip', 'The [o:Kurdistan Workers’ Party] ([o:PKK]) fought.', 'The [o:PKK] fled.'],
  ['a short form in its clip', 'The [o:State Duma] voted. The [o:Duma] rose.'],
])('joined by %s', (_, ...clips) => {
  expect(same(...clips)).toBe(true);
});

test.each([
  ['initials that stand in no clip together', 'The [o:Party of Regions] won.', 'Better [o:PR] is needed.'],
  [
    'a short form of two',
    'The [o:Supreme Court of Ohio] and the [o:Supreme Court of Utah]: the [o:Supreme Court] rose.',
  ],
  ['a short form in another clip', 'The [o:Bank of England] rose.', 'The [o:Bank] fell.'],
  ['other company words', 'The [o:Azerbaijan Airlines] plane.', 'The [o:Azerbaijan Railways] train.'],
])('not joined by %s', (_, ...clips) => {
  expect(same(...clips)).toBe(false);
});

test('an acronym that two clips introduce for two bodies joins neither', () => {
  const [first, , second] = authorities(
    'The [o:Central Bank of Iraq] ([o:CBI]) acted.',
    'The [o:Confederation of British Industry] ([o:CBI]) spoke.',
  );
  expect(first).not.toBe(second);
});

test('legal words alone are a name', () => {
  expect(authorities('The [o:Company] is a film; [o:Co] is not.')).toEqual(['company', 'co']);
});
