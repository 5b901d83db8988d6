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
