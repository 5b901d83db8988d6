import { availableParallelism } from 'node:os';
import type { Disk } from './effects.ts';
import { type Press, type PressOptions, type Printed, setUpPress } from './press.ts';
import type { Sheets } from './press-worker.ts';
import { startThreads, type Threads } from './threads.ts';

/** The pages of an article to be printed: its portion as JSON, and the key of that part of the site. */
export interface Order {
  readonly key: string;
  readonly portion: string;
}

/** Below so many articles, starting threads costs more than it saves. */
const WORTH_THREADS = 60;
/** So many articles are given to a thread at a time: copying is then little beside printing. */
const BATCH = 8;

/**
 * Prints articles, in threads where there are enough of them, while this thread does something else; only a few at a
 * time are under way, so memory does not grow with their number. Which thread printed what makes no difference.
 */
export class PrintRoom {
  readonly #orders: Iterator<Order>;
  readonly #options: PressOptions;
  readonly #disk: Disk;
  readonly #hands: number;
  readonly #worth: number;
  /** Orders that were looked at before it was known whether threads are worth it. */
  readonly #first: Order[] = [];
  readonly #running = new Set<Promise<void>>();
  #threads: Threads<Sheets, Printed[][]> | null = null;
  #press: Press | null = null;
  #done: Printed[] = [];
  #fault: unknown = null;

  /** @param workers threads besides this one, 0 for none; by default as many as there are cores left */
  constructor(orders: Iterable<Order>, options: PressOptions, disk: Disk, workers?: number) {
    this.#orders = orders[Symbol.iterator]();
    this.#options = options;
    this.#disk = disk;
    this.#hands = workers ?? Math.max(1, availableParallelism() - 1);
    this.#worth = workers === undefined ? WORTH_THREADS : 1;
  }

  /** Starts the threads, if they will have enough to do. */
  async open(): Promise<void> {
    if (this.#hands === 0) return;
    while (this.#first.length < this.#worth) {
      const { value, done } = this.#orders.next();
      if (done) return;
      this.#first.push(value);
    }
    this.#threads = await startThreads<Sheets, Printed[][]>('press', this.#hands, {
      portions: [],
      options: this.#options,
    });
  }

  /**
   * What has been printed since it was last asked for. Whatever the threads have room for is given to them first.
   * @param wait whether to wait until there is something, and to print here where there are no threads
   * @returns null when all is printed and has been handed over; only when it waits
   */
  async printed(wait: boolean): Promise<Printed[] | null> {
    while (this.#threads && this.#running.size < this.#hands + 2 && this.#give(this.#threads));
    // A moment for the threads to hand over what they have.
    if (!wait) await new Promise(setImmediate);
    else if (this.#running.size > 0 && this.#done.length === 0) await Promise.race(this.#running);
    if (this.#fault !== null) throw this.#fault;
    if (wait && !this.#threads) this.#printHere();
    const done = this.#done;
    this.#done = [];
    return wait && done.length === 0 && this.#running.size === 0 ? null : done;
  }

  async close(): Promise<void> {
    await this.#threads?.dismiss();
  }

  /** Gives one batch out. @returns false when there is none */
  #give(threads: Threads<Sheets, Printed[][]>): boolean {
    const orders = this.#take(BATCH);
    if (orders.length === 0) return false;
    const portions = orders.map(({ portion }) => portion);
    const work = threads
      .run({ portions, options: this.#options })
      .then(
        (printed) => {
          for (const [i, order] of orders.entries()) this.#keep(order, printed[i]!);
        },
        (fault: unknown) => {
          this.#fault ??= fault;
        },
      )
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
    return true;
  }

  #printHere(): void {
    for (const order of this.#take(1)) {
      this.#press ??= setUpPress(this.#options, this.#disk);
      this.#keep(order, this.#press(order.portion));
    }
  }

  #keep({ key }: Order, printed: readonly Printed[]): void {
    for (const { file, inspected } of printed) this.#done.push({ file: { ...file, part: key }, inspected });
  }

  #take(count: number): Order[] {
    const orders = this.#first.splice(0, count);
    while (orders.length < count) {
      const { value, done } = this.#orders.next();
      if (done) break;
      orders.push(value);
    }
    return orders;
  }
}
