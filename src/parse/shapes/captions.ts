import { AGENCIES } from '../lexicon/agencies.ts';

// "Photo: Albert Gea/Reuters", "Image source, Getty Images", "Credit: IMO", "Photos via Javad Khazaeli."
const CREDIT_START =
  /^[^\p{L}\p{N}]*(?:photos?|images?|pictures?|pics?|illustrations?|graphics?|video|credits?|photographs?|foto|fotos|bild|фото|image (?:copyright|source|credit)|(?:photo|image|picture)s? (?:credit|courtesy|by|copyright|source)|photographer|screenshot|courtesy(?: of)?|handout)\s*(?:[:©,|/]|by\s|via\s|courtesy\s|credit\s|copyright\s|source\s)/iu;
const HOUSES: ReadonlySet<string> = new Set(
  AGENCIES.flatMap((agency) => agency.forms.map((form) => form.toLowerCase())),
);
const HOUSE_SUFFIX = /[\s,/]*(?:photo|images?|file(?: photo)?|pool|handout)?[^\p{L}\p{N}]*$/iu;
const SLASHED = /\p{L}\s?\/\s?\p{Lu}/u;
// "… in Dearborn, Mich. (AP Photo/Ann Lee, File)", "(Mike Groll/Office of Governor)", "(Image credit: NASA)", "(Submitted by A. Lee)"
const CREDIT_IN_BRACKETS =
  /\((?:[^()]{0,80}(?:\bphotos?\b|\bimages?\b|\bpictures?\b|\bfile\b|\bcredit|\bcourtesy\b|\bsubmitted by\b|\bhandout\b|\bprovided by\b|\bvia\b|\p{L} ?\/ ?\p{Lu})[^()]{0,80}(?<!\p{Ll}[.!?])|(?:AP|AFP|Reuters|EPA|Getty)|[\w.-]+\.(?:com|org|net|co\.uk))\)[^\p{L}\p{N}]*$/iu;
// "… on February 23, 2016. REUTERS/Albert Gea/File Photo", "… in 2000.Credit...Doug Mills", "… Credit: IMO."
const CREDIT_AT_END =
  /(?:(?<=[.!?”"] ?)(?:AP Photo|Sputnik|\p{Lu}[\p{Lu} .&-]{1,40})\s?\/\s?\p{L}[^.!?]{2,60}|(?<!\p{Ll})(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Cc]redit|[Cc]ourtesy)(?: by| credit| courtesy(?: of)?)?\s?(?::|\.{3}|…)\s?\p{Lu}[^!?]{1,80}|(?<!\p{L})(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?) (?:by|via|courtesy(?: of)?) \p{Lu}[^!?]{1,60}|\b[Hh]ide caption|[.!?”"] ?\(|\p{L} \(| Photo:)$/u;

/** A credit at the end of a caption is not longer than this. */
const TAIL = 180;
/** Without one of these there is no credit; most paragraphs are done with it. */
const CREDIT_WORD = /[/(©]|hoto|mage|icture|redit|ourtes|aption/;

// "Catie Dull/NPR": a name, a stroke, a house.
const NAME_SLASH_HOUSE =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}\s?\/\s?\p{Lu}[\p{L}.’'&-]*(?: (?:\p{Lu}[\p{L}.’'&-]*|of|for|the)){0,4}$/u;
// The rest of a credit in brackets that began on the line above: "Police handout)"
const CLOSES_BRACKET = /^[^()]{2,50}\)[^\p{L}\p{N}]*$/u;

/** A line that only says whose picture it is. */
export function isPhotoCredit(text: string): boolean {
  if (text.length > 110) return false;
  if (CREDIT_START.test(text) || NAME_SLASH_HOUSE.test(text) || CLOSES_BRACKET.test(text)) return true;
  if (/^\(?(?:photo|image)\b.*\)$|\bfile photo[^\p{L}\p{N}]*$/iu.test(text)) return true;
  return (
    !/[.!?]\s/.test(text) &&
    endsWithHouse(text) &&
    (SLASHED.test(text) || / via /.test(text) || /^[^\p{L}\p{N}]*[\p{L}. ]+$/u.test(text)) &&
    !/\b(?:said|says|told)\b/.test(text) &&
    isCapitalised(text)
  );
}

/** "Paul Chinn/The San Francisco Chronicle/Getty Images", "UCG/Universal Images Group via Getty Images, FILE" */
function endsWithHouse(text: string): boolean {
  const parts = text.split(/[/,(|]| via |\s[-–—]\s/);
  return parts.slice(-3).some((part) => {
    const bare = part.trim().toLowerCase();
    return HOUSES.has(bare) || HOUSES.has(bare.replace(HOUSE_SUFFIX, ''));
  });
}

/** A picture's caption by its shape: a sentence that closes with a credit. */
export function isCaption(text: string): boolean {
  const end = text.length > TAIL ? text.slice(-TAIL) : text;
  if (!CREDIT_WORD.test(end)) return false;
  return CREDIT_IN_BRACKETS.test(end) || (CREDIT_AT_END.test(end) && !/["”]\s*$/.test(end));
}

/** Where in a caption the credit at its end begins, white space before it included; null when it has none or is nothing else. */
export function creditTail(text: string): number | null {
  const from = Math.max(0, text.length - TAIL);
  const end = text.slice(from);
  const tail = CREDIT_IN_BRACKETS.exec(end) ?? CREDIT_AT_END.exec(end);
  if (!tail || tail[0].length < 5) return null;
  const at = from + tail.index;
  return at > 20 ? at : null;
}

/** Every longer word has a capital: a name or a list of names. */
function isCapitalised(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:photo|file|image|images|pool|handout)$/i.test(word))
  );
}
