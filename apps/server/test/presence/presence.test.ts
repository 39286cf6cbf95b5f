import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { presence } from '../../src/database/schema/index.ts';
import { createPresence, isOnline } from '../../src/presence/presence.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test.each([
  [null, false],
  [0, true],
  [119_999, true],
  [120_000, false],
])('seen %s ms ago: online is %s', (ago, online) => {
  expect(isOnline(ago === null ? null : 1_000_000 - ago, 1_000_000)).toBe(online);
});

test('a member who clicks all the time is written down now and then', async () => {
  const { accountId, addMember } = await createTeam(world);
  const memberId = await addMember();
  const insert = vi.spyOn(world.context.db, 'insert');
  const touch = createPresence(world.context);
  const seenAt = async () => {
    const [row] = await world.context.db.select().from(presence).where(eq(presence.memberId, memberId));
    return row?.seenAt;
  };
  for (let click = 0; click < 50; click += 1) touch({ accountId, memberId });
  await vi.waitUntil(async () => (await seenAt()) === world.now());
  expect(insert).toHaveBeenCalledTimes(1);
  await world.clock.setTime(world.now() + MINUTE_MS);
  touch({ accountId, memberId });
  await vi.waitUntil(async () => (await seenAt()) === world.now());
  expect(insert).toHaveBeenCalledTimes(2);
  insert.mockRestore();
});
