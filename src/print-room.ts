import { availableParallelism } from 'node:os';
import type { Press, PressOptions, Printed } from './press.ts';
import type { Delivery, Sheets } from './press-worker.ts';
import type { Keys } from './records/output.ts';
import { aMoment, startThreads, type Threads } from './threads.ts';

/** Something to be printed, as JSON, and what its files belong to. */
export interface Order extends Keys {
  readonly copy: string;
}

/** Below so many orders, starting threads costs more than it saves. */
const WORTH_THREADS = 60;
/** So many orders are given to a thread at a time: copying is then little beside printing. */
const BATCH = 16;
/** With so many orders waiting, this thread prints too. */
const LONGEST_QUEUE = 100;

/**
 * Prints pages, in threads where there are enough of them, while this thread makes the next ones; it lends a hand when
 * the others fall behind. Only some are under way at a time, so memory does not grow with their number. Which thread
 * printed what, and when, makes no difference.
 */
export class PrintRoom {
  readonly #options: PressOptions;
  readonly #press: Press;
  readonly #hands: number;
  readonly #worth: number;
  readonly #more: () => Order | undefined;
  readonly #queue: Order[] = [];
  readonly #running = new Set<Promise<void>>();
  #threads: Threads<Sheets, Delivery> | null = null;
  #done: Printed[] = [];
  #fault: unknown = null;

  /**
   * @param more gives orders that can wait until there is nothing else to do
   * @param press prints on this thread
   * @param options with which threads set up presses of their own
   * @param workers threads besides this one, 0 for none; by default as many as there are cores left
   */
  constructor(more: () => Order | undefined, press: Press, options: PressOptions, workers?: number) {
    this.#more = more;
    this.#options = options;
    this.#press = press;
    this.#hands = workers ?? Math.max(1, availableParallelism() - 1);
    this.#worth = workers === undefined ? WORTH_THREADS : 1;
  }

  /** Starts the threads, if they will have enough to do. */
  async open(): Promise<void> {
    if (this.#hands === 0) return;
    while (this.#queue.length < this.#worth) {
      const order = this.#more();
      if (!order) return;
      this.#queue.push(order);
    }
    const nothing = { copies: [], options: this.#options };
    this.#threads = await startThreads<Sheets, Delivery>('press', this.#hands, nothing);
  }

  /** Takes an order, if there is one. @returns what has been printed meanwhile, of this order or others */
  async take(order: Order | null): Promise<Printed[]> {
    if (order) this.#queue.push(order);
    if (!this.#threads) {
      if (order) this.#printHere();
    } else {
      this.#giveOut(this.#threads);
      if (this.#queue.length >= LONGEST_QUEUE) this.#printHere();
      await aMoment();
    }
    return this.#handOver();
  }

  /** The rest, as it gets ready. @returns null when everything is printed and has been handed over */
  async next(): Promise<Printed[] | null> {
    if (this.#threads) this.#giveOut(this.#threads);
    if (this.#printHere()) await (this.#threads && aMoment());
    else if (this.#running.size > 0) await Promise.race(this.#running);
    const printed = this.#handOver();
    return printed.length === 0 && this.#running.size === 0 ? null : printed;
  }

  async close(): Promise<void> {
    await this.#threads?.dismiss();
  }

  #handOver(): Printed[] {
    if (this.#fault !== null) throw this.#fault;
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** Two batches more than threads lie ready, so that no thread waits for this one. */
  #giveOut(threads: Threads<Sheets, Delivery>): void {
    while (this.#running.size < this.#hands + 2) {
      const orders = this.#nextOrders(BATCH);
      if (orders.length === 0) return;
      const copies = orders.map(({ copy }) => copy);
      const work = threads
        .run({ copies, options: this.#options })
        .then((delivered) => {
          if (!Array.isArray(delivered)) throw Object.assign(new Error(), delivered);
          for (const [i, order] of orders.entries()) this.#keep(order, delivered[i]!);
        })
        .catch((fault: unknown) => {
          this.#fault ??= fault;
        })
        .finally(() => this.#running.delete(work));
      this.#running.add(work);
    }
  }

  /** @returns whether there was an order to print */
  #printHere(): boolean {
    const [order] = this.#nextOrders(1);
    if (order) this.#keep(order, this.#press(order.copy));
    return order !== undefined;
  }

  #keep({ copy: _copy, ...keys }: Order, printed: readonly Printed[]): void {
    for (const { file, inspected } of printed) this.#done.push({ file: { ...file, ...keys }, inspected });
  }

  #nextOrders(count: number): Order[] {
    const orders = this.#queue.splice(0, count);
    while (orders.length < count) {
      const order = this.#more();
      if (!order) break;
      orders.push(order);
    }
    return orders;
  }
}
