// All entries are folded: ASCII, lower case, no stops or apostrophes.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a name that are no part of it. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess prince princess king queen
  emperor empress sultan sheikh sheik shaikh emir president vice premier chancellor minister prime foreign secretary
  senator sen rep representative congressman congresswoman governor gov mayor ambassador judge justice attorney
  general gen lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal cmdr commander adm admiral
  brig brigadier marshal chief detective inspector officer constable sheriff coach pope cardinal archbishop bishop
  father fr rev reverend rabbi imam ayatollah mullah st saint sister brother monsignor pastor chairman chairwoman
  director spokesman spokeswoman comrade herr frau monsieur madame mme mlle signor signora senor senora don dona
  hon honourable honorable rt
`);

/** Words after a name that are no part of it. */
export const SUFFIXES = words(`
  jr sr junior senior ii iii iv phd md mp mep qc kc esq frs obe mbe cbe kbe dbe
`);

/** Words that belong to the family name that follows them; single letters are initials. */
export const PARTICLES = words(`
  al el ul ad as ash at ar an az bin ben ibn bint abu abd umm von van vom zu zum zur der den de del della dello dei degli di da do dos das du
  des la le les lo ter ten te af av st san santa mac mc ap
`);

/** Family names that stand first: Chinese, Korean, Vietnamese. */
export const FAMILY_FIRST = words(`
  xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
  deng feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang lu wei su ding shen ren yao lu fu zhong cui
  tan liao fan wan shi jin jia xia zou hou meng qin bo wen kim lee park choi jung jeong cho kang yoon yun jang lim
  shin suh seo kwon hwang ahn song ryu hong moon bae baek roh noh nguyen tran le pham hoang phan vu vo dang bui do
  ho ngo duong mao hua qiao
`);

/** Short and full given names that may mean one person; each line one family. */
const FAMILIES = `
alexander alex aleksandr alexandr sasha alec al
alexandra alex sasha sandra
andrew andy drew
anthony tony
barbara barb
benjamin ben benny bibi
bernard bernie
bradley brad
catherine cathy kate kathy katie
katherine kathryn kate kathy katie
charles charlie chuck chas
christopher chris kit
christine chris christina
daniel dan danny
david dave davey
deborah debbie debra deb
donald don donnie
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
elizabeth liz betty beth bess lizzie eliza
eugene gene
frances fran
francis frank
franklin frank
frederick fred freddie
gerald gerry jerry
gregory greg
harold hal harry
henry harry hank
herbert herb bert
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff geoffrey geoff
jennifer jen jenny
jerome jerry
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence larry laurence
leonard len lenny
louis lou louie
margaret maggie meg peggy margie
martin marty
matthew matt
michael mike mick mickey mikhail
mikhail misha
mohammed mohammad muhammad mohamed mohamad muhammed mohammod
nathaniel nate nathan
nicholas nick nicolas
norman norm
pamela pam
patricia pat patty trish
patrick pat paddy
peter pete
philip phil phillip
raymond ray
rebecca becky
reginald reg reggie
richard rick dick rich ricky
robert bob rob bobby robbie
ronald ron ronnie
rudolph rudy
russell russ
samuel sam sammy
sergei sergey serge
stanley stan
stephen steve steven
susan sue susie
terence terry
theodore ted theo teddy
thomas tom tommy
timothy tim
vincent vince
vladimir volodymyr vova
walter walt wally
william bill will billy willie
yusuf yousef youssef yousuf josef
`;

/** Given name → numbers of the families it belongs to. */
export const NICKNAMES: ReadonlyMap<string, readonly number[]> = (() => {
  const families = new Map<string, number[]>();
  FAMILIES.trim()
    .split('\n')
    .forEach((line, family) => {
      for (const name of line.split(' ')) families.set(name, [...(families.get(name) ?? []), family]);
    });
  return families;
})();
