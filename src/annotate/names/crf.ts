import { mayEnd, mayFollow, mayStart, TAG_COUNT as T } from './tags.ts';

const NEVER = -1e4;
const TAGS = Array.from({ length: T }, (_, tag) => tag);
/** For each tag, the tags that may come before it. */
const BEFORE: readonly (readonly number[])[] = TAGS.map((next) => TAGS.filter((tag) => mayFollow(tag, next)));
/** Tags outside of which a name may begin, and those behind which it may: any of the ones may follow any of the others. */
const OPENING = Uint8Array.from(TAGS.filter(mayStart));
const CLOSING = Uint8Array.from(TAGS.filter(mayEnd));
/** Inside a name, `begin` or `inside` is followed by `inside` or `last` of the same kind. */
const BEGIN = Uint8Array.from(TAGS.filter((tag) => mayStart(tag) && !mayEnd(tag)));
const N = OPENING.length;
if (N !== 9 || CLOSING.length !== 9) throw new Error('the sums below are written for nine tags');

/** Where the most probable tags of a stretch all have these chances together, no other sequence can be the best. */
const DOUBT_OF_NO_MATTER = 0.49;

/** The chain of labels over a stretch of words. Scores and results are words × TAG_COUNT; a stretch begins at word `from`. */
export class Lattice {
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private psi = new Float64Array(0);
  private back = new Uint8Array(0);
  private scale = new Float64Array(0);
  /** Chances of one tag after another: from × to, and the same where no name is open, by what follows and by what precedes. */
  private readonly chances = new Float64Array(T * T);
  private readonly into = new Float64Array(N * N);
  private readonly outOf = new Float64Array(N * N);
  readonly transitions: Float32Array;
  constructor(transitions: Float32Array) {
    this.transitions = transitions;
    this.refresh();
  }

  /** To be called when the transitions have changed. */
  refresh(): void {
    const { chances, transitions } = this;
    for (let a = 0; a < T; a++)
      for (let b = 0; b < T; b++)
        chances[a * T + b] = mayFollow(a, b) ? Math.exp(transitions[a * T + b]!) : 0;
    for (let c = 0; c < N; c++) {
      for (let o = 0; o < N; o++) {
        const chance = chances[CLOSING[c]! * T + OPENING[o]!]!;
        this.into[o * N + c] = chance;
        this.outOf[c * N + o] = chance;
      }
    }
  }

  private reserve(n: number): void {
    if (this.scale.length >= n) return;
    const size = Math.max(64, n * 2);
    this.alpha = new Float64Array(size * T);
    this.beta = new Float64Array(size * T);
    this.psi = new Float64Array(size * T);
    this.scale = new Float64Array(size);
    this.back = new Uint8Array(size * T);
  }

  /**
   * Marginals, and the best sequence of tags. It is read off the marginals where their doubts sum up to less than a half:
   * then the sequence of the most probable tags has more than half of all probability.
   */
  decode(scores: Float32Array, from: number, n: number, tags: Uint8Array, posterior: Float32Array): void {
    this.marginals(scores, from, n, posterior);
    let doubt = 0;
    for (let i = from; i < from + n; i++) {
      let most = posterior[i * T]!;
      let best = 0;
      for (let t = 1; t < T; t++) {
        const p = posterior[i * T + t]!;
        if (p <= most) continue;
        most = p;
        best = t;
      }
      tags[i] = best;
      doubt += 1 - most;
    }
    if (!(doubt < DOUBT_OF_NO_MATTER)) this.viterbi(scores, from, n, tags);
  }

  /** Forward-backward in scaled probabilities. Adds expected transitions to `pairs` when given; returns log Z. */
  marginals(scores: Float32Array, from: number, n: number, out: Float32Array, pairs?: Float64Array): number {
    this.reserve(n);
    const logZ = this.weigh(scores, from, n) + this.forward(n);
    this.backward(n);
    const { alpha, beta } = this;
    for (let k = 0; k < n * T; k++) out[from * T + k] = alpha[k]! * beta[k]!;
    if (pairs) this.expect(n, pairs);
    return logZ;
  }

