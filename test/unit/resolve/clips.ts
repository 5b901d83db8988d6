import type { EntityKind, Mention } from '../../../src/records/annotation.ts';
import type { AnnotatedClip } from '../../../src/records/clip.ts';

const MARK = /\[(?<kind>[pol]):(?<text>[^|\]]+)(?:\|(?<name>[^\]]+))?\]/g;
const KINDS: Record<string, EntityKind> = { p: 'person', o: 'organisation', l: 'place' };

/** A clip with its names marked: `[p:Durov|Pavel Durov] lives in [l:Dubai].` */
export function clipOf(id: string, marked: string, published: string | null = null): AnnotatedClip {
  const mentions: Mention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const { kind, text: words, name } = match.groups as { kind: string; text: string; name?: string };
    text += marked.slice(last, match.index);
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      name: name ?? words,
      kind: KINDS[kind]!,
      rule: 'test',
      confidence: 1,
    });
    text += words;
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const stated = (value: string) => ({
    value,
    basis: 'stated' as const,
    rule: 'test',
    start: null,
    end: null,
  });
  return {
    article: {
      id,
      file: `${id}.txt`,
      sha256: '',
      reader: 'plain-text',
      text,
      blocks: [],
      zones: [{ kind: 'body', start: 0, end: text.length }],
      headline: null,
      published: published === null ? null : stated(published),
      updated: null,
      captured: null,
      section: null,
      outlet: null,
      agency: null,
      dateline: null,
      reliesOn: [],
      url: null,
      language: stated('en'),
      rights: null,
      credits: [],
      statedNames: [],
    },
    annotation: { language: 'en', mentions, references: [], epithets: [], quotes: [], dates: [] },
    diagnostics: [],
  };
}
