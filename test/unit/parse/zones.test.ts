import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findZones, type Zoned } from '../../../src/parse/zones/index.ts';
import { readClip } from '../../../src/read/index.ts';

const zoned = (text: string, path = 'clip.txt'): Zoned =>
  findZones(readClip({ path, bytes: new TextEncoder().encode(text) }).value[0]!);

const FIRST =
  'The council voted on Thursday to close the old bridge to all traffic until the end of the year, after engineers found cracks in two of its piers.';
const SECOND =
  'It said that a ferry would run every hour in the meantime, and that the school bus would go round by the mill from Monday.';
const THIRD =
  '"We would rather be late than wrong," said the leader of the council, who had asked for the inspection.';

/** The zone of a line set between paragraphs of an article. */
const zoneOf = (line: string, join = '\n\n'): string => {
  const { units, labels } = zoned(
    ['Bridge closed until the new year', FIRST, SECOND, line, THIRD, SECOND.replace('It', 'She')].join(join),
  );
  return labels[units.findIndex((unit) => unit.text !== '' && line.replace(/^• /, '').startsWith(unit.text))]!
    .kind;
};

describe('lines between paragraphs', () => {
  it.each([
    ['furniture', 'Advertisement'],
    ['furniture', 'Share this article'],
    ['furniture', 'Sign up for our newsletter and never miss a story'],
    ['furniture', 'READ MORE: How the bridge was built'],
    ['furniture', 'Article continues below'],
    ['furniture', '* * *'],
    ['furniture', '[The long history of the bridge]'],
    ['furniture', 'Man Eats Nothing but Herring for a Year and Says He Feels Fine'],
    ['photo-credit', 'Photo: Ann Lee/Reuters'],
    ['photo-credit', 'Ann Lee/City News'],
    ['photo-credit', 'Image source, Getty Images'],
    ['photo-credit', 'Ann Lee, Bo Ray/Getty Images'],
    ['caption', 'FILE - The bridge as it was in June, before the cracks were found'],
    ['caption', 'The bridge at low tide. (AP Photo/Ann Lee)'],
    ['credits', '(Reporting by Ann Lee; Editing by Bo Ray)'],
    ['credits', 'Ann Lee and Bo Ray contributed to this report.'],
    ['heading', 'What happens next'],
    ['heading', 'THE LONG WAY ROUND'],
  ])('%s: %s', (kind, line) => {
    expect(zoneOf(line)).toBe(kind);
  });

  it.each([
    'More than two hundred people came to the meeting.',
    'Related parties will be told by letter, the council said.',
    'Sharing the cost would be fair, she said.',
    'Heavy rain contributed to this.',
    'By Friday, the ferry had carried a thousand people.',
    'Photo finishes are rare in local politics, but this was one.',
    'Source: the council will publish the report on Friday, and the figures with it.',
    'The latest survey is from 2019.',
    'Comments from the public will be heard until May.',
    'He follows us on foot every day, the ferryman said.',
    'A view of the river is not worth a bridge, he said.',
    'On Aug. 30, 2024 the bridge will be 90 years old.',
  ])('body: %s', (line) => {
    expect(zoneOf(line)).toBe('body');
  });

  it('takes a bulleted link for a link, and an announced list for the article', () => {
    expect(zoneOf('  • Ferry operator warns of fewer sailings in June'.trim())).toBe('furniture');
    const { units, labels } = zoned(
      `Bridge closed\n\n${FIRST}\n\n${SECOND}\n\nThe council wants:\n\n  • a new pier\n  • a longer span\n\n${THIRD}`,
    );
    expect(labels[units.findIndex((unit) => unit.text === 'a new pier')]!.kind).toBe('body');
  });
  it('takes a name on its own for a caption when the clip uses it elsewhere, a Headline Case line for a heading', () => {
    const around = (line: string): string => {
      const { units, labels } = zoned(
        [
          'Bridge closed',
          FIRST,
          SECOND,
          line,
          `Ada Brennan said so on Friday, and the town believed her.`,
          THIRD,
        ].join('\n\n'),
      );
      return labels[units.findIndex((unit) => unit.text === line)]!.kind;
    };
    expect(around('Ada Brennan')).toBe('caption');
    expect(around('Record Profits')).toBe('heading');
  });
  it('finds a pull quote by the role that is run into its name, and not by a name with a capital inside', () => {
    expect(zoneOf('We knew of it for years and nobody would hear us Ann LeeHead of the harbour office')).toBe(
      'pull-quote',
    );
    expect(
      zoneOf('It was the third time that Alaya McIvor of Sage House, a refuge for women, had asked for help'),
    ).not.toBe('pull-quote');
  });
  it('takes a post for a quotation, with the line that names who wrote it', () => {
    const { units, labels } = zoned(
      [
        'Bridge closed',
        FIRST,
        'I have crossed it every day for forty years and never looked down',
        '— Ann Lee (@annlee) May 3, 2022',
        SECOND,
        THIRD,
      ].join('\n\n'),
    );
    expect(labels.map(({ kind }) => kind).slice(2, 4)).toEqual(['pull-quote', 'pull-quote']);
    expect(units).toHaveLength(6);
  });
});

