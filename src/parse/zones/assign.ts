import type { ZoneKind } from '../../records/source.ts';
import { ROLE_HEADS } from '../lexicon/role-heads.ts';
import type { LineKind } from '../lines.ts';
import { isPersonName } from '../shapes/names.ts';
import type { Unit } from '../units.ts';
import type { Core } from './core.ts';
import { contentWords, overlap } from './overlap.ts';

/** What a unit is in its article, and the rule that said so. */
export interface Label {
  readonly kind: ZoneKind;
  readonly related: boolean;
  readonly rule: string;
}

/** What the rules see. */
export interface Layout {
  readonly units: readonly Unit[];
  readonly kinds: readonly LineKind[];
  readonly core: Core;
  readonly headline: number | null;
  readonly repeated: ReadonlySet<number>;
  /** Whether the file has marks for headings: then a line without one is none. */
  readonly marksHeadings: boolean;
}

const FURNITURE: ReadonlySet<LineKind> = new Set(['button', 'notice', 'comments']);

/** Gives each unit its zone: above the article, in it, below it. */
export function assign(layout: Layout): Label[] {
  const labels: Label[] = [];
  const story = secondStory(layout);
  const top = Math.max(layout.core.from, (layout.headline ?? -1) + 1);
  for (let i = 0; i < layout.units.length; i++) {
    const related = story !== null && i >= story.from && i < story.to;
    const [kind, rule] = related
      ? inRelated(layout, i)
      : i < top
        ? above(layout, i)
        : i < layout.core.to
          ? inside(layout, i)
          : below(layout, i);
    labels.push({ kind, related: related && kind !== 'furniture', rule });
  }
  return teasers(layout, labels);
}

type Verdict = readonly [ZoneKind, string];

function byWords(layout: Layout, i: number): Verdict | null {
  const kind = layout.kinds[i]!;
  if (FURNITURE.has(kind)) return ['furniture', `line/${kind}`];
  if (kind === 'caption' || kind === 'photo-credit' || kind === 'credits') return [kind, `line/${kind}`];
  if (kind === 'rule') return ['furniture', 'line/rule'];
  if (kind === 'related') return ['furniture', 'line/related'];
  if (kind === 'post') return ['pull-quote', 'line/post'];
  if (kind === 'about-author' || kind === 'biography') return ['credits', `line/${kind}`];
  return null;
}

/** A section's name right over the headline, an author's name beside a date some lines above it; else the page's own. */
function beforeHeadline({ units, kinds }: Layout, i: number, start: number): Verdict {
  const unit = units[i]!;
  if (unit.form === 'item') return ['furniture', 'page/before'];
  const dated = kinds[i - 1] === 'date' || kinds[i + 1] === 'date';
  if (dated && i >= start - 7 && isPersonName(unit.text)) return ['credits', 'header/name'];
  return i >= start - 2 && unit.words <= 4 ? ['header', 'header/line-before'] : ['furniture', 'page/before'];
}

/** Above the article: the lines around the headline are its header, what lies before is the page's. */
function above(layout: Layout, i: number): Verdict {
  const { units, kinds, headline, core } = layout;
  if (i === headline) return ['headline', 'headline/above-article'];
  const own = byWords(layout, i);
  if (own) return own;
  const kind = kinds[i]!;
  const start = headline ?? core.from;
  if (kind === 'byline') return ['credits', 'line/byline'];
  if (kind === 'date' || kind === 'source') return ['header', `line/${kind}`];
  if (i > start) {
    const unit = units[i]!;
    if (isPersonName(unit.text)) return ['credits', 'header/name'];
    if (unit.prose || (unit.closed && unit.words >= 6) || unit.words >= 9)
      return ['summary', 'header/summary'];
    return ['header', 'header/line'];
  }
  return beforeHeadline(layout, i, start);
}

function inside(layout: Layout, i: number): Verdict {
  const { units, kinds, repeated } = layout;
  const unit = units[i]!;
  const own = byWords(layout, i);
  if (own) return own;
  const kind = kinds[i]!;
  if (kind === 'byline') return ['credits', 'line/byline'];
  if (kind === 'date' || kind === 'source') return ['header', `line/${kind}`];
  if (unit.hint && unit.hint !== 'body') return [unit.hint, 'markup'];
  if (repeated.has(i)) return ['furniture', 'line/repeated'];
  if (isLoneName(layout, i)) return ['caption', 'caption/lone-name'];
  if (!unit.closed && GLUED.test(unit.text)) return ['pull-quote', 'pull-quote/glued-attribution'];
  if (unit.form === 'heading') return ['heading', 'markup'];
  if (!layout.marksHeadings && i > layout.core.from && isSubheading(unit))
    return ['heading', 'heading/open-line'];
  return ['body', 'article'];
}

