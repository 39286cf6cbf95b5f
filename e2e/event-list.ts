/** Things that arrive, kept in order, that a test can wait for without polling. */
export interface EventList<T> {
  readonly all: readonly T[];
  add(item: T): void;
  /**
   * The first item that fits, at once if it is there. Fails after `timeoutMs` (10 s unless told) with what did arrive: a missing mail should say so and
   * not hang the run.
   */
  waitFor(fits: (item: T) => boolean, timeoutMs?: number): Promise<T>;
  close(): void;
}

interface Waiter<T> {
  readonly fits: (item: T) => boolean;
  readonly resolve: (item: T) => void;
  readonly reject: (error: Error) => void;
}

export function createEventList<T>(noun: string, describe: (item: T) => string): EventList<T> {
  const all: T[] = [];
  const waiters = new Set<Waiter<T>>();
  return {
    all,
    add(item) {
      all.push(item);
      for (const waiter of waiters) if (waiter.fits(item)) waiter.resolve(item);
    },
    waitFor(fits, timeoutMs = 10_000) {
      const present = all.find(fits);
      if (present !== undefined) return Promise.resolve(present);
      return new Promise((resolve, reject) => {
        const seen = () => (all.length === 0 ? 'none at all' : all.map(describe).join('; '));
        const timer = setTimeout(
          () => waiter.reject(new Error(`No ${noun} that fits came within ${timeoutMs} ms. What came: ${seen()}.`)),
          timeoutMs,
        );
        const settle = () => {
          clearTimeout(timer);
          waiters.delete(waiter);
        };
        const waiter: Waiter<T> = {
          fits,
          resolve(item) {
            settle();
            resolve(item);
          },
          reject(error) {
            settle();
            reject(error);
          },
        };
        waiters.add(waiter);
      });
    },
    close() {
      for (const waiter of waiters) waiter.reject(new Error(`Closed while waiting for a ${noun}.`));
    },
  };
}
