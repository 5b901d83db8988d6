import type { EntityKind } from './annotation.ts';
import type { Authority } from './authority.ts';
import type { ResolvedClip } from './clip.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { EdtfDate, Span } from './span.ts';

/** One article of the archive: a clip with its address and its place among the others. */
export interface Entry {
  readonly clip: ResolvedClip;
  /** Fit for an address: the clip's id with `#` turned into `-`. */
  readonly id: string;
  /** Address of its page below the site root: `articles/2024/08/slug--id/index.html`. */
  readonly path: string;
  /** The headline, or the opening words of a clip without one. */
  readonly title: string;
  /** False when `title` is the opening words. */
  readonly titled: boolean;
  readonly published: EdtfDate | null;
  /** The outlet's entry in `Catalogue.sources`, where the clip names one. */
  readonly source: string | null;
  /** Files with the very same bytes, beside `clip.article.file`. */
  readonly copies: readonly string[];
}

/** One place where an article names somebody or something. */
export interface Citation {
  readonly entry: Entry;
  /** Index into `entry.clip.annotation.mentions`. */
  readonly mention: number;
}

/** What an outlet calls somebody, once. */
export interface Naming {
  readonly entry: Entry;
  /** Index into `entry.clip.annotation.epithets`. */
  readonly epithet: number;
}

/** Somebody or something that the archive names, with all that it says of them. */
export interface Dossier {
  readonly authority: Authority;
  /** What tells it from another of the same name (its commonest epithet), where there is another. */
  readonly distinction: string | null;
  /** Address of its page, or null for a candidate, which has none. */
  readonly path: string | null;
  /** Newest article first, then by place in the text. */
  readonly citations: readonly Citation[];
  /** The articles cited, newest first, each once. */
  readonly entries: readonly Entry[];
  /** How many of them are independent: the copies of one text are one witness. */
  readonly origins: number;
  readonly namings: readonly Naming[];
  /** Places where a name may mean them or somebody else. */
  readonly doubts: readonly Citation[];
  /** Ids of utterances of theirs, and of utterances that name them; newest first. */
  readonly saying: readonly string[];
  readonly saidAbout: readonly string[];
  /** Authorities named in the same articles, most shared articles first (at most 60). */
  readonly beside: readonly { readonly id: string; readonly articles: number }[];
}

/** A quote as one article prints it, its pieces joined over paragraph breaks and interposed "he said". */
export interface Wording {
  /** `<clip id>-<start>`. */
  readonly id: string;
  /** Id of the utterance that it is a wording of. */
  readonly utterance: string;
  /** Its permanent address: on the page of its utterance, else in its article. */
  readonly path: string;
  /** Where it stands in its article: `articles/…/index.html#q-<start>`. */
  readonly place: string;
  readonly entry: Entry;
  /** Indexes into `entry.clip.annotation.quotes`, in order; the first gives form, rule and cue. */
  readonly pieces: readonly number[];
  /** Full name of the speaker, the role as written, or null. */
  readonly speaker: string | null;
  /** The speaker's authority id, where the name is resolved. */
  readonly authority: string | null;
  /** In how many articles its utterance stands and how many of them are independent; null where it is the only wording. */
  readonly printed: { readonly articles: number; readonly origins: number } | null;
}

/** What somebody said once, in the words of every article that quotes it. */
export interface Utterance {
  /** The id of its first wording. */
  readonly id: string;
  /** Address of its page; null for a report in other words, which has its address in its article. */
  readonly page: string | null;
  /** Earliest first, then by id. */
  readonly wordings: readonly Wording[];
  /** How many independent articles attest it: the copies of one text are one witness. */
  readonly origins: number;
  /** As the first wording with a resolved, else with any speaker has them. */
  readonly speaker: string | null;
  readonly authority: string | null;
}

