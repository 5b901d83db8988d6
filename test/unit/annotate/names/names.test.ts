import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../src/annotate/names/index.ts';
import { passageOf } from '../../../../src/annotate/passage.ts';
import type { Zone } from '../../../../src/records/article.ts';

const find = (text: string, { language = 'en', zones }: { language?: string; zones?: Zone[] } = {}) =>
  findNames(
    passageOf({
      text,
      zones: zones ?? [{ kind: 'body', start: 0, end: text.length }],
      published: null,
      language,
    }),
  );
const names = (text: string, options = {}): string[] =>
  find(text, options).mentions.map((m) => `${m.kind}: ${m.text}`);

describe('findNames', () => {
  it('finds people and places in plain prose', () => {
    expect(names('Vladimir Putin met Ilham Aliyev in Baku on Monday.')).toEqual([
      'person: Vladimir Putin',
      'person: Ilham Aliyev',
      'place: Baku',
    ]);
  });
  it('keeps every span true to the text', () => {
    const text = '“Ministers” from Norway and Côte d’Ivoire met Anna Larsen’s team 🙂 in Oslo.';
    for (const m of find(text).mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
  });
  it('says nothing about a language it does not know', () => {
    expect(names('Vladimir Putin rencontre Ilham Aliyev à Bakou.', { language: 'fr' })).toEqual([]);
  });
  it('leaves out names in zones that do not report', () => {
    const text = 'Anna Larsen lives in Oslo. Photo: Peter Holm';
    const zones: Zone[] = [
      { kind: 'body', start: 0, end: 27 },
      { kind: 'photo-credit', start: 27, end: text.length },
    ];
    expect(names(text, { zones })).toEqual(['person: Anna Larsen', 'place: Oslo']);
  });
  it('lets a demonym point to its country, not name it', () => {
    const { mentions, references } = find('The Russian minister spoke to Norwegian reporters.');
    expect(mentions).toEqual([]);
    expect(references.map((r) => [r.text, r.form, r.name])).toEqual([
      ['Russian', 'demonym', 'Russia'],
      ['Norwegian', 'demonym', 'Norway'],
    ]);
  });
  it('cuts a name before an office that was glued to it', () => {
    expect(names('Leonid KalashnikovHead of the State Duma Committee said no.')).toContain(
      'person: Leonid Kalashnikov',
    );
  });
  it('takes compounds apart at the name', () => {
    expect(names('The London-based company left Russia.')).toEqual(['place: London', 'place: Russia']);
  });
  it('finds nothing in an empty text, in marks, in emoji', () => {
    for (const text of ['', '   \n\n', '… — “” 🙂🙂 !!!'])
      expect(find(text)).toEqual({ mentions: [], references: [] });
  });
  it('reads a long text without stops in time linear in its length', () => {
    expect(find('Anna Larsen met Peter Holm and '.repeat(5_000)).mentions.length).toBeGreaterThan(1_000);
  });
});
