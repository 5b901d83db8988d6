import type { StatedField } from '../../../records/source.ts';
import { parseTree, textOf } from '../tree.ts';

type Field = StatedField['field'];

/**
 * Puts what a page states in order of trust and drops what is no value of its field, so that the first of a field is the
 * one to believe. Where rules disagree by habit the order says which is right: an `og:site_name` before the publisher
 * of the JSON-LD (which is often the wire), a headline as printed before one written for search engines.
 */
export function vet(stated: readonly StatedField[]): StatedField[] {
  const clean = stated
    .map(({ field, value, rule }) => ({ field, value: plain(value), rule }))
    .filter((field) => field.value !== '');
  const of = (field: Field) => clean.filter((entry) => entry.field === field);
  const outlets = orderOutlets(of('outlet'), hostOf(of('url')));
  const chosen = new Map<Field, readonly StatedField[]>([
    ['headline', orderHeadlines(of('headline'), of('outlet'))],
    ['published', [...orderDates(of('published')), ...dateInAddress(of('url'))]],
    ['outlet', outlets],
    ['author', chooseAuthors(of('author'), of('outlet'))],
    ['url', of('url').filter((entry) => /^https?:\/\/[^\s/]+\.[^\s/]/i.test(entry.value))],
  ]);
  const others = clean.filter((entry) => !chosen.has(entry.field));
  return [...[...chosen.values()].flat(), ...others];
}