  /** Fills `psi`: scores as chances, the best of each word 1. */
  private weigh(scores: Float32Array, from: number, n: number): number {
    const { psi } = this;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const row = (from + i) * T;
      let max = scores[row]!;
      for (let t = 1; t < T; t++) if (scores[row + t]! > max) max = scores[row + t]!;
      for (let t = 0; t < T; t++) psi[i * T + t] = Math.exp(scores[row + t]! - max);
      sum += max;
    }
    return sum;
  }

  private forward(n: number): number {
    const { alpha, psi, scale, chances } = this;
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const row = i * T;
      if (i === 0) for (let t = 0; t < T; t++) alpha[t] = mayStart(t) ? 1 : 0;
      else {
        spread(alpha, row - T, CLOSING, this.into, alpha, row, OPENING);
        for (let k = 0; k < BEGIN.length; k++) {
          const begin = BEGIN[k]!;
          const inside = begin + 1;
          const a = alpha[row - T + begin]!;
          const b = alpha[row - T + inside]!;
          for (let t = inside; t <= inside + 1; t++)
            alpha[row + t] = a * chances[begin * T + t]! + b * chances[inside * T + t]!;
        }
      }
      let sum = 0;
      for (let t = 0; t < T; t++) {
        const v = i === n - 1 && !mayEnd(t) ? 0 : alpha[row + t]! * psi[row + t]!;
        alpha[row + t] = v;
        sum += v;
      }
      if (!(sum > 0)) sum = 1e-300;
      scale[i] = 1 / sum;
      logZ += Math.log(sum);
      for (let t = 0; t < T; t++) alpha[row + t]! *= scale[i]!;
    }
    return logZ;
  }

  /** Turns `psi` into what each tag brings to the word before. */
  private backward(n: number): void {
    const { beta, psi, scale, chances } = this;
    for (let t = 0; t < T; t++) beta[(n - 1) * T + t] = mayEnd(t) ? 1 : 0;
    for (let i = n - 1; i > 0; i--) {
      const row = i * T;
      for (let t = row; t < row + T; t++) psi[t] = beta[t]! * psi[t]! * scale[i]!;
      spread(psi, row, OPENING, this.outOf, beta, row - T, CLOSING);
      for (let k = 0; k < BEGIN.length; k++) {
        const inside = BEGIN[k]! + 1;
        const a = psi[row + inside]!;
        const b = psi[row + inside + 1]!;
        for (let t = inside - 1; t <= inside; t++)
          beta[row - T + t] = chances[t * T + inside]! * a + chances[t * T + inside + 1]! * b;
      }
    }
  }

  private expect(n: number, pairs: Float64Array): void {
    const { alpha, psi, chances } = this;
    for (let i = 1; i < n; i++)
      for (let t = 0; t < T; t++)
        for (const p of BEFORE[t]!)
          pairs[p * T + t]! += alpha[(i - 1) * T + p]! * chances[p * T + t]! * psi[i * T + t]!;
  }

  viterbi(scores: Float32Array, from: number, n: number, out: Uint8Array): void {
    this.reserve(n);
    const { alpha: best, back, transitions } = this;
    for (let i = 0; i < n; i++)
      for (let t = 0; t < T; t++) {
        let max = NEVER * 10,
          arg = 0;
        if (i === 0) max = mayStart(t) ? 0 : NEVER;
        else {
          const before = BEFORE[t]!;
          for (let k = 0; k < before.length; k++) {
            const p = before[k]!;
            const v = best[(i - 1) * T + p]! + transitions[p * T + t]!;
            if (v > max) {
              max = v;
              arg = p;
            }
          }
        }
        best[i * T + t] = max + scores[(from + i) * T + t]!;
        back[i * T + t] = arg;
      }
    let max = -Infinity,
      arg = 0;
    for (let t = 0; t < T; t++)
      if (mayEnd(t) && best[(n - 1) * T + t]! > max) {
        max = best[(n - 1) * T + t]!;
        arg = t;
      }
    for (let i = n - 1; i >= 0; i--) {
      out[from + i] = arg;
      arg = back[i * T + arg]!;
    }
  }
}

/** Nine chances times a matrix of nine by nine, from some tags of one row to some of another. */
function spread(
  source: Float64Array,
  at: number,
  tags: Uint8Array,
  matrix: Float64Array,
  target: Float64Array,
  row: number,
  targets: Uint8Array,
): void {
  const a = source[at + tags[0]!]!;
  const b = source[at + tags[1]!]!;
  const c = source[at + tags[2]!]!;
  const d = source[at + tags[3]!]!;
  const e = source[at + tags[4]!]!;
  const f = source[at + tags[5]!]!;
  const g = source[at + tags[6]!]!;
  const h = source[at + tags[7]!]!;
  const j = source[at + tags[8]!]!;
  for (let k = 0; k < N; k++) {
    const m = k * N;
    target[row + targets[k]!] =
      a * matrix[m]! +
      b * matrix[m + 1]! +
      c * matrix[m + 2]! +
      d * matrix[m + 3]! +
      e * matrix[m + 4]! +
      f * matrix[m + 5]! +
      g * matrix[m + 6]! +
      h * matrix[m + 7]! +
      j * matrix[m + 8]!;
  }
}
