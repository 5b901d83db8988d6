import { lower, type Words } from './words.ts';

export type Tense = 'past' | 'future' | 'unknown';

const FUTURE =
  /^(?:will|would|shall|could|might|’ll|'ll|won|beyond|scheduled|slated|due|expected|planned|plans|planning|expects|intends|aims|hopes|upcoming|ahead|tomorrow|deadline|forecast|going|opens|begins|starts|ends|closes|runs|expires|kicks|launches|takes|leaves|arrives|travels|faces|hosts|plays|returns|goes|heads)$/;
const PAST =
  /^(?:was|were|had|did|said|told|came|went|took|made|gave|got|saw|met|held|won|lost|led|left|found|began|became|fell|rose|shot|hit|struck|killed|died|sent|spent|brought|bought|sold|paid|set|cut|put|broke|ran|wrote|spoke|stood|thought|kept|built|fought|hurt|grew|drew|flew|threw|knew|ate|drove|sank|swept|been|has|have)$/;
const PAST_PARTICIPLE = /^[a-z]{3,}ed$/;
const NOT_A_VERB =
  /^(?:united|hundred|indeed|need|speed|red|bed|seed|feed|breed|unprecedented|armed|alleged|related|limited|named|called|proposed|weed|shed)$/;
const BARE_FUTURE =
  /^(?:be|meet|hold|open|begin|start|take|vote|visit|travel|go|return|face|end|leave|arrive|appear|host|play|launch|release|publish|announce|expire|continue|close|become|come|run|make|have|see)$/;
const AIM =
  /^(?:is|are|’s|'s|hopes?|hoped|hoping|plan|plans|planned|planning|expect|expects|expected|aims?|aimed|intends?|intended|promised|agreed|decided|vowed|pledged|wants?|wanted|due|set|scheduled|likely|seeks?|preparing|prepares?|about)$/;
// A verb after "to" is in lower case and no article or figure.
const INFINITIVE = /^(?!(?:the|a|an|his|her|its|their|this|that|be)$)[a-z]{2,}$/;
const REACH = 14;

/**
 * The tense that a time expression stands in, from the nearest verb before it in its sentence, else the nearest after:
 * "will meet on Friday" future, "said on Friday" past. A word list and a window, no parser: what shows no tense is unknown.
 */
export function tenseAt(
  words: Words,
  first: number,
  last: number,
  sentence: { from: number; to: number },
): Tense {
  for (let i = first - 1; i >= Math.max(sentence.from, first - REACH); i--) {
    const tense = verbTense(words, i, sentence.from);
    if (tense) return tense;
  }
  for (let i = last; i < Math.min(sentence.to, last + REACH); i++) {
    const tense = verbTense(words, i, sentence.from);
    if (tense) return tense;
  }
  return 'unknown';
}

function verbTense(words: Words, i: number, from: number): Tense | null {
  const word = lower(words, i);
  if (FUTURE.test(word)) return word === 'won' && !/^[’']/.test(lower(words, i + 1)) ? 'past' : 'future';
  if (word === 'to') return isAim(words, i) ? 'future' : null;
  if (BARE_FUTURE.test(word)) return afterFuture(words, i, from) ? 'future' : null;
  const past = PAST.test(word) || (PAST_PARTICIPLE.test(word) && !NOT_A_VERB.test(word));
  if (!past) return null;
  // "will be released", "to be held": the participle belongs to the future
  return afterFuture(words, i, from) ? 'future' : 'past';
}

/** "is to retire", "hoped to name", "due to open": what is meant to come; "forced to close" is not. */
function isAim(words: Words, i: number): boolean {
  return (
    AIM.test(lower(words, i - 1)) && INFINITIVE.test(words.text.slice(words.starts[i + 1], words.ends[i + 1]))
  );
}

function afterFuture(words: Words, i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) {
    const word = lower(words, k);
    if (word === 'to') return lower(words, k + 1) === 'be' || AIM.test(lower(words, k - 1));
    if (/^(?:will|shall|would|’ll|'ll|won|may|might|could|should|can|must)$/.test(word)) return true;
    if (
      !/^(?:be|have|not|also|been|likely|officially|then|only|soon|formally|probably|stay|remain|get|become)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}
