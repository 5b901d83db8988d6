// In order: what the transliterations of one name differ in. "Zelenskyy", "Zelenskiy", "Zelensky" → "zelenski";
// "Mueller", "Muller" → "muler"; "Yanukovych", "Yanukovich" → "anukovic"; "Romanoff", "Romanov" → "romanov".
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|sch|sh/g, 's'],
  [/tch|tsch|ch|cz/g, 'c'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/zh/g, 'j'],
  [/dzh|dj/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/tz|ts/g, 'c'],
  [/w/g, 'v'],
  [/off$/g, 'ov'],
  [/eff$/g, 'ev'],
  [/ou|oo|ue|yu|iu|ju/g, 'u'],
  [/[yij]a/g, 'a'],
  [/[yij]e|ei|ey/g, 'e'],
  [/[yij]o|oe/g, 'o'],
  [/ae/g, 'a'],
  [/ee|[yij]+/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The skeleton of one folded word: equal for its usual transliterations. */
export function skeleton(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  let bare = word;
  for (const [pattern, replacement] of STEPS) bare = bare.replace(pattern, replacement);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, bare);
  return bare;
}
