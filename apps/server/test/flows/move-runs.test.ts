import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { conversationEvents, flowVersions, runs } from '../../src/database/schema/index.ts';
import { deleteFlow } from '../../src/flows/delete-flow.ts';
import type { RunChoices } from '../../src/flows/plan-run-orders.ts';
import { publishFlow } from '../../src/flows/publish-flow.ts';
import { setFlowPaused } from '../../src/flows/set-flow-paused.ts';
import { patientFlow, pause, say } from '../../test-support/core/patient-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam, humanEcho, type TestChannel, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
let team: TestTeam;
let channel: TestChannel;
let wroteAt: number;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  team = await createTeam(world);
  channel = await team.addChannel();
  wroteAt = world.now();
});

const FIRST = patientFlow(pause('pause', 'PT2H'), say('say', 'First words'));
const SECOND = patientFlow(pause('pause', 'PT5H'), say('say', 'Second words'));
/** Without the block where the first one waits. */
const OTHER = patientFlow(say('hello', 'Hello again'), pause('rest', 'PT3H'), say('bye', 'Bye'));
const ALL_MOVE: RunChoices = { kept: 'move', removed: {} };

async function waiting(...customers: readonly string[]): Promise<{ flowId: string; ids: string[] }> {
  const { flowId } = await team.publish(FIRST);
  const ids = [];
  for (const customer of customers) ids.push(await channel.customerWrites(customer, 'Oi'));
  await world.settle();
  return { flowId, ids };
}

async function said(conversationId: string): Promise<(string | null)[]> {
  const { messages } = await readConversation(world, conversationId);
  return messages.flatMap(({ author, content }) => (author === 'bot' ? content.text : []));
}

async function runOf(conversationId: string) {
  const [run] = await world.context.db.select().from(runs).where(eq(runs.conversationId, conversationId));
  if (!run) throw new Error('There is no run.');
  return run;
}

async function entriesOf(conversationId: string, type: string): Promise<object[]> {
  const { traces } = await readConversation(world, conversationId);
  return traces.flatMap(({ trace }) => trace.entries.filter((entry) => entry.type === type));
}

async function versionOf(conversationId: string): Promise<number | undefined> {
  const { versionId } = await runOf(conversationId);
  const [version] = await world.context.db.select().from(flowVersions).where(eq(flowVersions.id, versionId));
  return version?.number;
}

test('nothing chosen: runs stay on the version they began with', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  expect(await team.publishAgain(flowId, SECOND)).toMatchObject({
    number: 2,
    resumed: false,
    runs: { moved: 0, stopped: 0, stayed: 1 },
  });
  await world.settle();
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  expect(await said(id)).toEqual(['First words']);
});

test('taken along at a block that is kept: the wait and its timer are as they were, what follows is new', async () => {
  const { flowId, ids } = await waiting('1', '2');
  const [id = '', other = ''] = ids;
  await world.moveTo(wroteAt + HOUR_MS);
  expect(await team.publishAgain(flowId, SECOND, ALL_MOVE)).toMatchObject({
    runs: { moved: 2, stopped: 0, stayed: 0 },
  });
  await world.settle();
  expect([await versionOf(id), await versionOf(other)]).toEqual([2, 2]);
  expect(await runOf(id)).toMatchObject({ nodeId: 'pause', waitingSince: wroteAt, dueAt: wroteAt + 2 * HOUR_MS });
  expect(await entriesOf(id, 'run-moved')).toMatchObject([{ nodeId: 'pause', toNodeId: null }]);
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  expect([await said(id), await said(other)]).toEqual([['Second words'], ['Second words']]);
});

test('at a block that is gone: moved to another one, which it enters anew', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  await world.moveTo(wroteAt + HOUR_MS);
  const removed = { pause: { action: 'move', toNodeId: 'hello' } } as const;
  expect(await team.publishAgain(flowId, OTHER, { kept: 'stay', removed })).toMatchObject({ runs: { moved: 1 } });
  await world.settle();
  expect(await said(id)).toEqual(['Hello again']);
  expect(await runOf(id)).toMatchObject({
    status: 'waiting',
    nodeId: 'rest',
    waitingSince: wroteAt + HOUR_MS,
    dueAt: wroteAt + 4 * HOUR_MS,
  });
  const timers = (await readConversation(world, id)).timers.map(({ dueAt }) => dueAt);
  expect(timers).toEqual([wroteAt + 4 * HOUR_MS]);
  await world.moveTo(wroteAt + 4 * HOUR_MS);
  expect(await said(id)).toEqual(['Hello again', 'Bye']);
});

