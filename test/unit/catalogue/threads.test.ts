import { describe, expect, test } from 'vitest';
import { findThreads } from '../../../src/catalogue/threads.ts';
import type { ResolvedClip } from '../../../src/records/clip.ts';
import { clipOf } from '../resolve/clips.ts';

interface Made {
  readonly headline?: string;
  readonly day?: string;
  readonly outlet?: string;
}

function clip(id: string, text: string, { headline, day, outlet }: Made = {}): ResolvedClip {
  const made = clipOf(id, text, day ?? null);
  const stated = (value: string | undefined) =>
    value === undefined ? null : { ...made.article.language, value };
  const article = { ...made.article, headline: stated(headline), outlet: stated(outlet) };
  return { ...made, article, resolutions: [] };
}

const THINGS =
  'harbour,orchard,choir,tram,lighthouse,baker,library,kite,market,well,garden,fence,barn,swing,clock,parade,pond,goose,roof,violin,cellar,ladder,meadow,quarry,stove,window,chapel,needle,basket,wagon,kettle,candle,mirror,blanket,hammer,feather,bucket,saddle,anchor,lantern'.split(
    ',',
  );
const DEEDS =
  'mended,painted,sold,opened,measured,lifted,counted,borrowed,cleaned,hid,found,carried,praised,moved,weighed,folded,lit,rang,drew,tied'.split(
    ',',
  );
const SYLLABLES = 'ba,dor,el,fen,gri,hol,ka,lun,mor,nes,os,pel,ri,sul,tan,vik'.split(',');

/** A report on nothing in particular, with people of its own, another for each number. */
function smallTalk(seed: number, sentences = 8): string {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const pick = <T>(list: readonly T[]): T => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return list[state % list.length]!;
  };
  const name = () =>
    [1, 2, 3]
      .map(() => pick(SYLLABLES))
      .join('')
      .replace(/^./, (it) => it.toUpperCase());
  const [who, place] = [name(), name()];
  const sentence = () =>
    `In ${place} a certain ${who} ${pick(DEEDS)} the ${pick(THINGS)} beside the ${pick(THINGS)} and ${pick(DEEDS)} the ${pick(THINGS)} of a neighbour.`;
  return Array.from({ length: sentences }, sentence).join(' ');
}
const talk = (count: number): ResolvedClip[] =>
  Array.from({ length: count }, (_, i) =>
    clip(`talk-${i}`, smallTalk(i), { headline: `Notes ${i}`, day: day(i * 30) }),
  );
function day(offset: number): string {
  return new Date(Date.UTC(2001, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}
const originsOf = (clips: readonly ResolvedClip[]): Set<string> =>
  new Set(findThreads(clips).originOf.values());

const WIRE =
  'The Holloway bridge between Ravnholt and Sandby was closed after engineers found cracks in two of its eleven piers. About 4,200 cars a day cross the bridge, which was built in 1931 and widened twice. Divers saw the damage first while they looked for a lost anchor. Ferries will run every twenty minutes until midnight.';

describe('archives that go wrong elsewhere', () => {
  test('two clips with one text, and a thousand', () => {
    for (const count of [2, 1000]) {
      const copies = Array.from({ length: count }, (_, i) =>
        clip(`copy-${i}`, WIRE, { day: day(count - i) }),
      );
      const { originOf, stories } = findThreads([...copies, ...talk(5)]);
      expect(new Set(copies.map(({ article }) => originOf.get(article.id)))).toEqual(
        new Set([`copy-${count - 1}`]),
      );
      expect(stories.find(({ own }) => own.includes('copy-0'))?.own).toHaveLength(count);
    }
  });

  test('a clip that quotes another whole is a witness of its own', () => {
    const quoting = `${smallTalk(900, 12)} The agency wrote: “${WIRE}” ${smallTalk(901, 3)}`;
    expect(originsOf([clip('wire', WIRE), clip('quoting', quoting)]).size).toBe(2);
  });

  test('no dates at all: the same stories, and the longest text heads its copies', () => {
    const reports = [WIRE, `${WIRE} The mayor had warned of rust for years.`].map((text, i) =>
      clip(`wire-${i}`, text),
    );
    const other = clip(
      'other',
      'Cracks in the piers keep the Holloway bridge at Ravnholt closed for the winter, engineers say, and Sandby counts on its ferries.',
    );
    const { originOf, stories } = findThreads([
      ...reports,
      other,
      ...talk(40).map((it) => ({ ...it, article: { ...it.article, published: null } })),
    ]);
    expect(originOf.get('wire-0')).toBe('wire-1');
    expect(stories.map(({ own }) => [...own].sort())).toContainEqual(['other', 'wire-0', 'wire-1']);
  });

  test('a story that runs for twenty years is one', () => {
    const reports = Array.from({ length: 30 }, (_, i) =>
      clip(
        `bridge-${String(i).padStart(2, '0')}`,
        `The Holloway bridge at Ravnholt and its cracked piers were before the county council of Sandby again. ${smallTalk(500 + i, 1)} The engineers of the Holloway bridge asked for ${i + 3} million crowns.`,
        { headline: `Holloway bridge: year ${i}`, day: day(i * 243) },
      ),
    );
    const { stories } = findThreads([...reports, ...talk(120)]);
    const story = stories.find(({ own }) => own.includes('bridge-00'))!;
    expect(story.own).toEqual(reports.map(({ article }) => article.id));
  });

  test('an outlet that prints the same headline daily: neither one text nor one story', () => {
    const notes = Array.from({ length: 120 }, (_, i) =>
      clip(`note-${i}`, smallTalk(2000 + i), { headline: 'Harbour notes', outlet: 'Courier', day: day(i) }),
    );
    const { originOf, stories } = findThreads(notes);
    expect(new Set(originOf.values()).size).toBe(120);
    expect(Math.max(0, ...stories.map(({ own }) => own.length))).toBeLessThan(5);
  });

  test('a table that an outlet prints daily with other figures: a text for each day', () => {
    const tides = Array.from({ length: 60 }, (_, i) =>
      clip(
        `tide-${i}`,
        `High water at Ravnholt on day ${i + 1}: ${(i * 7) % 24} o’clock, ${140 + ((i * 13) % 70)} centimetres, wind ${i % 9}. Low water at Sandby: ${(i * 11) % 24} o’clock, ${20 + ((i * 5) % 30)} centimetres, swell ${i % 4}. The harbour office answers questions between nine and five.`,
        { headline: 'Tides today', outlet: 'Courier', day: day(i) },
      ),
    );
    expect(originsOf(tides).size).toBe(60);
  });

  test('the order of the clips plays no part', () => {
    const clips = [...talk(30), clip('a', WIRE), clip('b', WIRE, { day: '2001-05-01' })];
    const one = findThreads(clips);
    const other = findThreads(clips.toReversed());
    expect(other.stories).toEqual(one.stories);
    expect(new Map([...other.originOf].sort())).toEqual(new Map([...one.originOf].sort()));
  });

  test('clips without a word', () => {
    expect(findThreads([clip('a', ''), clip('b', ''), clip('c', '…')]).stories).toEqual([]);
  });
});
