import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotateArchive, type ClipRecord, parseClip } from '../../src/index.ts';

// What the three clips of `seeds/` must give, fact by fact, and what must never come out of them.

const seed = (name: string): ClipRecord =>
  parseClip({
    path: name,
    bytes: new Uint8Array(readFileSync(new URL(`../../seeds/${name}`, import.meta.url))),
  });
const baku = seed('000_bfa2872efe199162.txt');
const kremlin = seed('001_f3da48682c23832b.txt');
const crash = seed('002_f05f9bfecf3ee1b2.txt');

const names = (clip: ClipRecord, kind: string): string[] => [
  ...new Set(clip.mentions.filter((mention) => mention.kind === kind).map((mention) => mention.name)),
];
const zoneOf = (clip: ClipRecord, words: string): string | undefined => {
  const at = clip.text.indexOf(words);
  return clip.zones.find((zone) => zone.start <= at && at < zone.end)?.kind;
};
const dateOf = (clip: ClipRecord, words: string): (string | null)[] =>
  clip.dates.filter((date) => date.text.includes(words)).map((date) => date.edtf);
const quotesBy = (clip: ClipRecord, speaker: string): string[] =>
  clip.quotes
    .filter((quote) => quote.speaker?.name === speaker && quote.form !== 'indirect')
    .map((q) => q.text);

describe.each([
  ['000', baku],
  ['001', kremlin],
  ['002', crash],
])('clip %s', (_, clip) => {
  it('is covered by zones that lie end to end', () => {
    expect(clip.zones[0]?.start).toBe(0);
    for (const [i, zone] of clip.zones.entries())
      expect(zone.end).toBe(clip.zones[i + 1]?.start ?? clip.text.length);
  });
  it('gives every fact the characters it was read from', () => {
    for (const fact of [
      ...clip.mentions,
      ...clip.quotes,
      ...clip.dates,
      ...clip.epithets,
      ...clip.references,
    ]) {
      expect(clip.text.slice(fact.start, fact.end)).toBe(fact.text);
    }
    for (const quote of clip.quotes) {
      if (quote.speaker) {
        expect(clip.text.slice(quote.speaker.start, quote.speaker.end)).toBe(quote.speaker.text);
      }
    }
  });
});

describe('clip 000', () => {
  it('has its date and headline out of the one run-on line', () => {
    expect(baku.published).toMatchObject({ value: '2024-08-20', basis: 'stated' });
    expect(baku.headline?.value).toBe('Putin refused to meet with Telegram founder Durov in Azerbaijan');
  });
  it('has no outlet, and rests on the channel it names', () => {
    expect(baku.outlet).toBeNull();
    expect(baku.reliesOn.map((fact) => fact.value)).toContain('the Baza Telegram channel');
  });
  it('names the people in the news, and not the photographers', () => {
    expect(names(baku, 'person').sort()).toEqual([
      'Ilham Aliyev',
      'Leonid Kalashnikov',
      'Pavel Durov',
      'Vladimir Putin',
    ]);
  });
  it('names the places', () => {
    expect(names(baku, 'place').sort()).toEqual(['Azerbaijan', 'Baku', 'Moscow', 'Russia', 'South Caucasus']);
  });
  it('dates the visit', () => {
    expect(dateOf(baku, 'August 18')).toEqual(['2024-08-18/2024-08-19']);
  });
  it('sets the related block apart where it starts', () => {
    const related = baku.zones.find((zone) => zone.related || zone.kind === 'related');
    expect(related?.start).toBe(baku.text.indexOf('Related materials:'));
  });
  it('gives the pull quote without marks to its speaker, the glued role split off', () => {
    const [quote] = baku.quotes.filter((q) => q.form === 'unmarked');
    expect(quote?.text).toMatch(/^Surely many political .* stability in the South Caucasus$/);
    expect(quote?.speaker).toMatchObject({ name: 'Leonid Kalashnikov', text: 'Leonid Kalashnikov' });
    const roles = baku.epithets
      .filter((e) => baku.mentions[e.mention]?.name === 'Leonid Kalashnikov')
      .map((e) => e.text);
    expect(roles.join(' | ')).toMatch(/Head of the State Duma Committee on CIS Affairs/i);
  });
});

