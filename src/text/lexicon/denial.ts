// "Denies having seen it"; who rejects or dismisses says so only of a claim ("rejected the allegation", not "rejects applicants").
const ENGLISH =
  /\b(?:den(?:y|ie[sd]|ying)|refut(?:e[sd]?|ing)|rebut(?:s|ted)|disput(?:e[sd]|ing)(?= (?:an?|the|that|this|these|those|any|his|her|its|their)\b)|contradict(?:s|ed)|untrue|not true|not the case|(?:reject|dismiss)(?:e?s|ed|ing)?(?: \w+){0,3} (?:claim|allegation|accusation|report|suggestion|charge|rumou?r|idea|notion)s?)\b/giu;

/** What says that something said is not so: verbs in all their forms, and phrases, by BCP 47 code. */
export const DENIALS: Readonly<Record<string, RegExp>> = {
  en: ENGLISH,
  ru: /(?<!\p{L})(?:опров(?:ерг|ергл|ерга)\p{L}*|отрица(?:ет|ют|л|ла|ли)|отверг\p{L}*|не соответствует действительности)(?!\p{L})/giu,
};
