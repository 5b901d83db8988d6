/** A day with a name: on a fixed date, on the nth weekday of a month (−1: the last), or counted from Easter Sunday. */
export interface Holiday {
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly nth?: number;
  readonly fromEaster?: number;
}

/** By lower-case name without apostrophes. Names that change their day from country to country are left out. */
export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map<string, Holiday>([
  ['new years day', { month: 1, day: 1 }],
  ['new years eve', { month: 12, day: 31 }],
  ['valentines day', { month: 2, day: 14 }],
  ['st patricks day', { month: 3, day: 17 }],
  ['st. patricks day', { month: 3, day: 17 }],
  ['april fools day', { month: 4, day: 1 }],
  ['may day', { month: 5, day: 1 }],
  ['bastille day', { month: 7, day: 14 }],
  ['fourth of july', { month: 7, day: 4 }],
  ['halloween', { month: 10, day: 31 }],
  ['all saints day', { month: 11, day: 1 }],
  ['bonfire night', { month: 11, day: 5 }],
  ['veterans day', { month: 11, day: 11 }],
  ['armistice day', { month: 11, day: 11 }],
  ['christmas', { month: 12, day: 25 }],
  ['christmas day', { month: 12, day: 25 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['boxing day', { month: 12, day: 26 }],
  ['epiphany', { month: 1, day: 6 }],
  ['martin luther king day', { month: 1, weekday: 1, nth: 3 }],
  ['presidents day', { month: 2, weekday: 1, nth: 3 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['columbus day', { month: 10, weekday: 1, nth: 2 }],
  ['thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['thanksgiving day', { month: 11, weekday: 4, nth: 4 }],
  ['ash wednesday', { fromEaster: -46 }],
  ['palm sunday', { fromEaster: -7 }],
  ['maundy thursday', { fromEaster: -3 }],
  ['good friday', { fromEaster: -2 }],
  ['easter', { fromEaster: 0 }],
  ['easter sunday', { fromEaster: 0 }],
  ['easter monday', { fromEaster: 1 }],
  ['ascension day', { fromEaster: 39 }],
  ['pentecost', { fromEaster: 49 }],
]);

/** First words of the names above, for a quick look. */
export const HOLIDAY_OPENERS: ReadonlySet<string> = new Set(
  [...HOLIDAYS.keys()].flatMap((name) => {
    const first = name.split(' ')[0]!;
    return [first, first.replace(/s$/, '')];
  }),
);
