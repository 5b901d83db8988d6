import { datetimePoint } from '../../text/datetime.ts';
import type { Author } from './authors.ts';
import { type Cited, oneLine } from './cited.ts';

/**
 * A biblatex entry: `@article` with `entrysubtype = {newspaper}`, as biblatex has it for newspapers (manual, 2.1.1). Text
 * is escaped for TeX; the title stands in a second pair of braces, which keeps its capitals as they were printed.
 */
export function biblatex(cited: Cited): string {
  const fields: [string, string | null][] = [
    ['entrysubtype', 'newspaper'],
    ['title', `{${tex(cited.title)}}`],
    ['author', cited.authors.map(texName).join(' and ')],
    ['journaltitle', cited.outlet && tex(cited.outlet)],
    ['date', datePoints(cited.published)],
    ['url', addressOf(cited.url ?? cited.archived)],
    ['urldate', datePoints(cited.captured)],
    ['addendum', cited.archived && `Archived copy: \\url{${addressOf(cited.archived)}}`],
  ];
  const told = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@article{${cited.key},\n${told.join('')}}\n`;
}

const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (mark) => MARKS[mark] ?? `\\${mark}`);
}

// "and" and commas part names from each other and from themselves; braces keep a part whole.
function texName(author: Author): string {
  if ('literal' in author) return `{${tex(author.literal)}}`;
  const whole = (part: string) => (/,|\band\b/i.test(part) ? `{${tex(part)}}` : tex(part));
  const { family, given, suffix } = author;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(whole).join(', ');
}

// Verbatim in biblatex: only what would end the braces, or escape, has to go.
function addressOf(url: string | null): string | null {
  return url === null ? null : url.replace(/[\\{}\s]/g, encodeURIComponent);
}

// EDTF level 0 is biblatex's own form of dates; of doubtful ones it takes the day.
function datePoints(edtf: string | null): string | null {
  const points = (edtf ?? '').split('/').map((point) => datetimePoint(point.replace(/[?~%]$/, '')));
  return points.every((point) => point !== null) ? points.join('/') : null;
}
