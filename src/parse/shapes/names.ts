/** Words that stand in headings and labels and in no name; a stop-word list would forbid "Per Lund" and "Ada Brennan". */
const NO_NAME = new Set(
  'the a an of and or in on at to for with from as is are was be it its this that these those you your we our us my no not how what why who when where which all more most new news about after before over into than up out has have can top best read see get watch live video photo photos image share sign log latest related breaking follow subscribe comments search menu home page story stories article articles news weather sport sports politics business opinion world health science culture travel privacy policy terms contact editorial guidelines staff'.split(
    ' ',
  ),
);

const NAME_WORD = String.raw`(?:(?:\p{Lu}[\p{L}’'.-]*)|(?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|bin|ibn|al|el|y|e)(?=\s)))`;
const PERSON = new RegExp(String.raw`^\p{Lu}[\p{L}’'.-]*(?:\s+${NAME_WORD}){1,4}$`, 'u');
// "By Ann Lee", "ByThe Associated Press", "Written by Ann Lee", "Von Anna Lee", "Автор: Анна Ли"
export const BYLINE_START =
  /^(?:(?:story |words |text |written |posted |published |reported |report |article |review |analysis |opinion |interview )?by(?=[\s:]|\p{Lu}|$)|written by|authors?\s?:|reporter\s?:|von(?=\s+\p{Lu})|par(?=\s+\p{Lu})|por(?=\s+\p{Lu})|di(?=\s+\p{Lu})|door(?=\s+\p{Lu})|autora?(?=\s?:)|auteur\s?:|autore\s?:|автор(?:ы|и)?\s?:|текст\s?:|from(?=\s+\p{Lu}[\p{L}]+ \p{Lu}[\p{L}]+ in ))[\s:]*/iu;
const CLOSING_CREDIT =
  /^[^\p{L}\p{N}]*(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translation|translated|contributions?|research|photography|produced|production|edited|written|reported)(?: and (?:writing|editing|reporting))? by\b|(?:редактор|перевод|переклад)\s?:)/iu;
// "Ann Lee and Bo Ray contributed to this report.", "… contributed reporting from Rome."; not "rain contributed to this flood"
const CONTRIBUTED =
  /contributed (?:reporting|research|to (?:this|the) (?:report|story|article|reporting))(?:(?: from| in) [^.]{2,60})?[^\p{L}\p{N}]*$/iu;
const REPORTED_FROM =
  /^[^\p{L}\p{N}]*\p{Lu}[\p{L}’'-]+(?: and \p{Lu}[\p{L}’'-]+)? reported from \p{Lu}[^.]{2,60}\.$/u;

/** Two to five capitalised words and nothing else: "Dale Hurd", "Alexandra Tremayne-Pengelly", "Jan van der Berg". */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || !PERSON.test(text)) return false;
  const words = text.split(/\s+/);
  return words.every((word, i) => (i > 0 && /^\p{Ll}/u.test(word)) || !NO_NAME.has(word.toLowerCase()));
}

/** A line that opens as a byline does: "By", "By Ann Lee and Bo Ray | 3 May". */
export function isBylineShape(text: string): boolean {
  // "By Ann Lee, one of the authors of …": a byline that goes on to tell who she is.
  if (text.length > 110)
    return /^By \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,| is | for )/u.test(text);
  const start = BYLINE_START.exec(text);
  if (!start) return false;
  const rest = text.slice(start[0].length);
  return rest === '' || /^(?:the\s+)?\p{Lu}/u.test(rest);
}

/** "(Reporting by A; Editing by B)", "Ann Lee contributed to this report.": who made the report, in closing. */
export function isClosingCredit(text: string, words: number): boolean {
  if (words > 80 || words < 3) return false;
  // "Written by Ann Lee, Brussels" is a byline; in brackets, or one part of several, it closes the report.
  if (/^written by\b[^;]*$/i.test(text)) return false;
  if (CLOSING_CREDIT.test(text)) return true;
  if (text.includes('contributed')) return CONTRIBUTED.test(text.slice(-120));
  return text.includes(' reported from ') && REPORTED_FROM.test(text);
}
