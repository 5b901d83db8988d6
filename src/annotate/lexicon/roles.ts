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

type RoleKind = 'person' | 'body' | 'document';

interface RoleNoun {
  readonly kind: RoleKind;
  readonly gender: 'male' | 'female' | null;
}

function build(): Map<string, RoleNoun> {
  const nouns = new Map<string, RoleNoun>();
  for (const entry of PEOPLE.split(/\s+/)) {
    const [noun, mark] = entry.split(':');
    const gender = mark === 'm' ? 'male' : mark === 'f' ? 'female' : null;
    nouns.set(noun!, { kind: 'person', gender });
  }
  for (const noun of BODIES.split(/\s+/))
    if (!nouns.has(noun)) nouns.set(noun, { kind: 'body', gender: null });
  for (const noun of DOCUMENTS.split(/\s+/))
    if (!nouns.has(noun)) nouns.set(noun, { kind: 'document', gender: null });
  return nouns;
}

const NOUNS = build();

/** What a noun says of a speaker; plural forms ("officials", "sources") are looked up by their singular. */
export function roleNoun(word: string): (RoleNoun & { readonly plural: boolean }) | null {
  const lower = word.toLowerCase();
  const exact = NOUNS.get(lower);
  if (exact) return { ...exact, plural: false };
  const singular = /men$/.test(lower)
    ? `${lower.slice(0, -3)}man`
    : lower.replace(/ies$/, 'y').replace(/s$/, '');
  const found = singular === lower ? undefined : NOUNS.get(singular);
  return found ? { ...found, plural: true } : null;
}
