// Words too common to tell what a text is about.
const EMPTY: ReadonlySet<string> = new Set(
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

const WORD = /\p{L}{3,}/gu;

/** Counts the words of a text that tell what it is about, in lower case. Linear in its length. */
export function countTerms(
  text: string,
  start = 0,
  end = text.length,
  into = new Map<string, number>(),
): Map<string, number> {
  const lower = text.slice(start, end).toLowerCase();
  for (const { 0: word } of lower.matchAll(WORD)) {
    if (!EMPTY.has(word)) into.set(word, (into.get(word) ?? 0) + 1);
  }
  return into;
}
