import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { conversations, presence } from '../../src/database/schema/index.ts';
import { changeFacts } from '../../src/conversations/change-facts.ts';
import { closeConversation } from '../../src/conversations/close-conversation.ts';
import { chainFlow, HEARD, withEdge } from '../../test-support/core/chain-flow.ts';
import { createTeam, customerMessage, type TestTeam } from '../../test-support/core/test-team.ts';
import { openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let customers = 8_000;

async function teamOf(size: number, to: object) {
  const team = await createTeam(world);
  const members = [];
  for (let n = 0; n < size; n += 1) members.push(await team.addMember());
  const channel = await team.addChannel();
  const end = { id: 'end', kind: 'end', params: {} };
  const flow = chainFlow([HEARD, { kind: 'assign', params: { to } }, end]);
  await team.goLive(withEdge(flow, { from: { node: 'b1', port: 'nobody' }, to: { node: 'end' } }));
  async function write(count: number): Promise<string[]> {
    const people = Array.from({ length: count }, () => String((customers += 1)));
    await channel.receive(people.map((from) => customerMessage({ from, at: world.now(), text: 'Oi' })));
    return Promise.all(people.map((from) => channel.conversationOf(from)));
  }
  return { team, channel, members, write };
}

/** How many of the account's conversations each member has, in the order of the members. */
async function loadOf({ accountId }: TestTeam, members: readonly string[]): Promise<number[]> {
  const rows = await world.context.db
    .select({ assigneeId: conversations.assigneeId })
    .from(conversations)
    .where(eq(conversations.accountId, accountId));
  return members.map((id) => rows.filter(({ assigneeId }) => assigneeId === id).length);
}

async function appear(accountId: string, memberId: string, seenAt: number): Promise<void> {
  await world.context.db.insert(presence).values({ accountId, memberId, seenAt });
}

test('a hundred conversations of one batch go round the team evenly', async () => {
  const { team, members, write } = await teamOf(4, { type: 'round-robin' });
  await advanceConversations(world.context, await write(100));
  expect(await loadOf(team, members)).toEqual([25, 25, 25, 25]);
});

test('batches that are worked on at once, in several processes, do not give two customers to the same turn', async () => {
  const { team, members, write } = await teamOf(5, { type: 'round-robin' });
  const ids = await write(50);
  const batches = Array.from({ length: 10 }, (_, n) => ids.slice(n * 5, n * 5 + 5));
  await Promise.all(batches.map((batch) => advanceConversations(world.context, batch)));
  expect(await loadOf(team, members)).toEqual([10, 10, 10, 10, 10]);
});

test('the turn goes on where the last batch ended', async () => {
  const { team, members, write } = await teamOf(3, { type: 'round-robin' });
  for (const _turn of members) await advanceConversations(world.context, await write(1));
  expect(await loadOf(team, members)).toEqual([1, 1, 1]);
});

test('a step that is taken again, as it asked for something that was not loaded, takes its turn once', async () => {
  const team = await createTeam(world);
  const members = [await team.addMember(), await team.addMember()];
  const channel = await team.addChannel();
  const isOpen = { type: 'working-hours', operator: 'within' };
  await team.goLive(
    chainFlow([
      HEARD,
      { kind: 'assign', params: { to: { type: 'round-robin' } } },
      { kind: 'condition', params: { branches: [{ id: 'yes', match: 'all', rules: [isOpen] }] }, port: 'yes' },
      { kind: 'add-tag', params: { tags: ['day'] } },
    ]),
  );
  for (const expected of [
    [1, 0],
    [1, 1],
    [2, 1],
  ]) {
    await channel.customerWrites(String((customers += 1)), 'Oi');
    await world.settle();
    expect(await loadOf(team, members)).toEqual(expected);
  }
});

test('the least busy one is the one with the fewest open conversations, closed ones not counted', async () => {
  const { team, channel, members, write } = await teamOf(2, { type: 'least-busy' });
  const { accountId } = team;
  const [ana = '', bia = ''] = members;
  const given = await write(4);
  await world.settle();
  for (const conversationId of given) {
    await changeFacts(world.context, {
      accountId,
      conversationId,
      changes: [{ type: 'assignee-changed', memberId: conversationId === given[0] ? bia : ana }],
    });
  }
  await world.settle();
  expect(await loadOf(team, members)).toEqual([3, 1]);
  await advanceConversations(world.context, await write(4));
  expect(await loadOf(team, members)).toEqual([4, 4]);
  for (const conversationId of given.slice(1)) await closeConversation(world.context, { accountId, conversationId });
  await world.settle();
  await advanceConversations(world.context, [await channel.customerWrites(String((customers += 1)), 'Oi')]);
  expect(await loadOf(team, members)).toEqual([5, 4]);
});

test('only those who are online, where the block says so; with nobody there, nobody gets it', async () => {
  const { team, members, write } = await teamOf(3, { type: 'round-robin', onlineOnly: true });
  const [ana = '', bia = '', caio = ''] = members;
  await advanceConversations(world.context, await write(2));
  expect(await loadOf(team, members)).toEqual([0, 0, 0]);
  await appear(team.accountId, ana, world.now() - 3 * 60_000);
  await appear(team.accountId, bia, world.now() - 60_000);
  await appear(team.accountId, caio, world.now());
  await advanceConversations(world.context, await write(4));
  expect(await loadOf(team, members)).toEqual([0, 2, 2]);
});

test('an account without members assigns nobody, and the flow goes on', async () => {
  const { team, write } = await teamOf(0, { type: 'round-robin' });
  const ids = await write(3);
  await advanceConversations(world.context, ids);
  expect(await loadOf(team, [])).toEqual([]);
  expect(world.log.filter((line) => line.includes('could not be advanced'))).toEqual([]);
});
