import type { Entry } from '../../records/catalogue.ts';
import type { Decision } from '../../records/curation.ts';
import type { Diagnostic } from '../../records/diagnostic.ts';
import { getOrAdd, groupBy } from '../../text/grouping.ts';
import { nearest } from '../../text/nearest.ts';
import { compare } from '../entries.ts';
import type { FoundStory } from './index.ts';

export type StoryDecision = Extract<Decision, { readonly action: 'story' }>;

/** A story as the archive's editor left it, by ids of clips. */
export interface CuratedStory {
  readonly own: readonly string[];
  readonly also: readonly string[];
  /** What the editor calls it. */
  readonly name: string | null;
  /** What was decided about it, in the order of the files. */
  readonly decisions: readonly StoryDecision[];
}

interface Draft {
  readonly own: Set<string>;
  readonly also: Set<string>;
  name: string | null;
  readonly decisions: Set<StoryDecision>;
}

/**
 * Applies the decisions about stories, whatever their order: joins first, then splits, then single articles in and out, then
 * names. A story is meant by any clip of its own, so a decision holds when clips are added. The copies of one text go
 * together. What has lost its hold is a warning with the nearest there is.
 */
export function curateStories(
  found: readonly FoundStory[],
  decisions: readonly StoryDecision[],
  entries: readonly Entry[],
  originOf: ReadonlyMap<string, string>,
): { stories: CuratedStory[]; diagnostics: Diagnostic[] } {
  const drafts = new Drafts(found, entries, originOf);
  for (const one of decisions) if (one.join) drafts.join(one, one.join);
  for (const one of decisions) if (one.split) drafts.split(one, one.split);
  for (const one of decisions) if (one.add) drafts.add(one, one.add);
  for (const one of decisions) if (one.drop) drafts.drop(one, one.drop);
  for (const one of decisions) if (one.name !== undefined) drafts.name(one, one.name);
  return { stories: drafts.finished(decisions), diagnostics: drafts.diagnostics };
}

class Drafts {
  readonly diagnostics: Diagnostic[] = [];
  readonly #drafts: Set<Draft>;
  readonly #mainOf = new Map<string, Draft>();
  readonly #clipOf = new Map<string, string>();
  readonly #copies: ReadonlyMap<string, readonly string[]>;
  readonly #originOf: ReadonlyMap<string, string>;

