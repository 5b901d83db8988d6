// Verbs of news whose past is another word.
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `met meet, paid pay, sold sell, bought buy, sent send, held hold, built build, took take, taken take, gave give, given give,
  broke break, broken break, spoke speak, spoken speak, knew know, known know, saw see, seen see, began begin, begun begin,
  fell fall, fallen fall, left leave, lost lose, fled flee, shot shoot, won win, went go, gone go, came come, made make,
  told tell, wrote write, written write, brought bring, sought seek, fought fight, dealt deal, struck strike, stole steal,
  stolen steal, chose choose, chosen choose, drew draw, drawn draw, kept keep, sank sink, sunk sink`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);
const OTHER_LANGUAGES = 6;

/**
 * What the forms of a word share, roughly: "meetings", "met" → meet; "negotiations" → negotiat. English endings are taken
 * off; of a word of another language the first letters stand for it. For finding what may be about one thing, never for proof.
 */
export function stem(word: string, language: string): string {
  if (language !== 'en') return word.slice(0, OTHER_LANGUAGES);
  const plain = IRREGULAR.get(word) ?? word;
  if (plain.length < 5) return plain.replace(/(?<=\w{3})s$/, '');
  const bare = plain.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ions?|ed|es|s|e)$/, '');
  return bare.length < 3 ? plain : bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
