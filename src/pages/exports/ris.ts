import { filedName } from './authors.ts';
import { type Cited, dateNumbers, oneLine } from './cited.ts';

/** RIS, one newspaper article. A line begins with a tag, so no value may hold a line break. */
export function ris(cited: Cited): string {
  const lines = [
    ['TY', 'NEWS'],
    ['ID', cited.key],
    ['TI', cited.title],
    ...cited.authors.map((author) => ['AU', filedName(author)]),
    ['T2', cited.outlet],
    ['DA', slashed(cited.published)],
    ['SE', cited.section],
    ['LA', cited.language],
    ['UR', cited.url ?? cited.archived],
    ['Y2', slashed(cited.captured)],
    ['DB', cited.archive],
    ['N1', cited.archived && `Archived copy: ${cited.archived}`],
  ];
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${told.join('')}ER  - \r\n`;
}

// 2024-08-30 → 2024/08/30
function slashed(edtf: string | null): string | null {
  const numbers = dateNumbers(edtf);
  if (numbers === null) return null;
  return numbers.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, '0')).join('/');
}
