import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/parse/index.ts';
import { readClip } from '../../../src/read/index.ts';
import type { Article } from '../../../src/records/article.ts';
import type { Diagnostic, Outcome } from '../../../src/records/diagnostic.ts';

const BODY =
  'The council voted on Thursday to close the old bridge to all traffic until the end of the year, after engineers found cracks in two of its piers.\n\nIt said that a ferry would run every hour in the meantime, and that the school bus would go round by the mill from Monday.';
const HEAD = 'Bridge closed until the new year';

const parse = (
  text: string,
  path = 'clip.txt',
  options = { language: 'en', timeZone: 'UTC' },
): Outcome<Article> =>
  parseSource(readClip({ path, bytes: new TextEncoder().encode(text) }).value[0]!, options);
const article = (text: string, path?: string): Article => parse(text, path).value;
/** A clip with lines between the headline and the first paragraph. */
const under = (...lines: string[]): Article => article([HEAD, ...lines, BODY].join('\n\n'));
const rules = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ ruleId }) => ruleId);

describe('published', () => {
  it.each([
    ['Friday, 30 Aug 2024', '2024-08-30', 'published/date-line'],
    ['Published: Aug. 30, 2024 5:12 p.m. ET', '2024-08-30', 'published/labelled-line'],
    ['By Ann Lee | 30 August 2024', '2024-08-30', 'published/date-line'],
    ['PUBLISHED: August 30, 2024 | UPDATED: September 2, 2024', '2024-08-30', 'published/labelled-line'],
    ['Updated: September 2, 2024 | Published: August 30, 2024', '2024-08-30', 'published/labelled-line'],
    ['Ann Lee · City News · Posted: Aug 30, 2024 8:25 AM EST', '2024-08-30', 'published/labelled-line'],
    ['2024-08-30T15:23:34Z', '2024-08-30', 'published/date-line'],
  ])('%s', (line, value, rule) => {
    expect(under(line).published).toMatchObject({ value, rule, basis: 'stated' });
  });
  it.each(['Published 2 hours ago', '4 days ago', 'Yesterday', 'Dec 29', 'Updated: September 2, 2024'])(
    '%s leaves it unknown, with a word about it',
    (line) => {
      const { value, diagnostics } = parse([HEAD, line, BODY].join('\n\n'));
      expect(value.published).toBeNull();
      expect(rules(diagnostics)).toContain('published/missing');
    },
  );
  it('does not take a date that the article tells of', () => {
    const text = `${HEAD}\n\n${BODY}\n\nThe bridge was opened on May 3, 1931 and was closed for a year in the war, it said in a report.`;
    expect(article(text).published).toBeNull();
  });
  it('takes the year of a bare day from the one place that has it, and from none when two differ', () => {
    expect(article(`${HEAD}\n\nDec 29, 1:21 PM\n\n${BODY}\n\n© 2024 The Paper`).published).toMatchObject({
      value: '2024-12-29',
      basis: 'implied',
      rule: 'published/year-elsewhere',
    });
    expect(
      article(`${HEAD}\n\nDec 29, 1:21 PM\n\n${BODY}\n\n© 2024 The Paper\n\n© 2023 The Wire`).published,
    ).toBeNull();
  });
  it('reads the day out of the address when nothing else tells', () => {
    expect(under('https://paper.example/world/2024/08/30/bridge.html').published).toMatchObject({
      value: '2024-08-30',
      basis: 'implied',
      rule: 'published/address',
    });
  });
  it('keeps the updated and the captured date apart', () => {
    const clip = article(
      '---\ndate: 2024-08-30\nupdated: 2024-09-02\ncaptured: 2025-01-01\n---\n# H\n\nBody.',
      'c.md',
    );
    expect([clip.published?.value, clip.updated?.value, clip.captured?.value]).toEqual([
      '2024-08-30',
      '2024-09-02',
      '2025-01-01',
    ]);
  });
  it('takes less than a day when front matter states less', () => {
    expect(article('---\ndate: 2024-08\n---\nBody.', 'c.md').published?.value).toBe('2024-08');
  });
  it('tells when the weekday is another', () => {
    const { value, diagnostics } = parse(`${HEAD}\n\nMonday, 30 Aug 2024\n\n${BODY}`);
    expect(value.published?.value).toBe('2024-08-30');
    expect(diagnostics.find(({ ruleId }) => ruleId === 'published/weekday-conflict')).toMatchObject({
      reason: '"Monday, 30 Aug 2024" is a Friday, not a Monday',
      line: 3,
      column: 1,
    });
    expect(rules(parse(`${HEAD}\n\nFriday, 30 Aug 2024\n\n${BODY}`).diagnostics)).toEqual([]);
  });
  it('points at the characters', () => {
    const { text, published } = under('Posted: Friday, 30 Aug 2024');
    expect(text.slice(published!.start!, published!.end!)).toBe('Friday, 30 Aug 2024');
  });
});

