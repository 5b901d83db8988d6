/**
 * Nouns for people by office, work or kin, and for bodies that speak. `m` and `f` where the word itself tells.
 * Lower case, singular.
 */
const PEOPLE = `activist actor actress:f administrator adviser advisor advocate agent aide ally ambassador analyst anchor announcer
archbishop architect artist assistant astronaut attorney author banker billionaire biographer bishop blogger boss boy:m brother:m
businessman:m businesswoman:f businessperson campaigner candidate captain cardinal caretaker chair chairman:m chairperson chairwoman:f chancellor
chef chief child citizen clerk cleric coach colleague colonel columnist comedian commander commentator commissioner
congressman:m congresswoman:f constable consultant contractor coordinator co-founder cofounder coroner correspondent councillor
councilman:m councilwoman:f councilor counsel counselor critic curator daughter:f dean defendant defender delegate demonstrator
deputy designer detective developer dictator diplomat director doctor driver economist editor emperor:m engineer envoy epidemiologist
executive expert farmer father:m firefighter founder friend general girl:f governor grandfather:m grandmother:f guard guitarist head
historian host hostess:f husband:m incumbent inspector investigator investor journalist judge jurist king:m lady:f lawmaker lawyer leader
legislator lieutenant lobbyist major magistrate man:m manager mayor mediator member merchant minister ministers moderator monarch mother:f mp
musician narrator negotiator neighbour neighbor nephew:m niece:f nominee novelist nurse officer official operator organiser organizer owner parent
parliamentarian participant partner passenger pastor patient patriarch:m person philosopher physician physicist pianist pilot player
poet policeman:m policewoman:f politician pollster pope:m poster premier president priest prime prince:m princess:f principal producer
professor programmer prosecutor psychiatrist psychologist publisher queen:f rabbi ranger realtor rector
referee reporter representative republican democrat researcher resident rival ruler runner sailor scholar scientist seaman senator sergeant secretary
sheriff singer sister:f skipper soldier solicitor son:m source speaker spokesman:m spokesperson spokeswoman:f staffer star statesman:m strategist striker
student superintendent supporter surgeon surveyor survivor suspect teacher technician tycoon treasurer trainer trustee undersecretary
uncle:m aunt:f veteran vicar viceroy victim viewer virologist volunteer voter widow:f wife:f winger winner witness woman:f worker
writer youth insider observer protester entrepreneur magnate mogul chairholder firebrand strongman:m tsar oligarch cleric lead frontman:m mastermind
minister-president vice-president vice-chancellor co-author co-chair co-host goalkeeper midfielder headteacher eyewitness nominee-elect ceo cfo coo cto whip`;

const BODIES = `administration agency alliance army assembly association authority bank board body brigade broadcaster bureau
cabinet campaign central channel charity church club coalition college commission committee company conglomerate consortium consulate
council country court defence defense delegation department division embassy enterprise exchange executive family federation firm force foundation
government group hospital house industry institute institution inspectorate kingdom league legislature magazine manufacturer
military ministry mission monarchy movement navy network newspaper office operator opposition organisation organization outlet panel paper parliament
party police prosecution publisher regime regulator retailer school senate service side site society squad staff state station
studio team think-tank tribunal union university watchdog website white`;

const DOCUMENTS = `account ad advertisement analysis article bill book bulletin column complaint constitution document draft editorial email
e-mail essay file filing findings indictment judgment judgement law lawsuit leaflet letter memo memorandum message note notice order paper
petition poll post poster press report ruling script sign statement study summary survey text tweet verdict video`;

/** Words between an article and a role noun: "the former foreign minister". */
const MODIFIERS = new Set(
  `former ex acting interim deputy senior junior chief vice prime longtime long-time then late top leading opposition tech business
media human rights police state foreign defence defense interior finance health education environment justice energy trade labour labor party campaign
press communications presidential parliamentary political national international regional local federal military naval royal civil public
chairman executive managing general assistant associate first second third retired veteran conservative liberal socialist progressive republican democratic
independent right-wing left-wing far-right far-left outgoing incoming new old young current right hand crown high acting city county village town
football basketball film rock pop opera news investigative climate co- main big head team`.split(/\s+/),
);

