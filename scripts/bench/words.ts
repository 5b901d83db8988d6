/** What the made-up archive is made of; no text of anybody's. */

const list = (words: string): string[] => words.split(/[,\n]\s*/).map((word) => word.trim());

export const givenNames =
  list(`Anna, Boris, Clara, Daniel, Elena, Farid, Grace, Hugo, Irina, James, Karim, Leila, Marcus,
Nadia, Oleg, Rosa, Samir, Teresa, Viktor, Wanda, Yusuf, Zofia, Amina, Bruno, Celia, David, Esther, Felix, Gloria, Henrik,
Ivan, Julia, Kofi, Laura, Mehmet, Nina, Omar, Paula, Ravi, Sofia`);
export const familyStems =
  list(`Kel, Nov, Ber, Lar, Pet, Sil, Tan, Oka, Web, Ros, Had, Quin, Tor, Var, Mar, Dal, Hal, Iva,
Jor, Lind, Mor, Nar, Ost, Pal, Rad, Sal, Tom, Ulr, Wil, Zan, Bal, Cor, Dem, Fal, Gar, Her, Kos, Lem, Mal, Ner`);
export const familyEnds =
  list(`ler, ak, g, sen, rov, va, aka, for, er, si, dad, n, res, gas, tin, berg, ey, nov, dan, qvist,
eno, imov, lund, mer, icki, as, lin, ich, kin, etti, an, dero, ski, etti, ner, zog, tas, ke, ton, udo`);
export const cities =
  list(`Moscow, Baku, Paris, Berlin, Nairobi, Lima, Oslo, Kyiv, Ankara, Geneva, Cairo, Toronto, Madrid,
Seoul, Tokyo, Delhi, Jakarta, Vienna, Athens, Lisbon, Dublin, Warsaw, Prague, Tbilisi, Tehran, Amman, Beirut, Doha, Dakar,
Accra, Lagos, Havana, Bogota, Quito, Santiago, Sydney, Auckland, Manila, Hanoi, Bangkok, Riga, Vilnius, Tallinn, Helsinki,
Stockholm, Copenhagen, Brussels, Zurich, Milan, Naples, Sofia, Bucharest, Belgrade, Zagreb, Budapest, Munich, Hamburg,
Lyon, Seville, Porto, Glasgow, Boston, Chicago, Denver, Seattle, Montreal, Almaty, Tashkent, Yerevan, Minsk`);
export const townStarts = list(
  'North, Port, Lower, Upper, East, West, New, Saint, High, Long, Old, Black, White, Red',
);
export const townEnds = list(
  'haven, mouth, field, bridge, wick, dale, ness, stead, combe, ford, minster, burgh, holm, mere',
);
export const offices =
  list(`Minister, President, Governor, Mayor, Ambassador, Director, Senator, Judge, Professor, General,
Commissioner, Secretary, Chairman, Councillor`);
export const firms =
  list(`Norland, Harbour, Atlas, Delta, Meridian, Orion, Beacon, Summit, Granite, Crescent, Baltic,
Continental, Polar, Sterling, Frontier, Lakeside, Vector, Pioneer, Silverline, Eastgate`);
export const trades =
  list(`Steel, Bank, Rail, Petroleum, Shipping, Motors, Telecom, Energy, Airlines, Media, Holdings,
Foundation, Institute, Logistics`);
export const ministries = list(
  'Transport, Health, Finance, Defence, Education, Justice, Energy, Agriculture, Foreign Affairs, the Interior',
);
export const paperStarts =
  list(`Morning, Evening, Daily, Weekly, Harbour, Capital, National, Coastal, Northern, Southern,
Independent, People's, Free, Border`);
export const paperEnds = list(
  'Herald, Courier, Gazette, Observer, Chronicle, Dispatch, Post, Times, Monitor, Standard, Ledger, Record',
);
export const agencies = list('Reuters, AFP, AP, TASS, Anadolu, EPA, Getty Images');
export const nouns =
  list(`agreement, budget, bridge, strike, tunnel, harbour, airport, court, railway, pipeline, festival,
hospital, election, inquiry, report, loan, contract, treaty, ferry, school, market, verdict, search, ceasefire, convoy,
shelter, clinic, campus, ballot, protest, coalition, border, shipment, tanker, runway, flood, drought, harvest, tariff,
pension, ticket, penalty, licence, survey, forecast, deficit, merger, auction, archive, reservoir, tramway, dam`);
export const adjectives =
  list(`new, final, joint, regional, federal, economic, military, legal, temporary, urgent, disputed,
modest, annual, official, public, private, foreign, northern, western, industrial, medical, criminal, partial, limited, early,
recent, special, senior, former, outgoing, costly, unpopular`);
export const pastVerbs =
  list(`discussed, reviewed, approved, rejected, postponed, announced, criticised, welcomed, signed,
suspended, extended, launched, halted, revised, supported, opposed, delayed, completed, inspected, financed, defended`);
export const sayings = list(
  'said, said, said, said, said, added, noted, explained, argued, warned, insisted, recalled',
);
export const weekdays = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);
