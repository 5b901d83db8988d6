import { describe, expect, it } from 'vitest';
import { resolveInClip } from '../../../../src/annotate/coreference/index.ts';
import type { EntityKind } from '../../../../src/records/annotation.ts';
import { mark, passage } from '../stand-in.ts';

type Names = Readonly<Record<string, EntityKind>>;
const resolve = (text: string, names: Names) => resolveInClip(passage(text), mark(text, names));
const people = (...names: string[]): Names => Object.fromEntries(names.map((name) => [name, 'person']));
const named = (text: string, names: Names): string[] =>
  resolve(text, names).mentions.map(({ text: form, name }) => `${form} = ${name}`);
const meant = (text: string, names: Names): string[] => {
  const { mentions, references } = resolve(text, names);
  return references.map(
    ({ text: form, mention }) => `${form} = ${mention === null ? '?' : mentions[mention]!.name}`,
  );
};
const called = (text: string, names: Names): string[] => {
  const { mentions, epithets } = resolve(text, names);
  return epithets.map(({ text: form, mention }) => `${form} = ${mentions[mention]!.name}`);
};

describe('short forms', () => {
  it('join the full name of the clip, before or after it', () => {
    expect(named('Quill came. Mara Quill spoke.', people('Mara Quill', 'Quill'))).toEqual([
      'Quill = Mara Quill',
      'Mara Quill = Mara Quill',
    ]);
  });

  it('join a name with a middle initial and a title', () => {
    const names = people('Tom J. Abbot', 'Tom Abbot', 'Sen. Tom Abbot');
    expect(
      new Set(
        named('Tom Abbot. Sen. Tom Abbot. Tom J. Abbot. Tom Abbot.', names).map(
          (pair) => pair.split(' = ')[1],
        ),
      ),
    ).toEqual(new Set(['Tom Abbot']));
  });

  it('keep apart two who differ in the middle', () => {
    expect(named('John A. Reed met John B. Reed.', people('John A. Reed', 'John B. Reed'))).toEqual([
      'John A. Reed = John A. Reed',
      'John B. Reed = John B. Reed',
    ]);
  });

  it('follow the title where two bear the surname', () => {
    const text = 'Maria Reed and Peter Reed came. Mrs. Reed spoke. Mr. Reed did not.';
    const names = named(text, people('Maria Reed', 'Peter Reed', 'Reed'));
    expect(names.slice(2)).toEqual(['Reed = Maria Reed', 'Reed = Peter Reed']);
  });

  it('do not join a given name that two bear', () => {
    expect(
      named('Anna Reed met Anna Quill. Anna left.', people('Anna Reed', 'Anna Quill', 'Anna')).at(-1),
    ).toBe('Anna = Anna');
  });

  it('stay open where two bear the surname alike', () => {
    const text = 'Maria Reed and Peter Reed came. Reed spoke.';
    expect(named(text, people('Maria Reed', 'Peter Reed', 'Reed')).at(-1)).toBe('Reed = Reed');
  });

  it('take an office holder by office and surname', () => {
    expect(named('President Obama spoke. Obama left.', people('Obama'))).toEqual([
      'Obama = Barack Obama',
      'Obama = Barack Obama',
    ]);
    expect(named('Mr. Obama, a plumber, spoke.', people('Obama'))).toEqual(['Obama = Obama']);
    expect(named('President Obama met Tess Obama.', people('Obama', 'Tess Obama'))[0]).toBe(
      'Obama = Tess Obama',
    );
  });

  it('work for people named like properties', () => {
    expect(named('Constructor and Hugo Constructor.', people('Constructor', 'Hugo Constructor'))[0]).toBe(
      'Constructor = Hugo Constructor',
    );
    expect(named('__proto__ came.', people('__proto__'))).toEqual(['__proto__ = __proto__']);
  });
});

describe('acronyms', () => {
  const names: Names = { 'Norland News Agency': 'organisation', NNA: 'organisation', XYZ: 'organisation' };
  it('join the name they stand behind in brackets', () => {
    expect(named('Norland News Agency (NNA) spoke. NNA left.', names).at(-1)).toBe(
      'NNA = Norland News Agency',
    );
    expect(named('NNA left. The Norland News Agency (NNA) spoke.', names)[0]).toBe(
      'NNA = Norland News Agency',
    );
  });

  it('need the same initials', () => {
    expect(named('Norland News Agency (XYZ) spoke.', names).at(-1)).toBe('XYZ = XYZ');
  });
});