describe('around the article', () => {
  it('cuts a run-on date off the headline, and leaves a headline with a date in it whole', () => {
    const cut = zoned(` date 2024-08-20 Mayor refuses to sell the mill\n\n${FIRST}`);
    expect(cut.units[cut.headline!]!.text).toBe('Mayor refuses to sell the mill');
    const whole = zoned(`24 things that the mayor refused to sell in 2024\n\n${FIRST}`);
    expect(whole.units[whole.headline!]!.text).toBe('24 things that the mayor refused to sell in 2024');
  });
  it('takes the headline and not the standfirst under it', () => {
    const { units, headline } = zoned(
      `Home\nNews\n\nBridge to close for the rest of the year\n\nEngineers found cracks in two piers, and the council wants to know why nobody saw them.\n\nBy Ann Lee\n\nMay 3, 2023\n\n${FIRST}\n\n${SECOND}`,
    );
    expect(units[headline!]!.text).toBe('Bridge to close for the rest of the year');
  });
  it('ends at the readers’ comments', () => {
    const { units, labels } = zoned(
      `Bridge closed\n\n${FIRST}\n\n${SECOND}\n\n${THIRD}\n\nComments\n\nI have always said that the bridge would go, and nobody would listen to me at all.`,
    );
    expect(labels.at(-1)!.kind).toBe('furniture');
    expect(units).toHaveLength(6);
  });
  it('keeps the second story apart, and goes on after a list of links', () => {
    const story = zoned(
      `Mayor skips dinner\n\n${FIRST}\n\nRelated materials:\n\nOrlik arrives in Tarnow to sign agreement\n\nMinister Orlik arrived in Tarnow on Friday to sign an agreement on gas, his office said in the evening.`,
    );
    expect(story.zones.at(-1)).toMatchObject({ kind: 'related', related: true });
    const links = zoned(
      `Mayor skips dinner\n\n${FIRST}\n\n${SECOND}\n\nRelated:\n\nOrlik arrives in Tarnow\nGas price falls again\n\n${THIRD}\n\n${FIRST.replace('Thursday', 'Friday')}`,
    );
    expect(links.labels.at(-1)!.kind).toBe('body');
  });
});

describe('zones', () => {
  const line = fc.constantFrom(
    FIRST,
    SECOND,
    THIRD,
    '',
    'Share',
    'By Ann Lee',
    'May 3, 2023',
    'Related:',
    '  • World',
    'Comments',
    'Ann Lee',
    'date 2024-08-20 A headline of some words',
    '(AP Photo/Ann Lee)',
    '"',
    '—',
    '© 2023 The Paper',
    'Source: x.example',
    '\t',
    'We knew Ann LeeHead of it',
    '— Ann (@ann) x',
    'The pier. REUTERS/Ann Lee/File Photo',
  );
  it('lie end to end over any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 30 }),
        (lines) => {
          const source = readClip({ path: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) })
            .value[0];
          if (!source) return;
          const { zones, units, labels, kinds } = findZones(source);
          let at = 0;
          for (const zone of zones) {
            expect(zone.start).toBe(at);
            expect(zone.end).toBeGreaterThan(zone.start);
            at = zone.end;
          }
          expect(at).toBe(source.text.length);
          expect([labels.length, kinds.length]).toEqual([units.length, units.length]);
          for (const unit of units) expect(source.text.slice(unit.start, unit.end)).toBe(unit.text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Markdown whose front matter has the title', () => {
  const kindsIn = (...lines: string[]): string[] =>
    zoned(['---\ntitle: The bridge is shut\n---', ...lines].join('\n\n'), 'clip.md').labels.map(
      ({ kind }) => kind,
    );
  it.each([
    'The old bridge was shut on Thursday, said Ann Lee',
    'The leader of the council closed the old bridge to all traffic on Thursday',
    '> We would rather be late than wrong\n>\n> — Ann Lee, engineer',
  ])('opens with text: %s', (line) => {
    const kinds = kindsIn(line, FIRST, SECOND);
    expect(new Set(kinds.slice(0, 1).concat(kinds.slice(-2)))).toEqual(new Set(['body']));
  });
  it('may say the title again', () => {
    expect(kindsIn('**The Bridge is Shut**', FIRST, SECOND)).toEqual(['headline', 'body', 'body']);
    expect(kindsIn('# The bridge is shut', FIRST, SECOND)).toEqual(['headline', 'body', 'body']);
  });
});