describe('clip 001', () => {
  it('has headline, section, and a date whose weekday agrees', () => {
    expect(kremlin.headline?.value).toBe("Kremlin says it made no deals with Telegram's Durov");
    expect(kremlin.section?.value).toBe('World');
    expect(kremlin.published?.value).toBe('2024-08-30');
    expect(kremlin.diagnostics.filter((d) => d.ruleId.includes('weekday'))).toEqual([]);
  });
  it('was filed in Moscow over Reuters, by an outlet that it does not name', () => {
    expect(kremlin.dateline?.value).toMatch(/^Moscow$/i);
    expect(kremlin.agency?.value).toBe('Reuters');
    expect(kremlin.outlet).toBeNull();
  });
  it('credits five people in three roles', () => {
    const credits = kremlin.credits.filter((credit) => credit.role !== 'photo');
    expect(credits.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'reporting: Gleb Stolyarov',
      'writing: Olzhas Auyezov',
      'writing: Alexander Marrow',
      'editing: Timothy Heritage',
      'editing: David Holmes',
    ]);
  });
  it('places the weekdays', () => {
    expect(dateOf(kremlin, 'Wednesday')).toEqual(['2024-08-28']);
    expect(dateOf(kremlin, 'Thursday')).toEqual(['2024-08-29']);
  });
  it('has three quotes of Peskov, one of them running over a paragraph break', () => {
    expect(quotesBy(kremlin, 'Dmitry Peskov')).toEqual([
      '"There were no negotiations between Durov and the Kremlin,"',
      expect.stringMatching(/^"And the fact that he visited Russia, well.*so naturally he visited Russia\.$/),
      '"There were no deals between the Kremlin and Durov,"',
    ]);
  });
  it('gives the word "absurd" to the lawyer', () => {
    const [quote] = kremlin.quotes.filter((q) => q.form === 'fragment');
    expect(quote).toMatchObject({ text: '"absurd"', speaker: { text: "Durov's lawyer", kind: 'role' } });
  });
  it('takes nothing out of the furniture', () => {
    const from = kremlin.text.indexOf('Follow us on');
    const facts = [...kremlin.mentions, ...kremlin.quotes, ...kremlin.dates];
    expect(facts.filter((fact) => fact.end > from)).toEqual([]);
    expect(zoneOf(kremlin, 'Istanbul celebrates')).toBe('furniture');
  });
  it('makes no event of the day the photo was taken', () => {
    const photo = kremlin.dates.filter((date) => date.edtf === '2016-02-23');
    expect(photo.every((date) => !date.event)).toBe(true);
  });
  it('names no photographer, and no place as a person', () => {
    expect(names(kremlin, 'person').sort()).toEqual(['Dmitry Peskov', 'Pavel Durov', 'Vladimir Putin']);
  });
});

describe('clip 002', () => {
  it('has its date and outlet', () => {
    expect(crash.published?.value).toBe('2024-12-29');
    expect(crash.outlet?.value).toBe('online.ua');
    expect(dateOf(crash, 'December 29')).toEqual(['2024-12-29']);
  });
  it('names the places', () => {
    expect(names(crash, 'place')).toEqual(expect.arrayContaining(['Grozny', 'Kazakhstan']));
    expect(names(crash, 'person').sort()).toEqual(['Dmitry Peskov', 'Ilham Aliyev', 'Vladimir Putin']);
  });
  it('has the long quote and the unmarked statement of Aliyev', () => {
    const said = quotesBy(crash, 'Ilham Aliyev');
    expect(said).toContainEqual(expect.stringMatching(/^"It is surprising and saddening.*the truth,"$/));
    const unmarked = crash.quotes.filter((quote) => quote.form === 'unmarked');
    expect(unmarked.map((quote) => quote.speaker?.name)).toEqual(['Ilham Aliyev']);
    expect(unmarked[0]?.text).toMatch(/^It is known that the Azerbaijani civilian aircraft/);
  });
  it('does not print the lone name as body', () => {
    const line = /\n\nIlham Aliyev\n\n/.exec(crash.text)!;
    expect(crash.zones.find((z) => z.start <= line.index + 2 && line.index + 2 < z.end)?.kind).not.toBe(
      'body',
    );
  });
  it('keeps what the outlet calls Putin', () => {
    const called = crash.epithets.filter((e) => crash.mentions[e.mention]?.name === 'Vladimir Putin');
    expect(called.map((e) => e.text)).toContain('Russian dictator');
  });
});

describe('the three together', () => {
  const clips = [baku, kremlin, crash];
  const archive = annotateArchive(
    clips.map((clip) => ({ id: clip.id, text: clip.text, published: clip.published!.value })),
  );
  it.each(['Vladimir Putin', 'Pavel Durov', 'Dmitry Peskov', 'Ilham Aliyev'])('know one %s', (name) => {
    const records = archive.authorities.filter(
      (authority) =>
        authority.kind === 'person' &&
        authority.variants.some((v) => name.endsWith(v.form.split(' ').at(-1)!)),
    );
    expect(records.map((record) => record.name)).toEqual([name]);
  });
  it('know the airline under both of its names', () => {
    const airline = archive.authorities.filter((authority) =>
      authority.variants.some((variant) => /^Azerbaijan (?:Airlines|Hava)/.test(variant.form)),
    );
    expect(airline).toHaveLength(1);
    expect(airline[0]!.variants.map((variant) => variant.form).sort()).toEqual([
      'Azerbaijan Airlines',
      'Azerbaijan Hava Yollary Closed Joint-Stock Company',
    ]);
  });
});
