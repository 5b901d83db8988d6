import type { Mention } from '../../records/annotation.ts';
import type { Authority, Resolution } from '../../records/authority.ts';
import type { AnnotatedClip } from '../../records/clip.ts';
import type { Anchor, Decision, Target } from '../../records/curation.ts';
import type { Diagnostic } from '../../records/diagnostic.ts';
import { fold } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';

/** One mention: index of the clip in canonical order, index of the mention in it. */
export interface Place {
  readonly clip: number;
  readonly mention: number;
}

/** The archive as it is without decisions, for finding what they are about. */
export interface Ground {
  readonly clips: readonly AnnotatedClip[];
  readonly resolutions: readonly (readonly Resolution[])[];
  readonly authorities: readonly Authority[];
}

/** Finds the mentions that the targets of decisions mean. What cannot be found is reported, with the nearest there is. */
export class Targets {
  readonly diagnostics: Diagnostic[] = [];
  readonly #ground: Ground;
  readonly #byName = new Map<string, Place[]>();
  readonly #byId = new Map<string, Place[]>();
  readonly #clips = new Map<string, number>();

  constructor(ground: Ground) {
    this.#ground = ground;
    ground.clips.forEach(({ article, annotation }, clip) => {
      for (const key of [article.id, article.file]) if (!this.#clips.has(key)) this.#clips.set(key, clip);
      annotation.mentions.forEach(({ text, name }, mention) => {
        for (const form of new Set([fold(text), fold(name)])) push(this.#byName, form, { clip, mention });
        const resolution = ground.resolutions[clip]![mention]!;
        if (resolution.outcome === 'resolved') push(this.#byId, resolution.authority, { clip, mention });
      });
    });
  }

  /** The mentions a target means; none, and a warning, where it has lost its place. */
  find(target: Target, decision: Decision): readonly Place[] {
    if (target.form === 'anchor') return this.#anchored(target, decision);
    const found = target.form === 'id' ? this.#byId.get(target.id) : this.#byName.get(fold(target.name));
    if (found) return found;
    const { authorities } = this.#ground;
    if (target.form === 'id') {
      this.stale(
        decision,
        `nothing has the id ${target.id}`,
        nearest(
          target.id,
          authorities.map((it) => it.id),
        ),
      );
    } else {
      const forms = authorities.flatMap((it) => it.variants.map(({ form }) => form));
      this.stale(decision, `no clip names “${target.name}”`, nearest(target.name, forms));
    }
    return [];
  }

  /** The clip that a decision names, or null and a warning. */
  clip(key: string, decision: Decision): number | null {
    const clip = this.#clips.get(key);
    if (clip !== undefined) return clip;
    this.stale(decision, `there is no clip ${key}`, nearest(key, this.#clips.keys()));
    return null;
  }

  /** Where words stand in a clip, as an anchor tells; empty and a warning when they do not. */
  words(anchor: Anchor, decision: Decision): { clip: number; starts: number[] } | null {
    const clip = this.clip(anchor.clip, decision);
    if (clip === null) return null;
    const { text } = this.#ground.clips[clip]!.article;
    const starts: number[] = [];
    for (
      let at = text.indexOf(anchor.words);
      at >= 0;
      at = text.indexOf(anchor.words, at + anchor.words.length)
    ) {
      const end = at + anchor.words.length;
      const fits =
        text
          .slice(0, at)
          .trimEnd()
          .endsWith(anchor.before?.trim() ?? '') &&
        text
          .slice(end, end + 200)
          .trimStart()
          .startsWith(anchor.after?.trim() ?? '');
      if (fits) starts.push(at);
    }
    if (starts.length > 0) return { clip, starts };
    const around = text.includes(anchor.words) ? ' beside the words given' : '';
    const sentences = text.split(/(?<=[.!?”"])\s+|\n+/);
    this.stale(
      decision,
      `${anchor.clip} does not say “${anchor.words}”${around}`,
      nearest(anchor.words, sentences),
    );
    return null;
  }

  #anchored(anchor: Anchor, decision: Decision): Place[] {
    const clip = this.clip(anchor.clip, decision);
    if (clip === null) return [];
    const { mentions } = this.#ground.clips[clip]!.annotation;
    const wanted = fold(anchor.words);
    const exact =
      anchor.before === undefined && anchor.after === undefined ? null : this.words(anchor, decision);
    if (exact === null && (anchor.before !== undefined || anchor.after !== undefined)) return [];
    const places = mentions.flatMap((mention, i): Place[] => {
      const meant = exact
        ? exact.starts.some((start) => start <= mention.start && mention.end <= start + anchor.words.length)
        : fold(mention.text) === wanted || fold(mention.name) === wanted;
      return meant ? [{ clip, mention: i }] : [];
    });
    if (places.length === 0) {
      const near = nearest(
        anchor.words,
        mentions.map((it: Mention) => it.text),
      );
      this.stale(decision, `${anchor.clip} does not name “${anchor.words}”`, near);
    }
    return places;
  }

  stale(decision: Decision, what: string, near: string | null): void {
    this.warn(
      decision,
      'curation/stale',
      `${what}: here the decision “${decision.action}” has no effect`,
      near === null
        ? 'correct the entry or take it out'
        : `did you mean “${near.slice(0, 120)}”? Correct the entry or take it out`,
    );
  }

  warn({ file, line, column }: Decision, ruleId: string, reason: string, remedy: string): void {
    this.diagnostics.push({ ruleId, severity: 'warning', reason, remedy, file, line, column });
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
