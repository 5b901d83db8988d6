import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../src/annotate/names/index.ts';
import { tokenise } from '../../../../src/text/tokens.ts';

const names = (text: string, language = 'en'): string[] =>
  findNames({
    text,
    tokens: tokenise(text),
    zones: [{ kind: 'body', start: 0, end: text.length }],
    published: null,
    language,
  }).mentions.map((m) => `${m.kind}: ${m.text}`);

describe('findNames', () => {
  it('finds people and places in plain prose', () => {
    expect(names('Vladimir Putin met Ilham Aliyev in Baku on Monday.')).toEqual([
      'person: Vladimir Putin',
      'person: Ilham Aliyev',
      'place: Baku',
    ]);
  });
  it('says nothing about a language it does not know', () => {
    expect(names('Vladimir Putin rencontre Ilham Aliyev.', 'fr')).toEqual([]);
  });
});