  constructor(
    found: readonly FoundStory[],
    entries: readonly Entry[],
    originOf: ReadonlyMap<string, string>,
  ) {
    this.#drafts = new Set(found.map(({ own, also }) => draftOf(own, also)));
    for (const draft of this.#drafts) for (const clip of draft.own) this.#mainOf.set(clip, draft);
    for (const { clip, id, copies } of entries) {
      const { article } = clip;
      for (const key of [article.id, article.file, id, ...copies])
        getOrAdd(this.#clipOf, key, () => article.id);
    }
    this.#originOf = originOf;
    this.#copies = groupBy(
      entries.map(({ clip }) => clip.article.id),
      (clip) => originOf.get(clip)!,
    );
  }

  join(decision: StoryDecision, others: readonly string[]): void {
    const into = this.#story(decision, { make: true });
    if (!into) return;
    for (const other of others) {
      const clip = this.#clip(other, decision);
      if (clip === null) continue;
      const from = this.#mainOf.get(clip);
      if (from === into) continue;
      for (const each of from?.own ?? this.#withCopies(clip)) this.#own(into, each);
      for (const each of from?.also ?? []) if (this.#mainOf.get(each) !== into) into.also.add(each);
      for (const each of from?.decisions ?? []) into.decisions.add(each);
      if (from) this.#drafts.delete(from);
    }
    into.decisions.add(decision);
  }

  split(decision: StoryDecision, leaving: readonly string[]): void {
    const from = this.#story(decision);
    const clips = from ? this.#inside(from, leaving, decision) : [];
    if (!from || clips.length === 0) return;
    const made = draftOf([], []);
    this.#drafts.add(made);
    for (const clip of clips) {
      from.also.delete(clip);
      if (this.#mainOf.get(clip) === from) from.own.delete(clip);
      this.#own(made, clip);
    }
    from.decisions.add(decision);
    made.decisions.add(decision);
  }

  add(decision: StoryDecision, coming: readonly string[]): void {
    const into = this.#story(decision, { make: true });
    if (!into) return;
    for (const key of coming) {
      const clip = this.#clip(key, decision);
      for (const each of clip === null ? [] : this.#withCopies(clip)) {
        const main = this.#mainOf.get(each);
        if (!main) this.#own(into, each);
        else if (main !== into) into.also.add(each);
      }
    }
    into.decisions.add(decision);
  }

  drop(decision: StoryDecision, leaving: readonly string[]): void {
    const from = this.#story(decision);
    if (!from) return;
    for (const clip of this.#inside(from, leaving, decision)) {
      from.also.delete(clip);
      if (from.own.delete(clip)) this.#mainOf.delete(clip);
    }
    from.decisions.add(decision);
  }

  name(decision: StoryDecision, name: string): void {
    const story = this.#story(decision);
    if (!story) return;
    story.name = name;
    story.decisions.add(decision);
  }

  /** Stories of two articles or more. */
  finished(inOrder: readonly StoryDecision[]): CuratedStory[] {
    return [...this.#drafts]
      .filter(({ own, also }) => own.size > 0 && own.size + also.size > 1)
      .map(({ own, also, name, decisions }) => ({
        own: [...own],
        also: [...also],
        name,
        decisions: inOrder.filter((decision) => decisions.has(decision)),
      }));
  }

  /** The story that a decision is about: that of the clip it names. */
  #story(decision: StoryDecision, { make = false } = {}): Draft | null {
    const clip = this.#clip(decision.story, decision);
    if (clip === null) return null;
    const draft = this.#mainOf.get(clip);
    if (draft) return draft;
    if (!make) {
      this.#stale(decision, `${decision.story} is in no story`, null);
      return null;
    }
    const made = draftOf([], []);
    this.#drafts.add(made);
    for (const each of this.#withCopies(clip)) this.#own(made, each);
    return made;
  }

  /** A file, a clip's id or a story's address: that of "stories/bridge-shut--a1b2c3" ends in the id of a clip. */
  #clip(key: string, decision: StoryDecision): string | null {
    const clip = this.#clipOf.get(key) ?? this.#clipOf.get(/^stories\/.*--([^/]+)/.exec(key)?.[1] ?? '');
    if (clip !== undefined) return clip;
    this.#stale(decision, `there is no clip ${key}`, nearest(key, this.#clipOf.keys()));
    return null;
  }

  #inside(story: Draft, keys: readonly string[], decision: StoryDecision): string[] {
    return keys.flatMap((key) => {
      const clip = this.#clip(key, decision);
      if (clip === null) return [];
      const inside = this.#withCopies(clip).filter((each) => story.own.has(each) || story.also.has(each));
      if (inside.length === 0) this.#stale(decision, `${key} is not in the story of ${decision.story}`, null);
      return inside;
    });
  }

  #withCopies(clip: string): readonly string[] {
    return this.#copies.get(this.#originOf.get(clip)!)!;
  }

  #own(story: Draft, clip: string): void {
    this.#mainOf.get(clip)?.own.delete(clip);
    story.own.add(clip);
    story.also.delete(clip);
    this.#mainOf.set(clip, story);
  }

  #stale({ file, line, column }: StoryDecision, what: string, near: string | null): void {
    this.diagnostics.push({
      ruleId: 'curation/stale',
      severity: 'warning',
      reason: `${what}: here the decision “story” has no effect`,
      remedy:
        near === null
          ? 'correct the entry or take it out'
          : `did you mean “${near}”? Correct the entry or take it out`,
      file,
      line,
      column,
    });
  }
}

function draftOf(own: readonly string[], also: readonly string[]): Draft {
  return { own: new Set(own), also: new Set(also), name: null, decisions: new Set() };
}

/** Clips in the order of their days, then of their ids: the first heads a story. */
export function inOrderOfDays(entries: readonly Entry[]): Entry[] {
  const day = ({ published }: Entry): string => published ?? '9999';
  return entries.toSorted((a, b) => compare(day(a), day(b)) || compare(a.id, b.id));
}