describe('pronouns', () => {
  const both = people('Maria Quill', 'Peter Abbot');
  it('agree in gender', () => {
    expect(meant('Maria Quill met Peter Abbot. She left.', both)).toEqual(['She = Maria Quill']);
    expect(meant('Maria Quill met Peter Abbot. He left.', both)).toEqual(['He = Peter Abbot']);
  });

  it('stay open with nobody to mean', () => {
    expect(meant('The dam broke. He left.', both)).toEqual(['He = ?']);
    expect(meant('Maria Quill spoke. He left.', both)).toEqual(['He = ?']);
  });

  it('look past people named inside a quotation', () => {
    expect(
      meant('Peter Abbot spoke. “Karl Lund did it all,” he said.', people('Peter Abbot', 'Karl Lund')),
    ).toEqual(['he = Peter Abbot']);
  });
});

describe('epithets', () => {
  it('stand before the name', () => {
    expect(called('Norland dictator Karl Lund spoke.', { 'Karl Lund': 'person', Norland: 'place' })).toEqual([
      'Norland dictator = Karl Lund',
    ]);
    expect(called('It was the former foreign minister Karl Lund.', people('Karl Lund'))).toEqual([
      'former foreign minister = Karl Lund',
    ]);
    expect(
      called('Founder and CEO of Quayline Karl Lund spoke.', {
        'Karl Lund': 'person',
        Quayline: 'organisation',
      }),
    ).toEqual(['Founder and CEO of Quayline = Karl Lund']);
  });

  it('are two where two roles are joined', () => {
    expect(
      called('He met Quayline founder and Norland businessman Karl Lund.', {
        'Karl Lund': 'person',
        Quayline: 'organisation',
        Norland: 'place',
      }),
    ).toEqual(['Quayline founder = Karl Lund', 'Norland businessman = Karl Lund']);
    expect(
      called('the fisherman and Norland President Karl Lund', { 'Karl Lund': 'person', Norland: 'place' }),
    ).toEqual(['Norland President = Karl Lund']);
  });

  it('stand after the name', () => {
    expect(called('Karl Lund, head of the Harbour Board, spoke.', people('Karl Lund'))).toEqual([
      'head of the Harbour Board = Karl Lund',
    ]);
  });

  it('are not in lists, headlines or sentences', () => {
    expect(
      called(
        'Karl Lund, Maria Quill and Peter Abbot came.',
        people('Karl Lund', 'Maria Quill', 'Peter Abbot'),
      ),
    ).toEqual([]);
    expect(called('A leader\n\nKarl Lund spoke.', people('Karl Lund'))).toEqual([]);
    expect(called('Karl Lund, speaking to the minister, left.', people('Karl Lund'))).toEqual([]);
  });
});

describe('roles', () => {
  const names: Names = { 'Karl Lund': 'person', 'Ivo Penn': 'person', Norland: 'place', Saltby: 'place' };
  const met = 'Norland President Karl Lund met Saltby mayor Ivo Penn.';
  it('mean the one of whom an epithet says so', () => {
    expect(meant(`${met} The mayor left.`, names)).toEqual(['The mayor = Ivo Penn']);
    expect(meant(`${met} The Norlandic leader left.`, names)).toEqual(['The Norlandic leader = Karl Lund']);
  });

  it('stay open where two fit or none', () => {
    expect(meant('President Karl Lund met President Ivo Penn. The president left.', names)).toEqual([
      'The president = ?',
    ]);
    expect(meant(`${met} The surgeon left.`, names)).toEqual(['The surgeon = ?']);
  });

  it('tell a deputy from the office', () => {
    expect(meant('Vice President Karl Lund spoke. The president left.', names)).toEqual([
      'The president = ?',
    ]);
  });

  it('take the latter for the last named', () => {
    expect(meant(`${met} The latter left.`, names)).toEqual(['The latter = Ivo Penn']);
  });
});
