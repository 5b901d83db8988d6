import { mayEnd, mayFollow, mayStart, TAG_COUNT as T } from './tags.ts';

const NEVER = -1e4;
/** For each tag, the tags that may come before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: T }, (_, next) =>
  Array.from({ length: T }, (_, tag) => tag).filter((tag) => mayFollow(tag, next)),
);

/** Forward-backward in scaled probabilities. Fills `marginals` (n × T) and, when given, expected transitions; returns log Z. */
export class Lattice {
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private psi = new Float64Array(0);
  private scale = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly expTransition = new Float64Array(T * T);
  readonly transitions: Float32Array;
  constructor(transitions: Float32Array) {
    this.transitions = transitions;
    this.refresh();
  }

  refresh(): void {
    for (let a = 0; a < T; a++)
      for (let b = 0; b < T; b++)
        this.expTransition[a * T + b] = mayFollow(a, b) ? Math.exp(this.transitions[a * T + b]!) : 0;
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
  marginals(emissions: Float32Array, n: number, out: Float32Array, pairs?: Float64Array): number {
    this.reserve(n);
    const { alpha, beta, psi, scale, expTransition: E } = this;
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      let max = -Infinity;
      for (let t = 0; t < T; t++) if (emissions[i * T + t]! > max) max = emissions[i * T + t]!;
      for (let t = 0; t < T; t++) psi[i * T + t] = Math.exp(emissions[i * T + t]! - max);
      logZ += max;
    }
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let t = 0; t < T; t++) {
        let v = 0;
        if (i === 0) v = mayStart(t) ? 1 : 0;
        else {
          const before = BEFORE[t]!;
          for (let k = 0; k < before.length; k++) {
            const p = before[k]!;
            v += alpha[(i - 1) * T + p]! * E[p * T + t]!;
          }
        }
        v *= psi[i * T + t]!;
        if (i === n - 1 && !mayEnd(t)) v = 0;
        alpha[i * T + t] = v;
        sum += v;
      }
      if (!(sum > 0)) sum = 1e-300;
      scale[i] = 1 / sum;
      logZ += Math.log(sum);
      for (let t = 0; t < T; t++) alpha[i * T + t]! *= scale[i]!;
    }
    for (let t = 0; t < T; t++) beta[(n - 1) * T + t] = mayEnd(t) ? 1 : 0;
    for (let i = n - 1; i > 0; i--) {
      for (let t = 0; t < T; t++) beta[(i - 1) * T + t] = 0;
      for (let t = 0; t < T; t++) {
        const x = beta[i * T + t]! * psi[i * T + t]! * scale[i]!;
        if (x === 0) continue;
        const before = BEFORE[t]!;
        for (let k = 0; k < before.length; k++) {
          const p = before[k]!;
          const e = E[p * T + t]! * x;
          beta[(i - 1) * T + p]! += e;
          if (pairs) pairs[p * T + t]! += alpha[(i - 1) * T + p]! * e;
        }
      }
    }
    for (let i = 0; i < n; i++)
      for (let t = 0; t < T; t++) out[i * T + t] = alpha[i * T + t]! * beta[i * T + t]!;
    return logZ;
  }
  viterbi(emissions: Float32Array, n: number, out: Uint8Array, at: number): void {
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
        best[i * T + t] = max + emissions[i * T + t]!;
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
      out[at + i] = arg;
      arg = back[i * T + arg]!;
    }
  }
}