describe('dateline and agency', () => {
  const opening = (words: string): Article => article(`${HEAD}\n\n${words}${BODY}`);
  it.each([
    ['MOSCOW (Reuters) - ', 'Moscow', 'Reuters'],
    ['KYIV, Aug 30 (Reuters) – ', 'Kyiv', 'Reuters'],
    ['TALLAHASSEE, Fla. (AP) — ', 'Tallahassee, Fla.', 'Associated Press'],
    ['ST. PETERSBURG, Fla. (AP) — ', 'St. Petersburg, Fla.', 'Associated Press'],
    ['SALTMERE, England (CPA) - ', 'Saltmere, England', 'CPA'],
    ['NEW DELHI: ', 'New Delhi', undefined],
    ['LONDON — ', 'London', undefined],
    ['Berlin (dpa) - ', 'Berlin', 'dpa'],
    ['SEOUL/TOKYO, Aug 30 (Reuters) - ', 'Seoul/Tokyo', 'Reuters'],
    ['(Reuters) - ', undefined, 'Reuters'],
  ])('%s', (words, place, agency) => {
    const clip = opening(words);
    expect(clip.dateline?.value).toBe(place);
    expect(clip.agency?.value).toBe(agency);
    expect(clip.outlet).toBeNull();
  });
  it.each([
    'NATO — an alliance — said so. ',
    'Warning: ',
    'Kyiv (the capital) said. ',
    'In London - as elsewhere - ',
  ])('%s is none', (words) => {
    expect(opening(words).agency).toBeNull();
    if (!words.startsWith('NATO')) expect(opening(words).dateline).toBeNull();
  });
  it.each([
    ['Copyright 2024 The Associated Press. All rights reserved.', 'Associated Press'],
    ['© 2024 AFP', 'Agence France-Presse'],
    ['(Reuters)', 'Reuters'],
  ])('closing with “%s”', (line, agency) => {
    const { agency: found, text } = article(`${HEAD}\n\n${BODY}\n\n${line}`);
    expect(found).toMatchObject({ value: agency, rule: 'agency/closing-line' });
    expect(line).toContain(text.slice(found!.start!, found!.end!));
  });
  it('takes an agency in the byline for the agency, and nobody for its author', () => {
    const clip = under('ByThe Associated Press', 'December 17, 2023, 12:34 PM');
    expect(clip.agency).toMatchObject({ value: 'Associated Press', rule: 'agency/byline' });
    expect(clip.credits).toEqual([]);
  });
});

describe('outlet', () => {
  it.each(['الأهرام', 'الشرق الأوسط', '朝日新聞', 'ประชาชาติ', 'हिन्दी'])(
    'is the whole name in any script: %s',
    (name) => {
      const { outlet, text } = under(`Source: «${name}».`);
      expect(outlet?.value).toBe(name);
      expect(text.slice(outlet!.start!, outlet!.end!)).toBe(name);
    },
  );
  it('reads the source line without its no-break space', () => {
    expect(under('Source:\u00a0 paper.example').outlet).toMatchObject({
      value: 'paper.example',
      rule: 'outlet/source-line',
    });
  });
  it('takes an agency there for an agency', () => {
    const clip = under('Source: Reuters');
    expect([clip.outlet, clip.agency?.value]).toEqual([null, 'Reuters']);
  });
  it('is unknown when nobody says', () => {
    expect(under('Friday, 30 Aug 2024').outlet).toBeNull();
  });
});

