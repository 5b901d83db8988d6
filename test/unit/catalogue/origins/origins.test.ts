import { describe, expect, test } from 'vitest';
import { findOrigins, type Witness } from '../../../../src/catalogue/origins/index.ts';
import { ownTexts } from '../../../../src/catalogue/own-text.ts';

const WIRE = [
  'RAVNHOLT (CPA) - The harbour bridge between Ravnholt and Sandby was closed on Tuesday after engineers found cracks in two of its eleven piers, the port authority said.',
  'About 4,200 cars a day cross the bridge, which was built in 1931 and widened twice, most recently in 1987 when the tram line was taken up.',
  'Divers first saw the damage on Sunday while they looked for a lost anchor, according to a report that the authority published on its website.',
  'Ferries will run every 20 minutes from six in the morning until midnight, and residents of the island will travel free for the first two weeks.',
  'The mayor of Sandby, Ane Lund, said her town had warned of rust for years and had been given nothing but promises by three governments in turn.',
  'Repairs are expected to cost at least 60 million crowns and to last until spring, although the contractor has not yet been chosen by the county.',
];
const wire = WIRE.join('\n');

let next = 0;
const witness = (text: string, more: Partial<Witness> = {}): Witness => ({
  id: `w${next++}`,
  text,
  outlet: null,
  agency: null,
  published: null,
  ...more,
});
const joined = (a: string, b: string, more: Partial<Witness>[] = [{}, {}]): boolean => {
  const [one, other] = findOrigins([witness(a, more[0]), witness(b, more[1])]);
  return one === other;
};

describe('copies', () => {
  test.each([
    ['whole', wire],
    ['trimmed', WIRE.slice(0, 3).join('\n')],
    ['brief', WIRE[0]!],
    ['with other quotation marks and case', wire.toUpperCase()],
    [
      'edited',
      wire
        .replace('was closed', 'has been shut')
        .replace('most recently', 'last')
        .replace('had warned', 'warned')
        .replace('at least', 'some'),
    ],
    [
      'reworded here and there',
      wire.replaceAll(' the ', ' this ').replaceAll(' was ', ' is ').replaceAll(' and ', ' as well as '),
    ],
    [
      'misread by a scanner',
      wire.replaceAll(/(\w{7,})/g, (word) => (word.length % 3 === 0 ? word.replace(/e/g, 'c') : word)),
    ],
    [
      'mixed with other matter',
      `${WIRE.slice(0, 4).join('\n')}\nElsewhere the lamp museum drew a record crowd over its opening weekend, staff said, and the lighthouse keeper retired after forty winters alone with his cats.`,
    ],
  ])('%s', (_, copy) => {
    expect(joined(wire, copy)).toBe(true);
  });

  test('the earliest is the head, whatever the order', () => {
    const late = witness(wire, { published: '2024-03-02' });
    const early = witness(wire, { published: '2024-03-01' });
    expect(findOrigins([late, early])).toEqual([early.id, early.id]);
    expect(findOrigins([early, late])).toEqual([early.id, early.id]);
  });

  test('a thousand copies are one witness', () => {
    expect(new Set(findOrigins(Array.from({ length: 1000 }, () => witness(wire)))).size).toBe(1);
  });
});

describe('no copies', () => {
  const statement =
    '“We have looked at every pier with our own eyes, we have listened to the divers and to the engineers, and we have decided that nobody will drive over this bridge before we know that it is safe to do so,” the statement read.';

  test('a quotation that two reporters share', () => {
    const one = `The bridge is closed, to nobody’s surprise in Sandby, where buses turned back at dawn and schools opened an hour late.\n${statement}\nShops on the quay complained of an empty morning.`;
    const other = `Commuters woke to red lights on Tuesday. The county council meets tonight to talk about ferries, free tickets and who pays for them.\n${statement}\nA decision is not likely before Friday.`;
    expect(joined(one, other)).toBe(false);
  });

  test('the next report of a series', () => {
    const report = (day: string, cod: string, herring: string, price: string): string =>
      `Fish landed at Ravnholt on ${day}: ${cod} tons of cod and ${herring} tons of herring, the auction house said. Cod fetched ${price} crowns a kilo on average. The ${herring} tons of herring went to the smokehouses of Sandby before noon.`;
    const outlet = { outlet: 'Harbour Courier' };
    expect(
      joined(report('Monday', '12', '40', '31'), report('Thursday', '9', '55', '28'), [outlet, outlet]),
    ).toBe(false);
    expect(
      joined(report('Monday', '12', '40', '31'), report('Monday', '12', '40', '31'), [outlet, outlet]),
    ).toBe(true);
  });

  test('two reports of one event, and empty texts', () => {
    expect(
      joined(
        wire,
        'Ravnholt has lost its bridge for the winter: cracks in two piers keep cars away, and ferries must do.',
      ),
    ).toBe(false);
    expect(joined('', '')).toBe(false);
    expect(findOrigins([])).toEqual([]);
  });
});

describe('the lines that a paper prints everywhere', () => {
  test('are taken off, its news is kept', () => {
    const foot = 'The Courier is published every morning but Sunday. Write to 4 Quay Street.';
    const news = ['A seal swam up the river to the mill.', 'The choir won again.', 'Snow closed the pass.'];
    const articles = news.map((text) => ({ text: `${text}\n${foot}`, outlet: 'Courier' }));
    expect(ownTexts(articles)).toEqual(news);
    expect(ownTexts(articles.slice(0, 2))).toEqual(articles.slice(0, 2).map(({ text }) => text));
  });
});
