import { agencyOf } from '../agencies.ts';

/** "ATLANTA — ", "MOSCOW (Reuters) - ", "KYIV, Aug 30 (Reuters) –", "WASHINGTON, D.C. (AP) —", "SEOUL/TOKYO (Reuters) -" */
const DATELINE =
  /^[^\p{L}\p{N}]{0,2}(?<place>\p{Lu}[\p{Lu}.’'-]+(?:[ /-]\p{Lu}[\p{Lu}.’'-]*){0,3}(?:,\s*\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?)(?:,\s*(?<date>\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?))?(?:,?\s*(?:\((?<agency>[^()\n]{1,40})\)|\/(?<slashed>[^/\n]{2,20})\/))?\s*(?:[-–—]{1,3}|:)\s/u;
/** "Moscow (Reuters) - ": a place in ordinary letters is believed with its agency only. */
const MIXED_DATELINE =
  /^[^\p{L}\p{N}]{0,2}(?<place>\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,3}(?:,\s*\p{Lu}[\p{L}.]+)?)(?:,\s*(?<date>\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?))?,?\s*[(/](?<agency>[^()/\n]{2,40})[)/]\s*[-–—:.]{0,3}\s/u;
/** What a dateline cannot be without: most openings have none, and need not be held against the long patterns. */
const DATELINE_END = /[-–—:]\s/;
const AGENCY_START = /[(/]/;
/** "(Reuters) - " */
const PLACELESS = /^\((?<agency>[^()\n]{2,40})\)\s*[-–—]{1,3}\s/u;
/** "Copyright 2017 The Associated Press. All rights reserved." */
const COPYRIGHT =
  /^\W{0,2}(?:©|\(c\)|copyright)\W*(?:copyright\W+)?(?:\d{4}\W+)?(?:by\s)?(?:the\s)?(?<agency>[^.,;:()\d]{2,40})/iu;
const HEAD = 160;
const LONGEST_NAME = 40;
/** Lines at the end of a report among which its agency may stand. */
const CLOSING_LINES = 4;

/** What a paragraph opens with. */
export interface DatelineWords {
  /** As written; null for "(Reuters) - ". */
  readonly place: string | null;
  /** As written, and the agency that it means. */
  readonly agency: { readonly written: string; readonly name: string } | null;
}

/** Reads the dateline that a paragraph opens with, if it opens with one. */
export function datelineOf(paragraph: string): DatelineWords | null {
  const head = paragraph.slice(0, HEAD);
  const placeless = PLACELESS.exec(head)?.groups?.['agency'];
  const alone = placeless === undefined ? null : agencyIn(placeless);
  if (alone !== null) return { place: null, agency: { written: placeless!, name: alone } };
  const match = (DATELINE_END.test(head) ? DATELINE.exec(head) : null) ?? mixedDateline(head);
  if (!match) return null;
  const { place, agency, slashed } = match.groups!;
  const written = agency ?? slashed;
  const name = written === undefined ? null : (agencyIn(written) ?? acronym(written));
  return { place: place!, agency: name === null ? null : { written: written!, name } };
}

function mixedDateline(head: string): RegExpExecArray | null {
  const match = AGENCY_START.test(head) ? MIXED_DATELINE.exec(head) : null;
  return match && agencyIn(match.groups!['agency']!) ? match : null;
}

/** The agency of the lines that a report closes with: in a line on its rights, or alone in the last. A credit of a picture may be alone further up. */
export function closingAgency(
  lines: readonly string[],
): { readonly line: number; readonly written: string; readonly name: string } | null {
  for (let line = lines.length - 1; line >= Math.max(0, lines.length - CLOSING_LINES); line--) {
    const last = line === lines.length - 1 && lines[line]!.length <= LONGEST_NAME;
    const named = COPYRIGHT.exec(lines[line]!)?.groups?.['agency'] ?? (last ? lines[line]! : '');
    const written = named.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const name = written.length > 1 ? agencyOf(written) : null;
    if (name !== null) return { line, written, name };
  }
  return null;
}

/** The agency of a bare text: in its dateline, else in its closing lines. */
export function agencyOfText(text: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, 3)) {
    const agency = datelineOf(line)?.agency ?? agencyOf(line.replace(/^by[\s:]*/i, '').trim());
    if (agency) return typeof agency === 'string' ? agency : agency.name;
  }
  return closingAgency(lines.slice(3))?.name ?? null;
}

/** "(CPA)" after a dateline's place is an agency even when no list has it. */
const acronym = (text: string): string | null => (/^\p{Lu}{2,6}$/u.test(text) ? text : null);

/** "Reuters", "AP/Xinhua", "Reuters Health": the agency among the words between the brackets. */
function agencyIn(text: string): string | null {
  return (
    agencyOf(text) ??
    text
      .split(/[/,]\s*/)
      .map(agencyOf)
      .find((name) => name !== null) ??
    null
  );
}