describe('credits', () => {
  const names = (clip: Article): string[] =>
    clip.credits.map(({ role, name, affiliation }) => [role, name, affiliation].filter(Boolean).join(' '));
  it.each([
    ['By Ann Lee', ['author Ann Lee']],
    ['By Ann Lee and Bo Ray', ['author Ann Lee', 'author Bo Ray']],
    ['By Ann Lee, Bo Ray and Cy Dean | The Paper', ['author Ann Lee', 'author Bo Ray', 'author Cy Dean']],
    [
      'by RALPH D. RUSSO and BOB FERRANTE',
      ['author Ralph D. Russo', 'author BOB FERRANTE'.replace('BOB FERRANTE', 'Bob Ferrante')],
    ],
    ['By Ann Lee | ann@paper.example | The Paper', ['author Ann Lee']],
    ['By Ann LeeDec 22, 2023', ['author Ann Lee']],
    ['By Ann Lee, Political Editor', ['author Ann Lee']],
    ['Written by Ann Lee, Brussels', ['author Ann Lee Brussels']],
    ['By Ann McGregor', ['author Ann McGregor']],
    ['By Per Lund', ['author Per Lund']],
    ['By Jan van der Berg', ['author Jan van der Berg']],
    ['By Ann Lee @annlee', ['author Ann Lee']],
    ['By\nAnn LeeFeatures Editor', ['author Ann Lee']],
    ['Автор: Анна Белова', ['author Анна Белова']],
  ])('%s', (line, expected) => {
    expect(names(under(line, 'May 3, 2023'))).toEqual(expected);
  });
  it('takes a name beside the date for the author', () => {
    expect(names(under('Dale Hurd', '12-20-2023'))).toEqual(['author Dale Hurd']);
  });
  it('parts the closing line into roles', () => {
    const clip = article(
      `${HEAD}\n\n${BODY}\n\n(Reporting by Ann Lee; Writing by Bo Ray and Cy Dean; Editing by Di Eve; Additional reporting by Fay Gow in Rome)`,
    );
    expect(names(clip)).toEqual([
      'reporting Ann Lee',
      'writing Bo Ray',
      'writing Cy Dean',
      'editing Di Eve',
      'contribution Fay Gow',
    ]);
  });
  it('takes the photographer and not her house', () => {
    expect(
      names(article(`${HEAD}\n\n${BODY}\n\nPhoto: Ann Lee/City News\n\nPhoto: Sputnik / Bo Ray / Reuters`)),
    ).toEqual(['photo Ann Lee City News', 'photo Bo Ray Reuters']);
  });
  it.each([
    'By Friday, the ferry had carried a thousand people.',
    'By the Numbers',
    'People Editorial Guidelines',
    'Most Read',
  ])('%s names nobody', (line) => {
    expect(names(under(line))).toEqual([]);
  });
});

describe('other fields', () => {
  it('finds what a report rests on', () => {
    const clip = article(
      `${HEAD}\n\nAccording to information from the Baza Telegram channel, the bridge was closed on Friday night.\n\n${BODY}`,
    );
    expect(clip.reliesOn.map(({ value }) => value)).toEqual(['the Baza Telegram channel']);
    expect(
      article(`${HEAD}\n\nAccording to the mayor, the bridge was closed on Friday night.\n\n${BODY}`)
        .reliesOn,
    ).toEqual([]);
  });
  it.each([
    ['Politics', 'Politics', 'section/header-line'],
    ['News > Harbour', 'Harbour', 'section/breadcrumb'],
  ])('reads the section over the headline: %s', (line, value, rule) => {
    expect(article(`${line}\n\n${HEAD}\n\nMay 3, 2023\n\n${BODY}`).section).toMatchObject({ value, rule });
  });
  it('takes what lies beside the date in a list for the section', () => {
    expect(article(`${HEAD}\n\n  • Waterfront\n  • Friday, 30 Aug 2024\n\n${BODY}`).section).toMatchObject({
      value: 'Waterfront',
      rule: 'section/beside-date',
    });
  });
  it('says that it has no headline rather than taking a paragraph for one', () => {
    const { value, diagnostics } = parse(BODY);
    expect(value.headline).toBeNull();
    expect(rules(diagnostics)).toContain('headline/missing');
  });
  it('takes the language that is stated, else the one that is read, else the archive’s', () => {
    expect(article('---\nlang: pt-BR\n---\nBody', 'c.md').language.value).toBe('pt-BR');
    expect(article(`${HEAD}\n\n${BODY}`).language).toMatchObject({ value: 'en', basis: 'implied' });
    expect(parse('Ann Lee', 'c.txt', { language: 'nl', timeZone: 'UTC' }).value.language.value).toBe('nl');
  });
  it('takes no address but one of the web', () => {
    expect(article('---\nurl: javascript:alert(1)\n---\nBody', 'c.md').url).toBeNull();
    expect(article('---\nurl: https://a.example/b\n---\nBody', 'c.md').url?.value).toBe(
      'https://a.example/b',
    );
  });
  it('hands on the names that front matter states', () => {
    expect(
      article('---\npeople: [constructor, Ann Lee]\n---\nBody', 'c.md').statedNames.map(
        ({ value, kind }) => `${kind} ${value}`,
      ),
    ).toEqual(['person constructor', 'person Ann Lee']);
  });
});