test('at a block that is gone: stopped, and its timer with it', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  const result = await team.publishAgain(flowId, OTHER, { kept: 'move', removed: { pause: { action: 'stop' } } });
  expect(result).toMatchObject({ runs: { moved: 0, stopped: 1, stayed: 0 } });
  await world.settle();
  expect(await runOf(id)).toMatchObject({ status: 'stopped', endedAt: wroteAt, nodeId: null, dueAt: null });
  expect(await entriesOf(id, 'run-stopped')).toMatchObject([{ reason: 'stopped-at-publish' }]);
  expect((await readConversation(world, id)).timers).toEqual([]);
});

test('a block that does something else now under its old id is another block', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  const changed = patientFlow(say('pause', 'I was a pause'), pause('rest', 'PT1H'));
  const removed = { pause: { action: 'move', toNodeId: 'pause' } } as const;
  expect(await team.publishAgain(flowId, changed, { kept: 'move', removed })).toMatchObject({ runs: { moved: 1 } });
  await world.settle();
  expect(await said(id)).toEqual(['I was a pause']);
  expect(await runOf(id)).toMatchObject({ nodeId: 'rest' });
});

test('a run that a person has paused meanwhile is left alone', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  await channel.receive([humanEcho({ from: '1', at: wroteAt, text: 'I am here' })]);
  await team.publishAgain(flowId, SECOND, ALL_MOVE);
  await world.settle();
  expect(await runOf(id)).toMatchObject({ status: 'paused' });
  expect(await versionOf(id)).toBe(1);
  expect(await entriesOf(id, 'run-left-alone')).toMatchObject([{ reason: 'run-not-waiting' }]);
});

test('a run whose time had come before goes on first, under its own version', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  await world.clock.setTime(wroteAt + 2 * HOUR_MS + 250);
  await team.publishAgain(flowId, SECOND, ALL_MOVE);
  await world.settle();
  expect(await said(id)).toEqual(['First words']);
  expect(await entriesOf(id, 'run-left-alone')).toMatchObject([{ reason: 'run-gone' }]);
});

test('carried out once, also when every worker is told at once and the bell rings again later', async () => {
  const { flowId, ids } = await waiting('1', '2', '3');
  const removed = { pause: { action: 'move', toNodeId: 'hello' } } as const;
  await team.publishAgain(flowId, OTHER, { kept: 'stay', removed });
  await Promise.all([1, 2, 3, 4].map(() => advanceConversations(world.context, ids)));
  await world.settle();
  await advanceConversations(world.context, ids);
  await world.settle();
  for (const id of ids) {
    expect(await said(id)).toEqual(['Hello again']);
    expect(await entriesOf(id, 'run-moved')).toHaveLength(1);
  }
});

test('a worker that dies in the middle has done nothing; the next one does all of it', async () => {
  const { flowId, ids } = await waiting('1', '2');
  await team.publishAgain(flowId, OTHER, { kept: 'stay', removed: { pause: { action: 'move', toNodeId: 'hello' } } });
  const dead = vi.spyOn(world.context.boss, 'insert').mockRejectedValueOnce(new Error('dead'));
  await expect(advanceConversations(world.context, ids)).rejects.toThrow('dead');
  dead.mockRestore();
  for (const id of ids) expect(await said(id)).toEqual([]);
  await world.settle();
  for (const id of ids) expect(await said(id)).toEqual(['Hello again']);
});

test('two publications at once: both hold, one after the other, and nobody is moved twice', async () => {
  const { flowId, ids } = await waiting('1', '2', '3');
  await team.publishAgain(flowId, SECOND);
  const { accountId } = team;
  const input = { accountId, flowId, revision: 2, note: null, memberId: null, runs: ALL_MOVE };
  const results = await Promise.all([publishFlow(world.context, input), publishFlow(world.context, input)]);
  const stale = await publishFlow(world.context, { ...input, revision: 1 });
  expect(results).toMatchObject([
    { ok: true, number: 2, runs: { moved: 3 } },
    { ok: true, number: 2, runs: { moved: 3 } },
  ]);
  expect(stale).toMatchObject({ ok: false, reason: 'conflict', revision: 2 });
  await world.settle();
  for (const id of ids) {
    expect(await versionOf(id)).toBe(2);
    expect(await entriesOf(id, 'run-moved')).toHaveLength(1);
    expect(await entriesOf(id, 'run-left-alone')).toMatchObject([{ reason: 'already-there' }]);
  }
});

