import type { Link } from './neighbours.ts';
import type { Vocabulary } from './terms.ts';
import { cosine, type Vector, vectorOf } from './vectors.ts';

/** What is known of the archive once its stories stand; articles and stories by their numbers. */
export interface Ground {
  readonly vectors: readonly Vector[];
  readonly vocabulary: Vocabulary;
  readonly rarity: Float64Array;
  readonly links: readonly Link[];
  readonly above: (cosine: number, a: number, b: number) => number;
  /** The articles of each story, two or more. */
  readonly stories: readonly (readonly number[])[];
}

/** A passage tells of a story when it is so much more like its articles than usual … */
const SURE = 0.12;
/** … and this share as like as they are: more where the passage has first to be found among an article's paragraphs. */
const OF_INNER = { printedBelow: 0.35, paragraphs: 0.5 };
/** Fewer words are a mention in passing. */
const LEAST_WORDS = 60;
/** Of a long story so many articles stand for all. */
const ENOUGH = 12;

/** Finds further stories that passages of an article tell of, beside the one that the whole article is in. */
export class Overlap {
  readonly #ground: Ground;
  readonly #storyOf = new Map<number, number>();
  /** For each article the stories that it is tied to, and by how many links. */
  readonly #ties = new Map<number, Map<number, number>>();
  readonly #inner = new Map<number, number>();

  constructor(ground: Ground) {
    this.#ground = ground;
    ground.stories.forEach((members, story) => {
      for (const article of members) this.#storyOf.set(article, story);
    });
    for (const { from, to } of ground.links) {
      this.#tie(from, to);
      this.#tie(to, from);
    }
  }

  /** The stories of a passage that stands by itself, a second report printed below the first: the likest, if it is sure. */
  ofPassage(passage: number, article: number): number[] {
    const vector = this.#ground.vectors[passage]!;
    return this.#tied(passage, this.#storyOf.get(article)).filter((story) =>
      this.#tells(vector, passage, story, OF_INNER.printedBelow),
    );
  }

  /** The stories that some paragraphs of an article tell of, where the others tell of its own. */
  ofParagraphs(article: number, text: string): number[] {
    const own = this.#storyOf.get(article);
    return this.#tied(article, own).filter((story) => {
      const passage = this.#passageOn(story, article, text);
      if (passage.split(/\s+/).length < LEAST_WORDS || passage.length === text.length) return false;
      const { vocabulary, rarity } = this.#ground;
      const vector = vectorOf(vocabulary.weigh('', passage, []), rarity);
      if (!this.#tells(vector, article, story, OF_INNER.paragraphs)) return false;
      return (
        own === undefined || this.#likeness(vector, article, own) < this.#likeness(vector, article, story)
      );
    });
  }

  #tie(article: number, other: number): void {
    const story = this.#storyOf.get(other);
    if (story === undefined || story === this.#storyOf.get(article)) return;
    const ties = this.#ties.get(article) ?? new Map<number, number>();
    ties.set(story, (ties.get(story) ?? 0) + 1);
    this.#ties.set(article, ties);
  }

  /** The stories, other than its own, with half of whose articles it is tied. */
  #tied(article: number, own: number | undefined): number[] {
    return [...(this.#ties.get(article) ?? [])]
      .filter(
        ([story, links]) =>
          story !== own && links * 2 >= Math.min(ENOUGH, this.#ground.stories[story]!.length),
      )
      .map(([story]) => story)
      .sort((a, b) => a - b);
  }

  #tells(vector: Vector, as: number, story: number, ofInner: number): boolean {
    return this.#likeness(vector, as, story) >= Math.max(SURE, ofInner * this.#innerOf(story));
  }

  /** Mean likeness of a vector to a story's articles, above what is usual around the article that it is of. */
  #likeness(vector: Vector, as: number, story: number): number {
    const { above, vectors } = this.#ground;
    const others = this.#standing(story).filter((other) => other !== as);
    const sum = others.reduce((total, other) => total + above(cosine(vector, vectors[other]!), as, other), 0);
    return others.length === 0 ? 0 : sum / others.length;
  }

  #innerOf(story: number): number {
    const known = this.#inner.get(story);
    if (known !== undefined) return known;
    const members = this.#standing(story);
    const each = members.map((one) => this.#likeness(this.#ground.vectors[one]!, one, story));
    const inner = each.reduce((total, value) => total + value, 0) / each.length;
    this.#inner.set(story, inner);
    return inner;
  }

  #standing(story: number): readonly number[] {
    return this.#ground.stories[story]!.slice(0, ENOUGH);
  }

  /** The paragraphs that are more like a story than like the article's own. */
  #passageOn(story: number, article: number, text: string): string {
    const own = this.#storyOf.get(article);
    const leaning = this.#centre(story, article, 1, new Map());
    if (own !== undefined) this.#centre(own, article, -1, leaning);
    const { vocabulary, rarity } = this.#ground;
    const leans = (paragraph: string): boolean => {
      const { terms, weights } = vocabulary.weigh('', paragraph, []);
      let sum = 0;
      terms.forEach((term, i) => {
        sum += weights[i]! * (rarity[term] ?? 0) * (leaning.get(term) ?? 0);
      });
      return sum > 0;
    };
    return text.split('\n').filter(leans).join('\n');
  }

  /** Adds the mean of a story's vectors, but for one article's. */
  #centre(story: number, but: number, sign: 1 | -1, into: Map<number, number>): Map<number, number> {
    const members = this.#standing(story).filter((other) => other !== but);
    for (const member of members) {
      const { terms, weights } = this.#ground.vectors[member]!;
      terms.forEach((term, i) => {
        into.set(term, (into.get(term) ?? 0) + (sign * weights[i]!) / members.length);
      });
    }
    return into;
  }
}
