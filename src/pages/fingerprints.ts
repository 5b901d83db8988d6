import { hash } from 'node:crypto';
import type { Entry } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import { digestOf } from '../text/digests.ts';
import { getOrAdd } from '../text/grouping.ts';
import { namedIn, toldAround } from './portion.ts';
import type { Part, Site, Surroundings } from './site.ts';

/**
 * Tells data of the catalogue from what it was in the last build, without going through whole articles: an article in
 * it is told by a digest of all that it says and all that it names.
 */
export class Fingerprints {
  readonly #site: Site;
  /** Of what is met again and again. */
  readonly #texts = new Map<object, string>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** A text that differs wherever the data does, or an article in it, or anything that such an article names. */
  of(value: unknown): string {
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return this.#ofList(value);
    if (isEntry(value)) return getOrAdd(this.#texts, value, () => this.#ofEntry(value));
    if (isShared(value)) return getOrAdd(this.#texts, value, () => this.#ofObject(value));
    return value instanceof Set || value instanceof Map ? this.#ofList([...value]) : this.#ofObject(value);
  }

  /**
   * A part of the site that is made from this data. All it may look up besides is what the articles in the data name:
   * that tells in the fingerprint.
   */
  partOf<T extends object>(
    told: T,
    make: (site: Surroundings, told: T) => Iterable<Page | OutputFile>,
    listed = true,
  ): Part {
    return { fingerprint: this.of(told), listed, make: () => make(this.#site, told) };
  }

  #ofList(values: readonly unknown[]): string {
    let told = '[';
    for (const value of values) told += `${this.of(value)},`;
    return `${told}]`;
  }

  #ofObject(value: object): string {
    let told = '{';
    for (const [key, member] of Object.entries(value)) told += `${key} ${this.of(member)},`;
    return `${told}}`;
  }

  /** Of an article with what pages show of the archive around it, the articles beside it left out. */
  #ofEntry(entry: Entry): string {
    const { clip, ...own } = entry;
    const { article, annotation, diagnostics, resolutions, ...more } = clip;
    const read = [article, annotation, diagnostics].map(digestOf);
    const meant = resolutions.map((one) => getOrAdd(this.#texts, one, () => JSON.stringify(one)));
    const named = namedIn(this.#site, entry).map((one) => this.of(one));
    const told = JSON.stringify([own, more, read, toldAround(this.#site, entry)]);
    return hash('sha256', `${told}\n${meant.join(' ')}\n${named.join(' ')}`, 'hex').slice(0, 32);
  }
}

function isEntry(value: object): value is Entry {
  return 'clip' in value && 'published' in value;
}

/** A link or a quote: many parts show the same. */
function isShared(value: object): boolean {
  return ('distinction' in value && !('citations' in value)) || 'utterance' in value;
}
