/** Writes many items at once. Rejecting means none of them was written. */
export type WriteBatch<Item> = (items: readonly Item[]) => Promise<void>;

export interface GroupCommitOptions {
  /** How many batches may be under way at once: one writes while another's commit waits for the disk. */
  readonly concurrency: number;
  /** How many items one batch takes at most. 1 switches the folding off. */
  readonly batchSize: number;
  /** Whether an error is everybody's (the database is away) rather than one item's. */
  readonly isShared: (error: unknown) => boolean;
}

export interface GroupCommit<Item> {
  /** Resolves once the item is durable, rejects where it is not. */
  submit(item: Item): Promise<void>;
  /** Resolves once nothing is under way any more. */
  drain(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Folds requests that arrive while a batch is being written into the next one. Nobody waits for a batch to fill: an
 * idle server writes the first item at once, a busy one writes as many as have gathered.
 */
export function createGroupCommit<Item>(write: WriteBatch<Item>, options: GroupCommitOptions): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = [];
  const idle: (() => void)[] = [];
  let running = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || running >= options.concurrency) return;
    scheduled = true;
    // After this turn's I/O callbacks: all requests that were read from their sockets together share a batch.
    setImmediate(() => {
      scheduled = false;
      pump();
    });
  }

  function pump(): void {
    while (running < options.concurrency && waiting.length > 0) {
      running += 1;
      void writeOut(waiting.splice(0, options.batchSize)).finally(() => {
        running -= 1;
        if (waiting.length > 0) schedule();
        else if (running === 0) for (const done of idle.splice(0)) done();
      });
    }
  }

  async function writeOut(batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      await write(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1 || options.isShared(error)) for (const { reject } of batch) reject(error);
      // One item that cannot be written must not take the others with it.
      else for (const one of batch) await writeOut([one]);
    }
  }

  return {
    submit(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        schedule();
      });
    },
    drain() {
      return running === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((done) => idle.push(done));
    },
  };
}
