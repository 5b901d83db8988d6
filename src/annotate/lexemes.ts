import type { Tokens } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { PRONOUNS, type Pronoun } from './lexicon/grammar.ts';
import { isModifier, type NounForm, roleNoun } from './lexicon/roles.ts';
import { PHRASAL_VERBS, SPEECH_VERBS, type SpeechClass } from './lexicon/speech.ts';
import { TIME_WORDS, type TimeWord } from './lexicon/time-words.ts';
import type { Form } from './names/forms.ts';

/** A word as written, with what the word lists say of it: looked up once a process, whatever the clip. */
export interface Lexeme {
  readonly text: string;
  /** In lower case. */
  readonly small: string;
  /** The same with typed apostrophes. */
  readonly lower: string;
  /** Whether it begins with a letter; with a capital one. */
  readonly letter: boolean;
  readonly capital: boolean;
  /** Whether a letter or figure is in it: no mark. */
  readonly spoken: boolean;
  /** "'s" by itself. */
  readonly possessive: boolean;
  readonly hyphened: boolean;
  readonly pronoun: Pronoun | null;
  readonly role: NounForm | null;
  /** Whether it stands between an article and a role noun: "the former minister". */
  readonly modifier: boolean;
  /** What it says of time, in English. */
  readonly time: TimeWord | null;
  /** As a verb of saying; null for "SAID" too, which is a headline's or a name's. */
  readonly speech: SpeechClass | null;
  /** The word that makes it a verb of saying: "went on", "pointed out". */
  readonly particle: string | null;
  /** How the tagger sees it, once it has. */
  form: Form | null;
}

const table = new WordTable(describe);

/** What stands before the first word and behind the last. */
export const NO_LEXEME = describe('');

/** The lexeme of every token. */
export function lexemesOf({ text, count, starts, ends }: Tokens): Lexeme[] {
  const lexemes: Lexeme[] = new Array(count);
  for (let i = 0; i < count; i++) lexemes[i] = table.of(text, starts[i], ends[i]);
  return lexemes;
}

function describe(text: string): Lexeme {
  const small = text.toLowerCase();
  const lower = small.replace('’', "'");
  return {
    text,
    small,
    lower,
    letter: /^\p{L}/u.test(text),
    capital: /^\p{Lu}/u.test(text),
    spoken: /[\p{L}\p{N}]/u.test(text),
    possessive: /^['’]s$/.test(text),
    hyphened: text.includes('-'),
    pronoun: PRONOUNS.get(lower) ?? null,
    role: roleNoun(text),
    modifier: isModifier(text),
    time: TIME_WORDS.get(small) ?? null,
    speech: /^\p{Lu}{2}/u.test(text) ? null : (SPEECH_VERBS.get(lower) ?? null),
    particle: PHRASAL_VERBS.get(lower) ?? null,
    form: null,
  };
}
