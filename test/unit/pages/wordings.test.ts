import { expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { wordingsOf } from '../../../src/pages/wordings.ts';
import { makeAuthority, makeClip, settings } from '../../support/archive.ts';

const authorities = new Map([makeAuthority('people/maren-solheim', 'Maren Solheim')]);
const print = (outlet: string, published: string, words: string) =>
  makeClip({
    file: `${outlet}.txt`,
    headline: `${outlet} was there`,
    published,
    outlet,
    paragraphs: [`${words} Maren Solheim told ${outlet}.`],
    names: [['Maren Solheim', 'people/maren-solheim']],
    quotes: [{ words, by: 'Maren Solheim' }],
  });
const archive = catalogue({
  clips: [
    print('Evening Post', '2023-03-18', '“We were told and did not listen. I am so sorry,”'),
    print('Courier', '2023-03-17', '"We were told, and we did not listen. I am sorry,"'),
    print('Ledger', '2023-03-19', '«We were told, and we did not listen. I am sorry»'),
  ],
  authorities,
});
const [utterance] = archive.utterances.values();
const origins = utterance!.wordings.map(({ entry }) => entry.id);
const wordings = wordingsOf({ catalogue: archive, settings }, utterance!, origins);

it('tells every wording once, earliest first, with all who printed it', () => {
  const printed = wordings.map(({ prints }) => prints.map(({ line }) => String(line.outlet?.name)));
  expect(printed).toEqual([['Courier', 'Ledger'], ['Evening Post']]);
});

it('tells the others word by word from the first, whatever their marks', () => {
  const [first, second] = wordings.map(({ stretches }) => stretches.map(({ is, text }) => `${is}: ${text}`));
  expect(first).toEqual(['same: "We were told, and we did not listen. I am sorry,"']);
  expect(second).toEqual([
    'same: “We were told and',
    'left-out: we',
    'same: did not listen. I am',
    'added: so',
    'same: sorry,”',
  ]);
});

it('gives every wording its anchor', () => {
  const anchors = wordings.flatMap(({ prints }) => prints.map(({ anchor }) => anchor));
  expect(anchors.sort()).toEqual(utterance!.wordings.map(({ id }) => `q-${id}`).sort());
});
