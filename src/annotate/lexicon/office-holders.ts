/**
 * Heads of state and government and of world bodies since about 1990, for clips that know them by office and surname alone
 * ("President Obama"). One a line: office words (lower case, alternatives by /), surname as the papers print it, full name.
 */
const LINES = `president|Reagan|Ronald Reagan
president|Clinton|Bill Clinton
president|Obama|Barack Obama
president|Trump|Donald Trump
president/vice president|Biden|Joe Biden
vice president|Cheney|Dick Cheney
vice president|Gore|Al Gore
vice president|Pence|Mike Pence
vice president|Harris|Kamala Harris
vice president|Vance|JD Vance
prime minister|Thatcher|Margaret Thatcher
prime minister|Major|John Major
prime minister|Blair|Tony Blair
prime minister|Cameron|David Cameron
prime minister|Sunak|Rishi Sunak
prime minister|Truss|Liz Truss
prime minister|Starmer|Keir Starmer
prime minister|Varadkar|Leo Varadkar
president|Mitterrand|François Mitterrand
president|Chirac|Jacques Chirac
president|Sarkozy|Nicolas Sarkozy
president|Hollande|François Hollande
president|Macron|Emmanuel Macron
chancellor|Kohl|Helmut Kohl
chancellor|Merkel|Angela Merkel
chancellor|Scholz|Olaf Scholz
chancellor|Merz|Friedrich Merz
president|Steinmeier|Frank-Walter Steinmeier
president|Gorbachev|Mikhail Gorbachev
president|Yeltsin|Boris Yeltsin
president/prime minister|Putin|Vladimir Putin
president/prime minister|Medvedev|Dmitry Medvedev
prime minister|Mishustin|Mikhail Mishustin
foreign minister|Lavrov|Sergei Lavrov
president|Kuchma|Leonid Kuchma
president|Yushchenko|Viktor Yushchenko
president/prime minister|Yanukovych|Viktor Yanukovych
president|Poroshenko|Petro Poroshenko
president|Zelensky|Volodymyr Zelensky
president|Zelenskyy|Volodymyr Zelenskyy
president|Lukashenko|Alexander Lukashenko
president|Aliyev|Ilham Aliyev
prime minister|Pashinyan|Nikol Pashinyan
president|Saakashvili|Mikheil Saakashvili
president|Nazarbayev|Nursultan Nazarbayev
president|Tokayev|Kassym-Jomart Tokayev
president|Xi|Xi Jinping
president|Hu|Hu Jintao
prime minister|Modi|Narendra Modi
prime minister|Koizumi|Junichiro Koizumi
prime minister|Abe|Shinzo Abe
prime minister|Kishida|Fumio Kishida
prime minister|Berlusconi|Silvio Berlusconi
prime minister|Renzi|Matteo Renzi
prime minister|Conte|Giuseppe Conte
prime minister|Draghi|Mario Draghi
prime minister|Meloni|Giorgia Meloni
prime minister|Zapatero|José Luis Rodríguez Zapatero
prime minister|Rajoy|Mariano Rajoy
prime minister|Sanchez|Pedro Sanchez
prime minister|Sánchez|Pedro Sánchez
prime minister|Tsipras|Alexis Tsipras
prime minister|Mitsotakis|Kyriakos Mitsotakis
prime minister|Orban|Viktor Orban
prime minister|Orbán|Viktor Orbán
prime minister|Tusk|Donald Tusk
president|Duda|Andrzej Duda
prime minister|Fico|Robert Fico
president|Vucic|Aleksandar Vucic
president|Vučić|Aleksandar Vučić
president|Milosevic|Slobodan Milosevic
prime minister/president|Erdogan|Recep Tayyip Erdogan
prime minister/president|Erdoğan|Recep Tayyip Erdoğan
prime minister|Netanyahu|Benjamin Netanyahu
prime minister|Rabin|Yitzhak Rabin
prime minister|Sharon|Ariel Sharon
prime minister|Olmert|Ehud Olmert
president|Abbas|Mahmoud Abbas
president|Arafat|Yasser Arafat
president|Mubarak|Hosni Mubarak
president|Morsi|Mohamed Morsi
president|Sisi|Abdel Fattah el-Sisi
president|el-Sisi|Abdel Fattah el-Sisi
president|Ahmadinejad|Mahmoud Ahmadinejad
president|Rouhani|Hassan Rouhani
president|Raisi|Ebrahim Raisi
president|Pezeshkian|Masoud Pezeshkian
president|Karzai|Hamid Karzai
president|Ghani|Ashraf Ghani
president|Musharraf|Pervez Musharraf
prime minister|Sharif|Nawaz Sharif
prime minister|Bhutto|Benazir Bhutto
president|Mandela|Nelson Mandela
president|Mbeki|Thabo Mbeki
president|Zuma|Jacob Zuma
president|Ramaphosa|Cyril Ramaphosa
president|Mugabe|Robert Mugabe
president|Buhari|Muhammadu Buhari
president|Tinubu|Bola Tinubu
president|Kenyatta|Uhuru Kenyatta
president|Ruto|William Ruto
president|Kagame|Paul Kagame
president|Museveni|Yoweri Museveni
president|Rousseff|Dilma Rousseff
president|Bolsonaro|Jair Bolsonaro
president|Chavez|Hugo Chavez
president|Chávez|Hugo Chávez
president|Maduro|Nicolas Maduro
president|Morales|Evo Morales
president|Correa|Rafael Correa
president|Macri|Mauricio Macri
president|Milei|Javier Milei
president|Bachelet|Michelle Bachelet
president|Boric|Gabriel Boric
president|Uribe|Alvaro Uribe
president|Petro|Gustavo Petro
president|Calderon|Felipe Calderon
president|Calderón|Felipe Calderón
president|Sheinbaum|Claudia Sheinbaum
president|Bukele|Nayib Bukele
prime minister|Chretien|Jean Chretien
prime minister|Harper|Stephen Harper
prime minister|Carney|Mark Carney
prime minister|Rudd|Kevin Rudd
prime minister|Gillard|Julia Gillard
prime minister|Turnbull|Malcolm Turnbull
prime minister|Albanese|Anthony Albanese
prime minister|Ardern|Jacinda Ardern
president|Duterte|Rodrigo Duterte
president|Aquino|Benigno Aquino
president|Widodo|Joko Widodo
president|Yudhoyono|Susilo Bambang Yudhoyono
president|Prabowo|Prabowo Subianto
prime minister|Mahathir|Mahathir Mohamad
prime minister|Shinawatra|Thaksin Shinawatra
secretary general/secretary-general|Annan|Kofi Annan
secretary general/secretary-general|Ban|Ban Ki-moon
secretary general/secretary-general|Guterres|António Guterres
secretary general/secretary-general|Rasmussen|Anders Fogh Rasmussen
secretary general/secretary-general|Stoltenberg|Jens Stoltenberg
secretary general/secretary-general|Rutte|Mark Rutte
prime minister|Rutte|Mark Rutte
president|Juncker|Jean-Claude Juncker
president|Barroso|José Manuel Barroso
commission president|von der Leyen|Ursula von der Leyen`;

/** `office|surname`, lower case → full name. */
export const OFFICE_HOLDERS: ReadonlyMap<string, string> = new Map(
  LINES.split('\n').flatMap((line) => {
    const [offices, surname, name] = line.split('|');
    return offices!
      .split('/')
      .map((office): [string, string] => [`${office}|${surname!.toLowerCase()}`, name!]);
  }),
);
