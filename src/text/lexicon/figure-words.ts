/** How a language counts in news: what stands around a number that says how many. */
export interface FigureWords {
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Before a number: what it is the least, exceeded, the most, or about. */
  readonly least: RegExp;
  readonly above: RegExp;
  readonly most: RegExp;
  readonly about: RegExp;
  /** Before or after a number that comes on top of another, or counts nothing: "another 12", "12 others", "aged 12", "page 12". */
  readonly aside: ReadonlySet<string>;
  /** What is measured, not counted: time, length, money, shares. */
  readonly measures: ReadonlySet<string>;
  /** Between a number and a whole that it is part of. */
  readonly of: ReadonlySet<string>;
  /** Whoever is counted without being told: "12 people were killed" and "12 killed" say the same. */
  readonly people: ReadonlySet<string>;
  /** Words for one deed, whatever their form. */
  readonly deeds: readonly (readonly [deed: string, forms: RegExp])[];
}

const listed = (words: string): Set<string> => new Set(words.split(/\s+/));
const numbered = (from: number, step: number, words: string): [string, number][] =>
  words.split(/\s+/).map((word, i) => [word, from + i * step]);

/** By BCP 47 code; numbers of other languages are not read. */
export const FIGURE_WORDS: Readonly<Record<string, FigureWords>> = {
  en: {
    numbers: Object.fromEntries([
      ...numbered(2, 1, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen'),
      ...numbered(15, 1, 'fifteen sixteen seventeen eighteen nineteen'),
      ...numbered(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
    ]),
    least: /\b(?:at least|no fewer than|not fewer than|no less than|a minimum of)\s+$/i,
    above: /\b(?:more than|over|upwards of|above)\s+$/i,
    most: /\b(?:up to|at most|no more than|as many as|fewer than|less than|under)\s+$/i,
    about: /\b(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to)\s+$/i,
    aside: listed(
      'another other others further additional extra more next last first past previous aged age page part',
    ),
    measures: listed(
      `year years month months week weeks day days hour hours minute minutes second seconds am pm o'clock percent per
       cent times metre metres meter meters kilometre kilometres kilometer kilometers km miles mile feet foot inches
       litres tonnes tons kg dollars pounds euros roubles rubles hryvnias crowns kroner cents pence degrees knots points
       thousand million billion hundred dozen january february march april may june july august september october
       november december`,
    ),
    of: listed('of'),
    people: listed('people persons'),
    deeds: [
      ['kill', /^(?:kill(?:ed|ing|s)?|dead|die[ds]?|dying|deaths?)$/],
      ['injure', /^(?:injur(?:ed|ing|ies)|wound(?:ed|ing)|hurt)$/],
      ['arrest', /^(?:arrest(?:ed|ing|s)?|detain(?:ed|ing)|detentions?)$/],
      ['rescue', /^(?:rescu(?:ed|ing)|saved)$/],
      ['evacuate', /^evacuat(?:ed|ing)$/],
      ['miss', /^missing$/],
    ],
  },
  ru: {
    numbers: Object.fromEntries(numbered(2, 1, 'двое трое четверо пятеро шестеро семеро')),
    least: /(?<!\p{L})(?:не менее|не меньше|как минимум|по меньшей мере|по крайней мере|минимум)\s+$/iu,
    above: /(?<!\p{L})(?:более|больше|свыше)\s+$/iu,
    most: /(?<!\p{L})(?:не более|до|менее|меньше)\s+$/iu,
    about: /(?<!\p{L})(?:около|примерно|порядка|почти|приблизительно)\s+$/iu,
    aside: listed('ещё еще другие других другими дополнительно последние первые часть страница возрасте'),
    measures: listed(
      `год года лет месяц месяца месяцев неделя недели недель день дня дней час часа часов минута минуты минут секунд
       процент процента процентов метр метра метров километр километра километров км литров тонн тонны кг рубль рубля
       рублей долларов евро гривен копеек градусов раз раза тысяч тысячи млн млрд миллионов миллиона миллиардов января
       февраля марта апреля мая июня июля августа сентября октября ноября декабря`,
    ),
    of: listed('из'),
    people: listed('человек человека человеку людей'),
    deeds: [
      ['kill', /^(?:погиб\p{L}*|убит\p{L}*|жертв\p{L}*|скончал\p{L}*)$/u],
      ['injure', /^(?:ранен\p{L}*|пострада\p{L}*|травмирован\p{L}*)$/u],
      ['arrest', /^(?:задержан\p{L}*|задержал\p{L}*|арестован\p{L}*|арестовал\p{L}*)$/u],
      ['rescue', /^(?:спас(?:ен|ён|л)\p{L}*)$/u],
      ['evacuate', /^эвакуирова\p{L}*$/u],
    ],
  },
};