test('two publications before anybody was moved: they are carried out in their order', async () => {
  const { flowId, ids } = await waiting('1');
  const [id = ''] = ids;
  await team.publishAgain(flowId, SECOND, ALL_MOVE);
  await team.publishAgain(flowId, patientFlow(pause('pause', 'PT9H'), say('say', 'Third words')), ALL_MOVE);
  await world.settle();
  expect(await versionOf(id)).toBe(3);
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  expect(await said(id)).toEqual(['Third words']);
});

test('runs of other flows and other accounts stay where they are', async () => {
  const { flowId } = await waiting('1');
  const { flowId: elsewhere } = await team.publish(FIRST);
  const neighbours = await createTeam(world);
  const theirs = await neighbours.addChannel();
  await neighbours.publish(FIRST);
  const [mine, their] = [await channel.customerWrites('2', 'Oi'), await theirs.customerWrites('2', 'Oi')];
  await world.settle();
  await team.publishAgain(flowId, SECOND, ALL_MOVE);
  await world.settle();
  const open = await world.context.db.select().from(runs).where(eq(runs.flowId, elsewhere));
  expect(open.map(({ versionId }) => versionId)).toEqual([expect.any(String)]);
  expect(await entriesOf(their, 'run-moved')).toEqual([]);
  expect(await entriesOf(mine, 'run-moved')).toHaveLength(1);
});

test.each([
  ['a block that no version has', { nowhere: { action: 'stay' } }, 'runs.removed.nowhere', 'unknown-block'],
  ['a block that is still there', { heard: { action: 'stop' } }, 'runs.removed.heard', 'block-kept'],
  [
    'a target that is not there',
    { pause: { action: 'move', toNodeId: 'say' } },
    'runs.removed.pause.toNodeId',
    'target-missing',
  ],
  [
    'a trigger as target',
    { pause: { action: 'move', toNodeId: 'heard' } },
    'runs.removed.pause.toNodeId',
    'target-starts',
  ],
] as const)('%s is refused, and nothing is published', async (_what, removed, ...[field, problem]) => {
  const { flowId } = await waiting('1');
  const result = await team.publishAgain(flowId, OTHER, { kept: 'stay', removed });
  expect(result).toEqual({ ok: false, reason: 'choices', problems: [{ field, problem }] });
  const versions = await world.context.db.select().from(flowVersions).where(eq(flowVersions.flowId, flowId));
  expect(versions).toHaveLength(1);
});

test('a choice for a block that everybody has left meanwhile is no mistake', async () => {
  const { flowId, ids } = await waiting('1');
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  const result = await team.publishAgain(flowId, OTHER, { kept: 'move', removed: { pause: { action: 'stop' } } });
  expect(result).toMatchObject({ ok: true, runs: { moved: 0, stopped: 0, stayed: 0 } });
  await world.settle();
  expect(await runOf(ids[0] ?? '')).toMatchObject({ status: 'completed' });
});

test('publishing a paused flow resumes it, and says so', async () => {
  const { flowId } = await waiting('1');
  await setFlowPaused(world.context, { accountId: team.accountId, flowId, paused: true });
  expect(await team.publishAgain(flowId, SECOND)).toMatchObject({ resumed: true, runs: { stayed: 1 } });
});

test('a removed flow stops its runs, those that a person paused too; one that is live is not removed', async () => {
  const { flowId, ids } = await waiting('1', '2');
  const { accountId } = team;
  await channel.receive([humanEcho({ from: '2', at: wroteAt, text: 'I am here' })]);
  await world.settle();
  expect(await deleteFlow(world.context, accountId, flowId)).toBe('live');
  await setFlowPaused(world.context, { accountId, flowId, paused: true });
  const told = world.context.db.select().from(conversationEvents).where(eq(conversationEvents.accountId, accountId));
  const before = (await told).length;
  const answers = await Promise.all([1, 2].map(() => deleteFlow(world.context, accountId, flowId)));
  expect(answers.sort()).toEqual(['deleted', 'not-found']);
  expect(await told).toHaveLength(before + 2);
  await world.settle();
  for (const id of ids) expect(await runOf(id)).toMatchObject({ status: 'stopped', nodeId: null });
  expect((await readConversation(world, ids[0] ?? '')).timers).toEqual([]);
  await channel.customerWrites('3', 'Oi');
  await world.settle();
  const all = await world.context.db.select().from(runs).where(eq(runs.flowId, flowId));
  expect(all).toHaveLength(2);
});