/** A paper, agency or channel: whoever prints, carries or is relied on. */
export interface SourceEntry {
  /** `sources/reuters`. */
  readonly id: string;
  readonly path: string;
  readonly name: string;
  /** Articles it printed, articles that came over its wire, reports that rest on it. Newest first. */
  readonly printed: readonly Entry[];
  readonly carried: readonly Entry[];
  readonly reliedOn: readonly Entry[];
  /** How many of each, and of all together, are independent. */
  readonly origins: {
    readonly printed: number;
    readonly carried: number;
    readonly reliedOn: number;
    readonly all: number;
  };
}

/** Something on a timeline: an article printed, or a day that an article tells of. */
export interface Moment {
  readonly edtf: EdtfDate;
  /** `2024-08` where the month is known, `2024` where only the year is. */
  readonly period: string;
  readonly entry: Entry;
  /** For a day told of: index into `entry.clip.annotation.dates`, and its sentence. */
  readonly date: number | null;
  readonly sentence: Span | null;
}

/** A thread of events: articles that tell of one thing, two or more. */
export interface Story {
  /** `stories/durov-held-in-paris--a1b2c3`: headline and id of the article that told of it first, whatever else tells of it. */
  readonly id: string;
  readonly path: string;
  /** Addresses that it would have, or had, while its earliest articles were not in the archive. */
  readonly formerPaths: readonly string[];
  /** The names and words that its articles share, or what the archive's editor calls it. */
  readonly name: string;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Ids of those of them that tell of another story first, or above all of none. */
  readonly also: ReadonlySet<string>;
  /** How many independent reports there are among them: the copies of one text are one witness. */
  readonly origins: number;
  /** Authorities that at least half of its articles name, the most telling first. */
  readonly cast: readonly string[];
  /** What the archive's editor decided about it. */
  readonly decisions: readonly { readonly by: string; readonly on: EdtfDate; readonly why: string }[];
}

/** Something said in an article: a quote, or the sentence that tells of it. */
export interface Statement extends Span {
  readonly entry: Entry;
  readonly speaker: string | null;
  /** The speaker's authority id, where the name is resolved. */
  readonly authority: string | null;
}

/** A statement that others may deny. Found by words, not judged. */
export interface Denial {
  readonly said: Statement;
  /** The surest first; one at least. */
  readonly denied: readonly Statement[];
  /** `denial/not`, `denial/verb`, `denial/number` (another figure for the same); `curation/contradiction` where the editor alone saw it. */
  readonly rule: string;
  /** The editor's word that they contradict each other; without it nobody has said so. */
  readonly ruling: { readonly by: string; readonly on: EdtfDate; readonly why: string } | null;
}

/** A file that did not become an article. */
export interface Rejected {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything the site shows, complete before any page is made. */
export interface Catalogue {
  /** Newest first; undated ones last. */
  readonly entries: readonly Entry[];
  /** By authority id. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** Authority ids by kind, in the order of their names. */
  readonly byKind: Readonly<Record<EntityKind, readonly string[]>>;
  /** By source id, in the order of their names. */
  readonly sources: ReadonlyMap<string, SourceEntry>;
  /** By utterance id; those told of last come first, then in the order of the text. */
  readonly utterances: ReadonlyMap<string, Utterance>;
  /** By entry id, in the order of the text. */
  readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
  /** By story id, the longest first. */
  readonly stories: ReadonlyMap<string, Story>;
  /** Story ids by entry id, the one that it tells of above all first; entries without a story are left out. */
  readonly storiesOf: ReadonlyMap<string, readonly string[]>;
  /** By story id: what may be denied in it; stories without are left out. */
  readonly denialsOf: ReadonlyMap<string, readonly Denial[]>;
  /** By entry id: the entry that printed the same text first, itself where it is alone. */
  readonly originOf: ReadonlyMap<string, string>;
  /** How many of the articles are independent. */
  readonly origins: number;
  /** Newest first. */
  readonly printed: readonly Moment[];
  readonly happened: readonly Moment[];
  readonly rejected: readonly Rejected[];
  /** All that was found amiss, by file, line, rule. */
  readonly diagnostics: readonly Diagnostic[];
}
