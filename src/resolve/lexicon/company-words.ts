// All folded.

/** Legal forms at the end of a company's name, longest first: they say what it is in law, not which it is. */
export const LEGAL_FORMS: readonly string[] = `closed joint stock company
open joint stock company
public joint stock company
joint stock company
limited liability company
public limited company
sociedad anonima
societe anonyme
aktiengesellschaft
incorporated
corporation
company
limited
gmbh
holdings
holding
group
corp
inc
ltd
llc
llp
plc
pjsc
ojsc
cjsc
jsc
oao
zao
pao
ooo
kgaa
spa
asa
bhd
pty
pte
pvt
co
ag
sa
se
nv
bv
ab
oy
as
kk
lp`.split('\n');

/** Company words in other languages → the English word: the same house has its name in two languages. */
export const COMPANY_WORDS: readonly (readonly [foreign: string, english: string])[] = [
  ['hava yollary', 'airlines'],
  ['hava yollari', 'airlines'],
  ['havayollari', 'airlines'],
  ['havayolu', 'airlines'],
  ['avialinii', 'airlines'],
  ['aviakompaniya', 'airlines'],
  ['aviacompany', 'airlines'],
  ['fluggesellschaft', 'airlines'],
  ['aerolineas', 'airlines'],
  ['lineas aereas', 'airlines'],
  ['linhas aereas', 'airlines'],
  ['linee aeree', 'airlines'],
  ['lignes aeriennes', 'airlines'],
  ['airline', 'airlines'],
  ['demir yollari', 'railways'],
  ['demiryollari', 'railways'],
  ['zheleznye dorogi', 'railways'],
  ['ferrocarriles', 'railways'],
  ['chemins de fer', 'railways'],
  ['railway', 'railways'],
  ['banka', 'bank'],
  ['bankasi', 'bank'],
  ['banco', 'bank'],
  ['banque', 'bank'],
  ['banca', 'bank'],
  ['universitat', 'university'],
  ['universite', 'university'],
  ['universitesi', 'university'],
  ['universidad', 'university'],
  ['universidade', 'university'],
  ['universita', 'university'],
  ['universitet', 'university'],
  ['ministerio', 'ministry'],
  ['ministere', 'ministry'],
  ['ministero', 'ministry'],
  ['ministerium', 'ministry'],
  ['telegraf agentligi', 'news agency'],
  ['partido', 'party'],
  ['partei', 'party'],
  ['partisi', 'party'],
  ['partiya', 'party'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['organisation', 'organization'],
  ['dept', 'department'],
  ['assn', 'association'],
  ['univ', 'university'],
  ['intl', 'international'],
];

/** Words that an acronym passes over: "Organization for Security and Co-operation in Europe" → OSCE. */
export const SKIPPED_IN_ACRONYMS: ReadonlySet<string> = new Set(
  'of the and for in on to de du la des y e und der'.split(' '),
);