/** A line that does not end as a sentence, on its own between paragraphs. */
const isSubheading = (unit: Unit): boolean =>
  !unit.closed && !unit.prose && unit.form === 'line' && unit.words <= (unit.apart ? 18 : 14);

function below(layout: Layout, i: number): Verdict {
  return byWords(layout, i) ?? ['furniture', 'page/after'];
}

// "Leonid KalashnikovHead of the State Duma Committee": a name with the role run into it, at the end.
const GLUED = new RegExp(
  `\\p{Lu}[\\p{Ll}’'-]+ \\p{Lu}\\p{Ll}{2,}(?:${ROLE_HEADS.join('|')})(?=[ ,])[^.!?]{0,160}$`,
  'u',
);

/** "Ilham Aliyev" alone between two paragraphs, and the name is used in one of them or elsewhere: who said it, or whose picture it was. */
function isLoneName(layout: Layout, i: number): boolean {
  const { units } = layout;
  const unit = units[i]!;
  if (unit.form !== 'line' || unit.words < 2 || unit.words > 4 || !isPersonName(unit.text)) return false;
  return units.some((other, k) => k !== i && other.words > unit.words && other.text.includes(unit.text));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A second article printed under the first: a line like "Related materials:", a headline, and a paragraph that takes the
 * headline's words up. A list of links after such a line is furniture instead, and the article goes on after it.
 */
function secondStory(layout: Layout): Stretch | null {
  const { units, kinds, core } = layout;
  for (let i = core.from + 1; i + 2 < units.length; i++) {
    if (kinds[i] !== 'related') continue;
    const title = units[i + 1]!;
    const lede = units[i + 2]!;
    if (title.closed || title.prose || title.words < 4 || !lede.prose) continue;
    if (overlap(title, contentWords(lede.text)) < 0.5) continue;
    let to = i + 1;
    while (to < units.length && kinds[to] !== 'related' && kinds[to] !== 'comments') to++;
    while (to > i + 3 && !belongsToStory(units[to - 1]!, kinds[to - 1]!)) to--;
    return { from: i, to };
  }
  return null;
}

/** Whether a line may end a story: a paragraph, a picture's line, a pull quote; not a button or a link. */
const belongsToStory = (unit: Unit, kind: LineKind): boolean =>
  kind === 'photo-credit' ||
  kind === 'caption' ||
  kind === 'credits' ||
  (kind === 'text' && (unit.prose || unit.closed || GLUED.test(unit.text)));

function inRelated(layout: Layout, i: number): Verdict {
  const verdict = inside(layout, i);
  const kept =
    verdict[0] === 'photo-credit' ||
    verdict[0] === 'pull-quote' ||
    verdict[0] === 'caption' ||
    verdict[0] === 'credits';
  if (kept || FURNITURE.has(layout.kinds[i]!)) return verdict;
  return ['related', 'related/second-story'];
}

/** Links to other articles between paragraphs, told by their shape and company. */
function teasers(layout: Layout, labels: Label[]): Label[] {
  const { units, kinds } = layout;
  const result = [...labels];
  for (let i = 0; i < labels.length; ) {
    if (!isOpen(units[i]!, labels[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    const { form } = units[i]!;
    while (end < labels.length && units[end]!.form === form && isOpen(units[end]!, labels[end]!)) end++;
    const run = units.slice(i, end);
    // "…TRQ was allocated for up to:" opens a list that belongs to the article.
    const announced = i > 0 && endsWith(':', units[i - 1]!.text) && kinds[i - 1] !== 'related';
    if (!announced && (kinds[i - 1] === 'related' || isLinkList(run))) {
      for (let k = i; k < end; k++)
        result[k] = { kind: 'furniture', related: false, rule: 'furniture/teaser' };
    }
    i = end;
  }
  return result;
}

/** Bulleted, or several in a row, or one in brackets or Headline Case: a subheading is short and stands alone. */
function isLinkList(run: readonly Unit[]): boolean {
  const first = run[0]!;
  if (first.form === 'item') return true;
  if (run.length > 1)
    return run.some((unit) => unit.words > 5) && run.every((unit) => !QUOTED.test(unit.text));
  return (first.words >= 9 && first.capitals >= 0.6) || /^\[.*\]$/.test(first.text);
}

const QUOTED = /^["“«„]/;
/** Whether a line ends with one of the marks, a closing quotation mark or bracket after it aside. */
const endsWith = (marks: string, text: string): boolean =>
  marks.includes(
    text
      .slice(-4)
      .replace(/[\s"”’'»)\]]+$/u, '')
      .slice(-1) || ' ',
  );

const isOpen = (unit: Unit, label: Label): boolean =>
  !label.related &&
  !unit.prose &&
  !unit.closed &&
  unit.words <= 24 &&
  !endsWith(':,;', unit.text) &&
  (label.kind === 'heading' || label.kind === 'body') &&
  label.rule !== 'markup';
