/** Nouns for works with titles, and verbs that name them: the marks after them hold a title, not speech. */
export const WORKS: ReadonlySet<string> = new Set(
  `album anthem article ballad biography blog blockbuster book chapter character cartoon channel column comedy documentary drama editorial episode essay exhibit
exhibition film game hit installation lecture memoir movie musical novel opera painting paper pamphlet play podcast poem program programme
report section segment sequel series sermon show sitcom single sketch song spot study symphony talk-show thriller track trilogy
video volume work entitled titled named nicknamed called dubbed christened headlined subtitled known codenamed`.split(
    /\s+/,
  ),
);