export const isModifier = (word: string): boolean => MODIFIERS.has(word.toLowerCase());

/** What a role noun can mean beside itself: "the leader" may be a president, "the businessman" a founder. */
const MEANS: ReadonlyMap<string, readonly string[]> = new Map(
  `leader: president premier prime dictator chancellor ruler strongman king queen monarch emperor head chief captain minister
president: dictator ruler strongman
ruler: king queen president dictator
businessman: entrepreneur founder co-founder ceo boss billionaire tycoon magnate mogul owner executive investor chief developer
businesswoman: entrepreneur founder co-founder ceo boss billionaire owner executive investor chief
entrepreneur: founder co-founder ceo boss owner businessman
tycoon: founder owner billionaire magnate mogul businessman
executive: ceo chief boss director chairman
chief: ceo head director boss executive
boss: ceo founder chief manager head
lawmaker: legislator deputy mp senator congressman congresswoman representative parliamentarian member
legislator: lawmaker senator congressman congresswoman representative
deputy: lawmaker mp
politician: president minister premier prime senator lawmaker mp governor mayor leader candidate congressman
republican: senator congressman candidate nominee lawmaker representative
democrat: senator congressman candidate nominee lawmaker representative
official: minister spokesman spokeswoman director secretary commissioner head
spokesman: secretary spokesperson
spokeswoman: secretary spokesperson
spokesperson: spokesman spokeswoman secretary
lawyer: attorney solicitor counsel barrister
attorney: lawyer counsel
candidate: nominee
nominee: candidate
academic: professor scholar researcher historian economist
scientist: professor researcher physicist
expert: professor researcher scientist analyst economist
author: writer novelist historian
writer: author novelist journalist
musician: singer guitarist pianist
star: singer actor actress player
premier: prime
minister: secretary`
    .split('\n')
    .map((line) => line.split(': '))
    .map(([noun, means]): [string, string[]] => [noun!, means!.split(' ')]),
);

/** Each noun with those that can mean it. */
const WIDER = new Map<string, string[]>();
for (const [wider, nouns] of MEANS) {
  for (const noun of nouns) WIDER.set(noun, [...(WIDER.get(noun) ?? []), wider]);
}

/** Role nouns by which a clip may call the holder of an office again: the noun itself and what can mean it. */
export const kinOf = (noun: string): string[] => [noun, ...(WIDER.get(noun) ?? [])];

type RoleKind = 'person' | 'body' | 'document';

interface RoleNoun {
  readonly kind: RoleKind;
  readonly gender: 'male' | 'female' | null;
}

/** A role noun as it stands in a text. */
export interface NounForm extends RoleNoun {
  readonly plural: boolean;
}

interface Forms {
  readonly singular: NounForm;
  readonly plural: NounForm;
}

const NOUNS: ReadonlyMap<string, Forms> = build();

function build(): Map<string, Forms> {
  const nouns = new Map<string, Forms>();
  const add = (noun: string, kind: RoleKind, gender: RoleNoun['gender']): void => {
    const [singular, plural] = [false, true].map((plural) => ({ kind, gender, plural }));
    nouns.set(noun, { singular: singular!, plural: plural! });
  };
  for (const entry of PEOPLE.split(/\s+/)) {
    const [noun, mark] = entry.split(':');
    add(noun!, 'person', mark === 'm' ? 'male' : mark === 'f' ? 'female' : null);
  }
  for (const noun of BODIES.split(/\s+/)) if (!nouns.has(noun)) add(noun, 'body', null);
  for (const noun of DOCUMENTS.split(/\s+/)) if (!nouns.has(noun)) add(noun, 'document', null);
  return nouns;
}

/** What a noun says of a speaker; plural forms ("officials", "sources") are looked up by their singular. */
export function roleNoun(word: string): NounForm | null {
  const lower = word.toLowerCase();
  const exact = NOUNS.get(lower);
  if (exact) return exact.singular;
  if (!lower.endsWith('s') && !lower.endsWith('men')) return null;
  const singular = lower.endsWith('men')
    ? `${lower.slice(0, -3)}man`
    : lower.replace(/ies$/, 'y').replace(/s$/, '');
  return NOUNS.get(singular)?.plural ?? null;
}
