/** Tells how long each stage had the main thread. Stages run in each other's midst: a page is made, rendered, written. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #taken = new Map<string, number>();
  #stage: string | null = null;
  #since = 0;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** This stage takes over from the one before. */
  readonly enter = (stage: string): void => {
    if (stage === this.#stage) return;
    const now = this.#now();
    this.#leave(now);
    this.#stage = stage;
    this.#since = now;
    if (!this.#taken.has(stage)) this.#taken.set(stage, 0);
  };

  /** Seconds by stage, in the order in which the stages began; the clock stands from then on. */
  stop(): Record<string, number> {
    this.#leave(this.#now());
    this.#stage = null;
    return Object.fromEntries([...this.#taken].map(([stage, milliseconds]) => [stage, milliseconds / 1000]));
  }

  #leave(now: number): void {
    if (this.#stage === null) return;
    this.#taken.set(this.#stage, this.#taken.get(this.#stage)! + now - this.#since);
  }
}
