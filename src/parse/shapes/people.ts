import type { Span } from '../../records/span.ts';
import { monthNumber } from '../../text/calendar.ts';
import { agencyOf } from '../agencies.ts';
import { isPersonName } from './names.ts';

/** A name inside a line, with what the line adds to it. */
export interface NamedSpan extends Span {
  readonly name: string;
  readonly affiliation?: string;
}

/** Between names: "A, B and C", "A; B", "A & B", "А и Б". */
const BETWEEN = /\s*(?:,|;|&|\+|\/|\band\b|\bund\b|\bet\b|\by\b|\be\b|(?<=\s)(?:и|та|і|й)(?=\s))\s*/giu;
/** What ends a list of names: bars, dates, an address, a job. */
const STOP =
  /\s*(?:[|·•\n(]|\s[-–—]\s|https?:|\b[\w.+-]+@[\w-]+\.\w|@\w|\bfor\b|\bin\b|\bat\b|\bon\b|\bis\b|\bupdated\b|\bpublished\b|\bposted\b|\d|,?\s*one of\b)/iu;
/** Job titles after a name and a comma: "Ann Lee, Political Editor"; the words, lower case. */
export const JOB =
  /\b(?:reporter|editor|correspondent|writer|journalist|staff|columnist|contributor|producer|chief|bureau|analyst|photographer|critic|anchor|host|intern|fellow|professor|author|news|agency|press|desk|team|newsroom|media|magazine|times|post|service|guest|senior|special|assistant|deputy|freelance|корреспондент|редактор|журналист|кореспондент)\b/iu;

/**
 * The people in a line of credits: cut at bars, dates, addresses and jobs, parted at commas and "and", each a name by
 * its shape. "Gleb Stolyarov and Ann Lee | 3 May" gives two; agencies and jobs give none.
 */
export function namesIn(text: string, offset = 0): NamedSpan[] {
  const stop = STOP.exec(text);
  const line = stop ? text.slice(0, stop.index) : text;
  const names: NamedSpan[] = [];
  let from = 0;
  const take = (to: number): void => {
    const named = nameAt(line, from, to);
    if (named) names.push({ ...named, start: named.start + offset, end: named.end + offset });
  };
  for (const gap of line.matchAll(BETWEEN)) {
    take(gap.index);
    from = gap.index + gap[0].length;
  }
  take(line.length);
  return names;
}

function nameAt(line: string, from: number, to: number): NamedSpan | null {
  let start = from;
  while (start < to && /[\s"'“(—–-]/.test(line[start]!)) start++;
  let text = line.slice(start, to).replace(/[\s.,:;"'”)—–-]+$/, '');
  const glued = GLUED_END.exec(text);
  if (glued) text = text.slice(0, glued.index + glued[1]!.length);
  // "Ann Lee December": the day that followed is cut off already.
  const last = /\s(\p{L}+)\.?$/u.exec(text);
  if (last && to === line.length && text.split(' ').length > 2 && monthNumber(last[1]!) !== null)
    text = text.slice(0, last.index);
  if (!isPersonName(text) || JOB.test(text) || agencyOf(text)) return null;
  return { name: properCase(text), start, end: start + text.length };
}

// "Ayeesha WalshShowbiz", "Kent GermanDec": a small letter against a capital, unless the word begins as names do ("McGregor").
const GLUED_END =
  /(?<=\s)(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O’|O')\p{Lu})(\p{Lu}[\p{Ll}’']{2,})(?=\p{Lu}\p{Ll})/u;

/** "RALPH D. RUSSO" → "Ralph D. Russo"; "BC Lee" and "Ann McGregor" stay. */
export function properCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 6) return name;
  return name.replace(/\p{Lu}[\p{Lu}]+/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}
