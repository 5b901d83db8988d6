import { type DayRange, edtfRange, isoWeek, startOfIsoWeek } from '../../src/text/calendar.ts';

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', AU: '23', WI: '24' };

/** The days that a TIMEX3 or EDTF value covers; null for `P3D`, `PRESENT_REF`, `XXXX-05`. */
export function daysOf(value: string): DayRange | null {
  if (value.includes('/')) {
    const [from, to, more] = value.split('/').map((part) => daysOf(part));
    return from && to && more === undefined ? { from: from.from, to: to.to } : null;
  }
  const bare = value
    .trim()
    .toUpperCase()
    .replace(/[?~%]$/, '')
    .replace(/T.*$/, '');
  const week = /^(\d{4})-W(\d\d)(?:-(WE|\d))?$/.exec(bare);
  if (week) {
    const monday = startOfIsoWeek(Number(week[1]), Number(week[2]));
    if (week[3] === 'WE') return { from: monday + 5, to: monday + 6 };
    return week[3] ? point(monday + Number(week[3]) - 1) : { from: monday, to: monday + 6 };
  }
  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(bare);
  if (season) return edtfRange(`${season[1]}-${SEASONS[season[2]!]}`);
  const part = /^(\d{4})-([QH])(\d)$/.exec(bare);
  if (part) return edtfRange(`${part[1]}-${(part[2] === 'Q' ? 32 : 39) + Number(part[3])}`);
  if (/^\d{3}$/.test(bare)) return edtfRange(`${bare}X`);
  if (/^\d{2}$/.test(bare)) return edtfRange(`${bare}XX`);
  return edtfRange(bare.replace(/(?:-XX)+$/, ''));
}

const point = (day: number): DayRange => ({ from: day, to: day });

/** One spelling for values that mean the same: EDTF and TIMEX3 weeks, seasons, quarters, decades. */
export function canonical(value: string): string {
  const plain = value
    .trim()
    .toUpperCase()
    .replace(/[?~%]+$/, '')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)?$/, '$1')
    .replace(/^(\d{3})X$/, '$1')
    .replace(/^(\d\d)XX$/, '$1')
    .replace(/(?:-XX)+$/, '')
    .replace(/-AU$/, '-FA');
  const range = plain.includes('/') ? daysOf(plain) : null;
  if (!range || range.to - range.from !== 6) return plain;
  const { year, week } = isoWeek(range.from);
  return startOfIsoWeek(year, week) === range.from ? `${year}-W${String(week).padStart(2, '0')}` : plain;
}
