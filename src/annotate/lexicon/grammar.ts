/** Small closed classes of English words, lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const PREPOSITIONS = words(
  `about above across after against along alongside amid among around as at before behind below beneath beside besides between
beyond by despite during except for from in inside into like near of off on onto outside over per since than through throughout to
toward towards under until unto up upon via with within without`,
);

export const DETERMINERS = words(
  `a an the this that these those his her its their our my your some any no each every another one two three several many few both
all most other such`,
);

/** Words that open a new clause: a subject to their right is the nearer one. */
export const CLAUSE_OPENERS = words(
  `and but or nor yet so whilst that when while because although though if whether where since unless until as after before which whereas
than who whom whose what how why`,
);

export const AUXILIARIES = words(
  `has have had is was are were be been being am 's 're 've 'd will would could can may might must shall should do does did
not never n't cannot also later then once recently earlier previously still just already further even often only again
himself herself themselves itself too first once now soon always sometimes ever repeatedly back simply reportedly jokingly`,
);

export type Pronoun = 'male' | 'female' | 'plural' | 'thing' | 'speaker';

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['they', 'plural'],
  ['them', 'plural'],
  ['their', 'plural'],
  ['it', 'thing'],
  ['i', 'speaker'],
  ['we', 'speaker'],
]);

export const TIME_WORDS = words(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june
july august september october november december morning afternoon evening night week month year monday's weekend noon midday overnight`,
);
