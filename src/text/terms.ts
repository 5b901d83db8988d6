const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Words too common to tell what a text is about. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `about above after again against all also although always among and another any are around because been before being
  below between both but came can cannot come could did does doing done down during each early either end even ever every
  few first five for former four from further gave get give given going got had half has have having her here hers him his
  how however including into its itself just know known last late later least less like long made make many may might
  month months more most much must near never new next nine none nor not nothing now off often once one only onto other
  others our out over own part per put rather same saw say saying says second seen seven several shall she should since
  six some still such take taken ten than that the their them then there these they thing things third this those though
  thousand three through thus time times today together told too took toward towards two under until upon use used using
  very was way week weeks well went were what when where whether which while who whole whom whose why will with within
  without would year years yesterday yet you your said according people monday tuesday wednesday thursday friday saturday
  sunday january february march april june july august september october november december million billion percent
  reported report added asked called think want told mr mrs ms`.split(/\s+/),
);

const SHORTEST = 3;
const EMPTY_HASHES: ReadonlySet<number> = new Set([...EMPTY_WORDS].map(hashOf));

/**
 * The words of a stretch of text that tell what it is about, each as a 32-bit digest of its lower-case form, appended to
 * `into` in order. No strings are made: a whole archive goes through here. Linear in the length.
 */
export function collectTerms(text: string, start: number, end: number, into: number[]): void {
  let hash = SEED;
  let length = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 0;
    if (isLetter(code)) {
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), PRIME);
      length++;
      continue;
    }
    if (length >= SHORTEST && !EMPTY_HASHES.has(hash)) into.push(hash);
    hash = SEED;
    length = 0;
  }
}

// 32-bit FNV-1a. Declared as functions: the set above is made while this module is read.
function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

/** Letters of any script; the marks of Latin-1 and the general punctuation block are none. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}
