import * as words from './words.ts';

/** A clip of a made-up archive: the same article as a text dump and as Markdown with its names in front matter. */
export interface CorpusClip {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  readonly markdown: string;
}

/**
 * Makes the clips of an archive, the same ones for the same seed on every machine. Like real news: half of them shorter
 * than 450 words, some ten times as long; three to six utterances in quotation marks an article; few people named
 * often and many seldom; and the larger the archive, the fewer new names in each clip.
 */
export function* makeCorpus(count: number, seed: number): Generator<CorpusClip> {
  const cast = makeCast(count, generator(seed));
  for (let index = 0; index < count; index += 1) {
    const name = `clip-${String(index).padStart(7, '0')}`;
    yield { name, ...makeClip(cast, new Draw(generator(seed * 1_000_003 + index * 7919))) };
  }
}

/** Everybody and everything that an archive of some size names. */
interface Cast {
  readonly people: readonly { readonly name: string; readonly last: string; readonly office: string }[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly papers: readonly string[];
}

function makeCast(count: number, random: () => number): Cast {
  const draw = new Draw(random);
  const many = (factor: number, exponent: number) => Math.ceil(factor * count ** exponent) + 12;
  const town = () => {
    const end = draw.one(words.townEnds);
    return `${draw.one(words.townStarts)} ${end[0]!.toUpperCase()}${end.slice(1)}`;
  };
  return {
    people: distinct(many(3, 0.7), () => {
      const last = draw.one(words.familyStems) + draw.one(words.familyEnds);
      return `${draw.one(words.givenNames)} ${last}`;
    }).map((name) => ({ name, last: name.split(' ')[1]!, office: draw.one(words.offices) })),
    places: [...words.cities, ...distinct(many(0.5, 0.55), town)],
    bodies: distinct(many(1, 0.6), () =>
      draw.chance(0.2)
        ? `Ministry of ${draw.one(words.ministries)}`
        : `${draw.one(words.firms)} ${draw.one(words.trades)}`,
    ),
    papers: distinct(many(2, 0.35), () => `The ${draw.one(words.paperStarts)} ${draw.one(words.paperEnds)}`),
  };
}

function makeClip(cast: Cast, draw: Draw): Omit<CorpusClip, 'name'> {
  const day = new Date(Date.UTC(2005, 0, 1 + draw.below(7300)));
  const date = day.toISOString().slice(0, 10);
  const people = distinct(1 + draw.below(5), () => draw.often(cast.people));
  const places = distinct(1 + draw.below(4), () => draw.often(cast.places));
  const bodies = distinct(1 + draw.below(3), () => draw.often(cast.bodies));
  const paper = draw.often(cast.papers);
  const thing = () => `${draw.chance(0.5) ? `${draw.one(words.adjectives)} ` : ''}${draw.one(words.nouns)}`;
  const met = new Set<string>();
  /** In full with the office at first, later by the surname. */
  const person = (): string => {
    const { name, last, office } = draw.one(people);
    if (met.has(name)) return draw.chance(0.8) ? last : name;
    met.add(name);
    return `${office} ${name}`;
  };
  const place = () => draw.one(places);
  const body = () => draw.one(bodies);
  const when = () =>
    draw.chance(0.7) ? draw.one(words.weekdays) : `${draw.one(words.months)} ${1 + draw.below(28)}`;
  const did = () => draw.one(words.pastVerbs);

  const spoken = (): string =>
    draw.do([
      () => `We have ${did()} the ${thing()}, and nobody here wants the ${thing()} back`,
      () => `The ${thing()} cannot wait another ${draw.one(['year', 'month', 'winter', 'season'])}`,
      () => `People in ${place()} were promised a ${thing()} ${2 + draw.below(20)} years ago`,
      () => `Nothing about the ${thing()} was decided in ${place()}, whatever ${body()} may say`,
      () => `I have read the ${thing()} twice and I still do not see the ${thing()} in it`,
      () => `If the ${thing()} fails, the ${thing()} will fail with it`,
      () => `Ask ${body()} why the ${thing()} was ${did()} before the ${thing()}`,
    ]);
  const quote = (): string =>
    draw.do([
      () => `"${spoken()}," ${person()} ${draw.one(words.sayings)} on ${draw.one(words.weekdays)}.`,
      () => `"${spoken()}," said ${person()}. "${spoken()}."`,
      () => `${person()} ${draw.one(words.sayings)}: "${spoken()}."`,
      () => `"${spoken()}," ${person()} told reporters in ${place()}.`,
    ]);
  const sentence = (): string =>
    draw.do([
      () => `${person()} ${did()} the ${thing()} with ${body()} in ${place()} on ${when()}.`,
      () => `According to ${body()}, the ${thing()} was ${did()} after a ${thing()} near ${place()}.`,
      () =>
        `The ${thing()}, worth ${10 + draw.below(900)} million, had been ${did()} in ${1990 + draw.below(30)}.`,
      () =>
        `Officials in ${place()} ${did()} the ${thing()} earlier this year, although the ${thing()} was not ready.`,
      () =>
        `${person()} ${draw.one(['said', 'added', 'noted'])} that the ${thing()} would be ${did()} by ${when()}.`,
      () =>
        `Neither the ${thing()} nor the ${thing()} has been ${did()} since, and residents of ${place()} complain.`,
      () => `It is not known why the ${thing()} was ${did()} so late, or who paid for the ${thing()}.`,
      () => `A ${thing()} and a ${thing()} were ${did()} at the same time, and ${body()} paid for both.`,
      () =>
        `Trains between ${place()} and ${place()} stood still for ${2 + draw.below(9)} hours because of the ${thing()}.`,
      () => `Work on the ${thing()} began on ${when()} and should have ended with the ${thing()}.`,
      () =>
        `${person()} and ${person()} ${did()} the ${thing()} in front of some ${20 + draw.below(500)} people.`,
      () => `${body()}, which ${did()} a ${thing()} last spring, will look at the ${thing()} again.`,
    ]);

  // Lengths of news articles are spread log-normally.
  const length = Math.min(4000, Math.max(80, Math.exp(Math.log(415) + 0.55 * draw.normal())));
  const paragraphs: string[] = [`${person()} ${did()} the ${thing()} in ${place()} on ${when()}.`];
  for (let written = 0; written < length; written += paragraphs.at(-1)!.split(' ').length) {
    if (draw.chance(0.24)) paragraphs.push(draw.chance(0.5) ? quote() : `${quote()} ${sentence()}`);
    else paragraphs.push(Array.from({ length: 1 + draw.below(3) }, sentence).join(' '));
  }
  const { name } = draw.one(cast.people);
  if (draw.chance(0.4)) paragraphs.splice(2, 0, `Photo: ${name}/${draw.one(words.agencies)}`);

  const headline = `${body()} ${did()} ${thing()} in ${place()}`;
  const source = draw.chance(0.8) ? `Source: ${paper}\n` : '';
  const matter = Object.entries({
    title: headline,
    date,
    sources: [paper],
    people: people.map((one) => one.name),
    places,
  }).map(([key, value]) => `${key}: ${key === 'date' ? value : JSON.stringify(value)}\n`);
  return {
    text: ` date ${date} ${headline}\n${source}\n${paragraphs.join('\n\n')}\n`,
    markdown: `---\n${matter.join('')}---\n\n${paragraphs.join('\n\n')}\n`,
  };
}

/** So many different ones; fewer when the draw gives no more. */
function distinct<T>(count: number, draw: () => T): T[] {
  const found = new Set<T>();
  for (let tries = 0; found.size < count && tries < count * 20; tries += 1) found.add(draw());
  return [...found];
}

/** Ways to draw from a source of random numbers. */
class Draw {
  readonly #random: () => number;
  constructor(random: () => number) {
    this.#random = random;
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  chance(of: number): boolean {
    return this.#random() < of;
  }
  one<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
  /** The first of a list often, the last seldom: the nth one nth as often as the first. */
  often<T>(from: readonly T[]): T {
    return from[Math.floor((from.length + 1) ** this.#random()) - 1]!;
  }
  do(from: readonly (() => string)[]): string {
    return this.one(from)();
  }
  /** From the standard normal distribution (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
  }
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
