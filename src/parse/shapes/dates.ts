import type { Span } from '../../records/span.ts';
import { findDatestamp } from '../../text/datestamp.ts';
import type { Unit } from '../units.ts';

/** Words that stand around a date on a line of its own. */
const AROUND =
  /\b(?:first |last |originally )?(?:published?|posted|updated?|modified|edited|created|issued|filed|dated?|released|reviewed|publication|time|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja)\b|(?<!\p{L})(?:опубликовано|обновлено|дата|опубліковано|оновлено|дата публикации|дата публікації)(?!\p{L})/giu;
const CLOCK =
  /\b\d{1,2}[:.]?\d{0,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?|uhr|h\b)|\b\d{1,2}:\d\d(?::\d\d)?\b|(?<=\d)h\d\d\b/giu;
const ZONE =
  /\b(?:[ECMP][SD]?T|GMT|UTC|BST|CEST|CET|IST|AMT|MSK|AEDT|AEST|Z|local time|(?:GMT|UTC)[+-]\d{1,2})\b/gi;
const AGO =
  /\b(?:an?|\d+)\+?\s*(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[hdmw])\s+ago\b|\b\d+\s+(?:минут|час|дн|годин|хвилин)\p{L}*\s+(?:назад|тому)|^(?:vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+)$/iu;
const AGO_IN_WORDS =
  /^[^\p{L}\p{N}]*(?:an? (?:second|minute|hour|day|week|month|year) ago|yesterday|just now|today|gestern|heute|hier|ayer|ieri|вчера|сегодня|вчора|сьогодні)[^\p{L}\p{N}]*$/iu;
const READING_TIME = /\b\d+[- ]?min(?:ute)?s?(?:\s+(?:read|listen|watch))?\b/gi;

/** A line that tells when something was printed and little else: "Published: Dec 22, 2023 8:25 AM EST", "4 days ago". */
export function isDateLine(unit: Unit): boolean {
  const { text, words } = unit;
  if (
    words > 30 ||
    words === 0 ||
    (unit.prose && !/^[^\p{L}\p{N}]*(?:published|posted|updated)/iu.test(text))
  )
    return false;
  if (/^[^\p{L}\p{N}]*(?:published|posted|updated|date)[^\p{L}\p{N}]*$/iu.test(text)) return true;
  if (!/\d/.test(text)) return words <= 6 && AGO_IN_WORDS.test(text);
  const stamp = findDatestamp(text, { language: 'und', year: 2000 });
  if (!stamp && text.replace(AGO, '') === text) return onlyClock(text);
  const rest = withoutTimes(stamp ? cut(text, stamp) : text);
  if ((rest.match(LETTERS)?.length ?? 0) <= 1) return true;
  // "Ann Lee · City News · Posted: Dec 22, 2023 8:25 AM": the parts of a line of its own, one of them dated.
  return stamp?.yearStated === true && /[·|•]/.test(text) && LABEL.test(text) && rest.length < 70;
}

const LETTERS = /\p{L}{3,}/gu;
const LABEL = new RegExp(AROUND.source, 'iu');

/** What is left of a line without its labels, clocks, zones and a second date. */
function withoutTimes(line: string): string {
  const left = line
    .replace(AROUND, '')
    .replace(CLOCK, '')
    .replace(ZONE, '')
    .replace(READING_TIME, '')
    .replace(AGO, '');
  const second = findDatestamp(left, { language: 'und', year: 2000 });
  return second ? cut(left, second) : left;
}

const cut = (text: string, span: Span): string => text.slice(0, span.start) + text.slice(span.end);

/** "1:09", "10:57 AM". */
function onlyClock(text: string): boolean {
  return text.replace(CLOCK, '').replace(ZONE, '').trim() === '' && /\d/.test(text);
}