/** Values are often escaped twice, or carry markup: `Ann&amp;#039;s <i>ferry</i>`. */
function plain(value: string): string {
  const text = /[<&]/.test(value) ? textOf(parseTree(value).root) : value;
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters and digits of a name, in lower case. */
function letters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The same without "the" or "www" in front: to compare outlets with each other. */
function squeeze(name: string): string {
  return letters(name.replace(/^(?:the|www\d?)[\s.]+/i, ''));
}

function hostOf(urls: readonly StatedField[]): string {
  const address = urls.find((entry) => URL.canParse(entry.value) && /^https?:/i.test(entry.value));
  return address ? new URL(address.value).hostname.replace(/^(?:www\d?|m|amp|edition)\./, '') : '';
}

/** Names that agree with the host of the page first; the host itself last, for want of a name. */
function orderOutlets(entries: readonly StatedField[], host: string): StatedField[] {
  const named = entries.filter(
    ({ value }) => value.length <= 60 && !/^https?:|^@/i.test(value) && !isSubdomain(value, host),
  );
  const rank = (entry: StatedField): number => {
    const trust = OUTLET_RULES.indexOf(entry.rule);
    return (
      (trust === -1 ? OUTLET_RULES.length : trust) +
      (agreesWithHost(entry.value, host) ? 0 : OUTLET_RULES.length)
    );
  };
  const ordered = [...named].sort((one, other) => rank(one) - rank(other));
  return host === '' ? ordered : [...ordered, { field: 'outlet', value: host, rule: 'url/host' }];
}

const OUTLET_RULES = ['open-graph/site_name', 'json-ld/publisher', 'meta/application-name', 'title/site'];

/** "Sport" for sport.courier.example: a part of the site, not its name. */
function isSubdomain(name: string, host: string): boolean {
  const labels = host.split('.');
  return labels.length > 2 && labels[0] === name.toLowerCase();
}

/** "The Harbour Courier" and harbourcourier.example; initials too: "Harbour Evening Post" and hep.example. */
function agreesWithHost(name: string, host: string): boolean {
  if (host === '') return true;
  const labels = letters(host);
  const words = letters(name);
  const initials = (name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
  return (
    (words.length > 1 && labels.includes(words.replace(/^the/, ''))) ||
    words.includes(letters(host.split('.')[0] as string)) ||
    (initials.length > 2 && labels.startsWith(initials))
  );
}

/** Headlines without the name of the site at their end. */
function orderHeadlines(entries: readonly StatedField[], outlets: readonly StatedField[]): StatedField[] {
  const sites = new Set(outlets.map((entry) => squeeze(entry.value)));
  const cut = entries.map((entry) => {
    const parts = /^(?<headline>.{10,})\s+[-|–—:·•]\s+(?<site>[^|–—·•]{2,50})$/u.exec(entry.value)?.groups;
    const isSite =
      parts !== undefined &&
      [...sites].some(
        (site) =>
          squeeze(parts['site'] as string).startsWith(site) ||
          site.startsWith(squeeze(parts['site'] as string)),
      );
    return isSite ? { ...entry, value: parts['headline'] as string } : entry;
  });
  const titled = cut.filter((entry) => !sites.has(squeeze(entry.value)) && entry.value.length <= 400);
  const rank = (entry: StatedField): number => {
    const trust = HEADLINE_RULES.indexOf(entry.rule);
    return trust === -1 ? HEADLINE_RULES.length : trust;
  };
  return [...titled].sort((one, other) => rank(one) - rank(other));
}

const HEADLINE_RULES = [
  'markup/headline',
  'twitter/title',
  'open-graph/title',
  'highwire/title',
  'dublin-core/title',
  'microdata/headline',
  'json-ld/headline',
  'title/before-site',
  'title/whole',
  'json-ld/name',
];

/**
 * Dates that read in one way only before those that do not; JSON-LD and `<meta>` before `<time>`, which may tell of a change,
 * and before microdata, which teasers carry too. Of two, the one in the outlet's own time zone tells the day it printed.
 */
function orderDates(entries: readonly StatedField[]): StatedField[] {
  const rank = (entry: StatedField): number => {
    if (!isPlainDate(entry)) return 9;
    if (entry.rule === 'json-ld/dateCreated') return 2;
    if (entry.rule === 'markup/time') return 3;
    if (entry.rule.startsWith('microdata/')) return 4;
    return /T[\d:.]+Z$/i.test(entry.value) ? 1 : 0;
  };
  return [...entries].sort((one, other) => rank(one) - rank(other));
}

/** "/2024/08/30/ferry-hits-pier": many sites file their stories by day. */
function dateInAddress(urls: readonly StatedField[]): StatedField[] {
  for (const { value } of urls) {
    const date = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(value);
    if (!date) continue;
    const [year, month, day] = date.slice(1).map((part) => part.padStart(2, '0'));
    return [{ field: 'published', value: `${year}-${month}-${day}`, rule: 'url/date' }];
  }
  return [];
}

/** A date that can be read in one way only; "12/11/2023" can not. */
function isPlainDate(entry: StatedField): boolean {
  return /^\d{4}-?\d\d(?:-?\d\d)?(?!\d)|\p{L}{3,}.*\d{4}|\d{4}.*\p{L}{3,}/u.test(entry.value);
}

/** The names of the first rule that has any; handles, addresses, picture credits and the outlet itself are no authors. */
function chooseAuthors(entries: readonly StatedField[], outlets: readonly StatedField[]): StatedField[] {
  const sites = outlets.map((entry) => squeeze(entry.value)).filter((site) => site !== '');
  const people = entries.filter((entry) => isAuthor(entry.value) && !sites.includes(squeeze(entry.value)));
  const rule = people[0]?.rule;
  const seen = new Set<string>();
  return people.filter((entry) => {
    const key = squeeze(entry.value);
    return entry.rule === rule && !seen.has(key) && seen.add(key);
  });
}

function isAuthor(value: string): boolean {
  if (value.length > 200 || /^(?:https?:|www\.|@|\()/i.test(value)) return false;
  if (
    /^(?:\S+@\S+|(?:by\s+)?(?:staff|admin|editors?|newsroom|guest|web ?desk|news ?desk|online)\b.*)$/i.test(
      value,
    )
  )
    return false;
  return /\s/.test(value.replace(/^by\s+/i, '').trim());
}
