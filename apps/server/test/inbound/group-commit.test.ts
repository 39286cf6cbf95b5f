import { expect, test } from 'vitest';
import { createGroupCommit } from '../../src/inbound/group-commit.ts';

/** A writer that notes its batches and ends each when told to. */
function heldWriter<Item>() {
  const batches: (readonly Item[])[] = [];
  const held: PromiseWithResolvers<void>[] = [];
  return {
    batches,
    write(items: readonly Item[]): Promise<void> {
      const turn = Promise.withResolvers<void>();
      batches.push(items);
      held.push(turn);
      return turn.promise;
    },
    end: (batch: number) => held[batch]?.resolve(),
    fail: (batch: number, error: Error) => held[batch]?.reject(error),
  };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const never = () => false;

test('what arrives in one turn shares a batch; what arrives while it is written shares the next, in order', async () => {
  const writer = heldWriter<number>();
  const commit = createGroupCommit(writer.write, { concurrency: 1, batchSize: 10, isShared: never });
  const first = [commit.submit(1), commit.submit(2)];
  await nextTurn();
  const second = [commit.submit(3), commit.submit(4), commit.submit(5)];
  await nextTurn();
  expect(writer.batches).toEqual([[1, 2]]);
  writer.end(0);
  await Promise.all(first);
  await nextTurn();
  expect(writer.batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  writer.end(1);
  await Promise.all(second);
});

test('a batch takes no more than its size, and no more batches run than allowed', async () => {
  const writer = heldWriter<number>();
  const commit = createGroupCommit(writer.write, { concurrency: 2, batchSize: 2, isShared: never });
  const all = [1, 2, 3, 4, 5].map((item) => commit.submit(item));
  await nextTurn();
  expect(writer.batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  writer.end(1);
  await Promise.all([all[2], all[3]]);
  await nextTurn();
  expect(writer.batches).toHaveLength(3);
  expect(writer.batches[2]).toEqual([5]);
  writer.end(0);
  writer.end(2);
  await Promise.all(all);
});

test('an item is not answered before its batch is written', async () => {
  const writer = heldWriter<number>();
  const commit = createGroupCommit(writer.write, { concurrency: 1, batchSize: 10, isShared: never });
  let answered = false;
  const item = commit.submit(1).then(() => (answered = true));
  await nextTurn();
  await nextTurn();
  expect(answered).toBe(false);
  writer.end(0);
  await item;
});

test('one item that cannot be written does not take the others with it', async () => {
  const written: number[] = [];
  const commit = createGroupCommit<number>(
    (items) => {
      if (items.includes(2)) return Promise.reject(new Error('2 cannot be written'));
      written.push(...items);
      return Promise.resolve();
    },
    { concurrency: 1, batchSize: 10, isShared: never },
  );
  const results = await Promise.allSettled([1, 2, 3].map((item) => commit.submit(item)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(written).toEqual([1, 3]);
});

test('an error that is everybody’s is not tried again one by one', async () => {
  let tries = 0;
  const away = new Error('the database is away');
  const commit = createGroupCommit<number>(
    () => {
      tries += 1;
      return Promise.reject(away);
    },
    { concurrency: 1, batchSize: 10, isShared: (error) => error === away },
  );
  const results = await Promise.allSettled([1, 2, 3].map((item) => commit.submit(item)));
  expect(results).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: away })));
  expect(tries).toBe(1);
  await expect(commit.submit(4)).rejects.toBe(away);
});

test('draining waits for what is under way and for what still waits', async () => {
  const writer = heldWriter<number>();
  const commit = createGroupCommit(writer.write, { concurrency: 1, batchSize: 1, isShared: never });
  await commit.drain();
  const items = [commit.submit(1), commit.submit(2)];
  let drained = false;
  const draining = commit.drain().then(() => (drained = true));
  await nextTurn();
  writer.end(0);
  await items[0];
  while (writer.batches.length < 2) await nextTurn();
  expect(drained).toBe(false);
  writer.fail(1, new Error('refused'));
  await expect(items[1]).rejects.toThrow('refused');
  await draining;
});
