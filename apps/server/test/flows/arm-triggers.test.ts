import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WeeklyHours } from '@janela/flow-schema';
import { accounts } from '../../src/database/schema/index.ts';
import { changeFacts } from '../../src/conversations/change-facts.ts';
import { setFlowPaused } from '../../src/flows/set-flow-paused.ts';
import { chainFlow, type Link } from '../../test-support/core/chain-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let customers = 1_300_000;
const NOTE: Link = { kind: 'internal-note', params: { text: 'agora' } };

async function teamWithCustomer(workingHours: WeeklyHours | null = null) {
  const team = await createTeam(world, { timeZone: 'UTC' });
  await world.context.db.update(accounts).set({ workingHours }).where(eq(accounts.id, team.accountId));
  const channel = await team.addChannel();
  const id = await channel.customerWrites(String((customers += 1)), 'Oi');
  await world.settle();
  const notes = async () =>
    (await readConversation(world, id)).messages.filter(({ author }) => author === 'note').length;
  return { ...team, channel, id, notes };
}

function closing(moment: 'exact' | 'last-working-moment'): object {
  const trigger = { kind: 'window-closing', params: { channels: 'any', before: 'PT1H', moment } };
  return chainFlow([trigger, NOTE]);
}

function daily(time: string): object {
  const when = { type: 'recurring', every: 'day', time, timeZone: 'UTC' };
  return chainFlow([{ kind: 'schedule', params: { channels: 'any', again: 'each-time', when } }, NOTE]);
}

test('a window that is open already when the flow is published is warned of in time', async () => {
  const { goLive, notes, id } = await teamWithCustomer();
  const wroteAt = world.now();
  await goLive(closing('exact'));
  await world.settle();
  expect((await readConversation(world, id)).timers).toMatchObject([{ dueAt: wroteAt + 23 * HOUR_MS }]);
  await world.moveTo(wroteAt + 23 * HOUR_MS - MINUTE_MS);
  expect(await notes()).toBe(0);
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect(await notes()).toBe(1);
});

test('planned back to the last moment in which somebody works', async () => {
  await world.clock.setTime(Math.ceil(world.now() / HOUR_MS) * HOUR_MS);
  const from = new Date(world.now());
  const day = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[from.getUTCDay()] ?? 'mon';
  const until = `${String(Math.min(from.getUTCHours() + 2, 23)).padStart(2, '0')}:00`;
  const hours: WeeklyHours = { timeZone: 'UTC', days: { [day]: [{ from: '00:00', to: until }] } };
  const { goLive, id } = await teamWithCustomer(hours);
  await goLive(closing('last-working-moment'));
  await world.settle();
  const [timer] = (await readConversation(world, id)).timers;
  const endOfWork = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate(), Number(until.slice(0, 2)));
  expect(timer?.dueAt).toBeGreaterThan(endOfWork - HOUR_MS);
  expect(timer?.dueAt).toBeLessThanOrEqual(endOfWork);
});

test('a window that has closed is left in peace', async () => {
  const { goLive, id } = await teamWithCustomer();
  await world.clock.setTime(world.now() + 25 * HOUR_MS);
  await goLive(closing('exact'));
  expect((await readConversation(world, id)).timers).toEqual([]);
});

test('a daily flow begins with its next time for those who are there already, and goes on', async () => {
  const { goLive, notes } = await teamWithCustomer();
  await goLive(daily('09:00'));
  await world.settle();
  expect(await notes()).toBe(0);
  const nine = nextNine(world.now());
  await world.moveTo(nine);
  expect(await notes()).toBe(1);
  await world.moveTo(nine + 24 * HOUR_MS);
  expect(await notes()).toBe(2);
});

test('times that pass while it is paused are over; resumed, it goes on with the next', async () => {
  const { goLive, notes, accountId } = await teamWithCustomer();
  const flowId = await goLive(daily('09:00'));
  await world.settle();
  await setFlowPaused(world.context, { accountId, flowId, paused: true });
  const nine = nextNine(world.now());
  await world.moveTo(nine + HOUR_MS);
  await setFlowPaused(world.context, { accountId, flowId, paused: false });
  await world.settle();
  expect(await notes()).toBe(0);
  await world.moveTo(nine + 24 * HOUR_MS);
  expect(await notes()).toBe(1);
});

test('a date of the contact’s is followed by those who have one', async () => {
  const { goLive, id, accountId, channel, notes } = await teamWithCustomer();
  const other = await channel.customerWrites(String((customers += 1)), 'Oi');
  const nine = nextNine(world.now()) + 24 * HOUR_MS;
  const date = new Date(nine).toISOString().slice(0, 10);
  const changes = [{ type: 'field-changed', field: 'due', value: date } as const];
  await changeFacts(world.context, { accountId, conversationId: id, changes });
  await world.settle();
  const when = { type: 'date-field', field: 'due', offset: 'on', time: '09:00', timeZone: 'UTC' };
  await goLive(chainFlow([{ kind: 'schedule', params: { channels: 'any', when } }, NOTE]));
  expect((await readConversation(world, other)).timers).toEqual([]);
  await world.settle();
  await world.moveTo(nine);
  expect(await notes()).toBe(1);
});

function nextNine(now: number): number {
  const today = Math.floor(now / (24 * HOUR_MS)) * 24 * HOUR_MS + 9 * HOUR_MS;
  return today > now ? today : today + 24 * HOUR_MS;
}
