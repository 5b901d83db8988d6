/** A clip of a made-up archive. */
export interface CorpusClip {
  readonly file: string;
  readonly text: string;
}

const given =
  'Anna Boris Clara Daniel Elena Farid Grace Hugo Irina James Karim Leila Marcus Nadia Oleg Rosa'.split(' ');
const family =
  'Keller Novak Berg Larsen Petrov Silva Tanaka Okafor Weber Rossi Haddad Quinn Torres Varga'.split(' ');
const places =
  'Moscow Baku Paris Berlin Nairobi Lima Oslo Kyiv Ankara Geneva Cairo Toronto Madrid Seoul'.split(' ');
const bodies = [
  'Norland Steel',
  'Harbour Bank',
  'Ministry of Transport',
  'Atlas Petroleum',
  'Delta Rail',
  'City Council',
];
const subjects =
  'ferry budget bridge strike tunnel harbour airport court railway pipeline festival hospital'.split(' ');
const acts = 'opens closes delays rejects approves reviews plans defends cancels extends'.split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');

/** Makes so many clips of 15 to 45 sentences; the same ones for the same seed, on every machine. */
export function makeCorpus(count: number, seed: number): CorpusClip[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const name = () => `${pick(given)} ${pick(family)}`;
  const sentence = (person: string): string => {
    const [last] = person.split(' ').slice(-1);
    const sentences = [
      () =>
        `${person} told reporters in ${pick(places)} on ${pick(days)} that the ${pick(subjects)} would be reviewed.`,
      () => `"The ${pick(subjects)} cannot wait another year," ${last} said on ${pick(days)}.`,
      () =>
        `${pick(bodies)} ${pick(acts)} the ${pick(subjects)} after talks with ${name()} in ${pick(places)}.`,
      () => `The plan for the ${pick(subjects)} was first shown in ${1990 + Math.floor(random() * 30)}.`,
      () => `He added that ${pick(bodies)} had not answered by ${pick(days)}.`,
    ];
    return pick(sentences)();
  };
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10);
    const person = name();
    const paragraphs = Array.from({ length: 5 + Math.floor(random() * 10) }, () =>
      Array.from({ length: 3 }, () => sentence(person)).join(' '),
    );
    const headline = `${pick(bodies)} ${pick(acts)} ${pick(subjects)} ${pick(subjects)} in ${pick(places)}`;
    const text = ` date ${date} ${headline}\n\n${paragraphs.join('\n\n')}\n`;
    return { file: `clip-${String(index).padStart(7, '0')}.txt`, text };
  });
}

/** Numbers from 0 to 1 that look random and depend on the seed alone (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
