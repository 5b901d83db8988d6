/**
 * Words that report speech. `say` verbs introduce quotations in every form; `judge` verbs take a quoted word or
 * clause as what somebody calls, thinks or wants ("called it “absurd”"); `gesture` verbs attribute only when they
 * touch the quotation ("“No,” he shrugged").
 *
 * Regular verbs are listed by lemma; irregular ones with their forms (third person, past, participle in -ing).
 */
export type SpeechClass = 'say' | 'judge' | 'gesture';

const SAY = `acknowledge add admit advise allege announce answer argue ask assert assure blog bellow boast caution cheer
claim clarify comment complain concede conclude confess confide confirm continue contend counter crow cry declare deadpan decry demand
deny disclose elaborate emphasise emphasize exclaim explain exhort fume gloat gush hint holler imply inform
inquire insinuate insist instruct interject intone joke lament lecture maintain mention moan mumble murmur muse mutter
narrate note observe opine persist plead pledge post pray predict preach proclaim promise pronounce proffer protest quip
rage rail rant react read reason reassert reassure recall recap recite recommend recount reflect reiterate remark
remember remind repeat reply report respond retort reveal roar scoff scold scream shout signal snap snipe sneer speculate state
stipulate stress suggest surmise sum tell testify thunder tout tweet retweet urge utter venture voice volunteer vow wail warn
whine whisper wonder yell texted chant fire text quote cite conjecture chide phrase offer underline underscore
enthuse`;

const SAY_IRREGULAR = `say says said saying|tell tells told telling|write writes wrote written writing|read reads read reading|
speak speaks spoke spoken speaking|swear swears swore sworn swearing|sing sings sang sung singing|put puts put putting|
retell retells retold retelling|rewrite rewrites rewrote rewriting`;

const JUDGE = `accuse admire affirm agree appeal applaud assess assume attack believe blame blast brand call categorise categorize
celebrate champion characterise characterize chastise claim compare condemn consider criticise criticize defend define denounce describe deride
dismiss dispute disagree doubt dub envision endorse estimate expect express fear guarantee hail highlight hope imagine indicate
invoke invite judge jeer label lambaste laud liken lobby mock name note object oppose order outline pan peg portray praise present question rebuke reject
rate refer regard request revile ridicule rule slam summarise summarize support suspect threaten title trash view want
welcome worry argue discuss depict caption bill propose`;

const JUDGE_IRREGULAR = `think thinks thought thinking|feel feels felt feeling|find finds found finding|know knows knew known knowing|
see sees saw seen seeing|forecast forecasts forecast forecasting|mean means meant meaning|
foresee foresees foresaw foreseeing|understand understands understood understanding|show shows showed shown showing`;

const GESTURE = `begin continue laugh smile shrug sigh nod sob weep chuckle start grin bark gasp growl conclude finish close end
tease hiss breathe coo grumble groan cackle chime warn sniff beam`;

const GESTURE_IRREGULAR = 'begin begins began begun beginning|weep weeps wept weeping';

/** Whom or where a saying goes to: stands between verb and quotation ("told reporters", "said in a statement"). */
export const ADDRESSEES: ReadonlySet<string> = new Set(
  `reporters journalists supporters parliament lawmakers mps media press newspaper reporters audience crowd television tv radio
agency viewers me us him her them everyone people fans`.split(/\s+/),
);

/** Nouns of saying: "Trump's claim that …", "in a statement, the ministry …". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `accusation account advice allegation announcement answer appeal argument assertion assessment assurance belief boast call charge claim claims
comment comments complaint conclusion confession contention criticism declaration demand denial description explanation insistence
insult interview letter lie lies line mantra memo message mockery motto op-ed opinion phrase pledge plea post prediction promise proposal question reference remark
remarks reply report request response retort slogan speech statement statements suggestion testimony tirade tweet tweets
verdict vow warning words writing view views nickname label term`.split(/\s+/),
);

const DOUBLING: ReadonlySet<string> = new Set([
  'admit',
  'quip',
  'snap',
  'dub',
  'pan',
  'slam',
  'nod',
  'sob',
  'grin',
  'refer',
  'blog',
  'recap',
  'pen',
  'sum',
  'label',
  'peg',
]);

const NOUN_LEMMAS = `answer attack bill blast boast brand broadcast call cause charge claim close comment concern cry demand doubt end estimate
fear finish forecast gloat hint hold hope insult joke label lament laugh lie mention moan name note object offer order outline phrase plea pledge poll
post praise promise proposal protest question quip quote rage rant rate reason remark reply report request response retort rule scoff shout show
sign signal smile sneer start state stress sum support suspect sigh text think title tout trash tweet venture view voice vow wail whine whisper
wonder yell fire chant list study appeal applaud defend plan lecture counter preview preach`;
const NOUN_OTHERS =
  'writing meaning saying thinking thought showing warning ruling finding findings opening ending understanding feeling feelings read reads replies cries closing reading';

/** Forms that are nouns as often as verbs: "claims", "a report", "the call". */
export const NOUNS_TOO: ReadonlySet<string> = new Set([
  ...NOUN_LEMMAS.split(/\s+/).flatMap((lemma) => regular(lemma).slice(0, 2)),
  ...NOUN_OTHERS.split(' '),
]);

function regular(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) {
    return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  }
  const s = /(?:s|sh|ch|x|z)$/.test(lemma) ? 'es' : 's';
  const twice = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
  return [lemma, lemma + s, `${twice}ed`, `${twice}ing`];
}

function build(): Map<string, SpeechClass> {
  const forms = new Map<string, SpeechClass>();
  const add = (words: readonly string[], kind: SpeechClass): void => {
    for (const word of words) if (word && !forms.has(word)) forms.set(word, kind);
  };
  for (const line of SAY_IRREGULAR.split('|')) add(line.trim().split(/\s+/), 'say');
  for (const lemma of SAY.split(/\s+/)) add(regular(lemma), 'say');
  for (const line of JUDGE_IRREGULAR.split('|')) add(line.trim().split(/\s+/), 'judge');
  for (const lemma of JUDGE.split(/\s+/)) add(regular(lemma), 'judge');
  for (const line of GESTURE_IRREGULAR.split('|')) add(line.trim().split(/\s+/), 'gesture');
  for (const lemma of GESTURE.split(/\s+/)) add(regular(lemma), 'gesture');
  return forms;
}

/** Every form of every verb of saying, lower case. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechClass> = build();

/** Verbs that say something with a word behind them: "went on: …", "pointed out that …". */
export const PHRASAL_VERBS: ReadonlyMap<string, string> = new Map([
  ...['go', 'goes', 'went', 'gone', 'going'].map((verb): [string, string] => [verb, 'on']),
  ...['point', 'points', 'pointed', 'pointing'].map((verb): [string, string] => [verb, 'out']),
]);
