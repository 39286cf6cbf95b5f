import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowVersions, flows } from '../../src/database/schema/index.ts';
import { chainFlow, HEARD, says } from '../../test-support/core/chain-flow.ts';
import { createTeam, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let customers = 1_400_000;

function called(text: string): object {
  return chainFlow([{ kind: 'api', params: { channels: 'any' } }, says(text)], 'Called');
}

function calling(flowId: string): object {
  return chainFlow([HEARD, { kind: 'run-flow', params: { flowId } }, says('fim')], 'Calling');
}

async function versionsOf(flowId: string) {
  return world.context.db
    .select()
    .from(flowVersions)
    .where(eq(flowVersions.flowId, flowId))
    .orderBy(flowVersions.number);
}

async function talk(team: TestTeam) {
  const channel = await team.addChannel();
  const customer = String((customers += 1));
  return async () => {
    const before = world.graph.textsTo(customer).length;
    await channel.customerWrites(customer, 'Oi');
    await world.settle();
    return world.graph.textsTo(customer).slice(before);
  };
}

test('a flow that calls another says what both say, and keeps it until it is published again', async () => {
  const team = await createTeam(world);
  const write = await talk(team);
  const inner = await team.goLive(called('um'));
  const outer = await team.goLive(calling(inner));
  expect(await write()).toEqual(['um', 'fim']);

  expect(await team.publishAgain(inner, called('dois'))).toMatchObject({ ok: true });
  expect(await write()).toEqual(['um', 'fim']);

  expect(await team.publishAgain(outer, calling(inner))).toMatchObject({ ok: true, number: 2 });
  expect(await write()).toEqual(['dois', 'fim']);
  expect(await team.publishAgain(outer, calling(inner))).toMatchObject({ ok: true, number: 2 });
  const versions = await versionsOf(outer);
  expect(versions.map(({ linked }) => linked?.nodes.length)).toEqual([4, 4]);
  expect(versions[0]?.document.nodes).toHaveLength(3);
});

test('what is not live cannot be called, nor a flow itself', async () => {
  const team = await createTeam(world);
  const draftId = world.context.newId();
  const now = world.now();
  await world.context.db.insert(flows).values({
    accountId: team.accountId,
    id: draftId,
    name: 'Draft',
    draft: called('x'),
    createdAt: now,
    updatedAt: now,
  });
  const { result } = await team.publish(calling(draftId));
  expect(result).toMatchObject({ ok: false, issues: [{ code: 'sub-flow-missing', nodeId: 'b1' }] });
  const outer = await team.goLive(chainFlow([{ kind: 'api', params: { channels: 'any' } }, says('eu')]));
  const self = chainFlow([
    { kind: 'api', params: { channels: 'any' } },
    { kind: 'run-flow', params: { flowId: outer } },
    says('eu'),
  ]);
  expect(await team.publishAgain(outer, self)).toMatchObject({ ok: false, issues: [{ code: 'sub-flow-loop' }, {}] });
});

test('a run that sleeps within a called flow is known to wait where the caller’s version has it', async () => {
  const team = await createTeam(world);
  const write = await talk(team);
  const sleeper = chainFlow([
    { kind: 'api', params: { channels: 'any' } },
    { kind: 'wait', params: { until: { type: 'duration', duration: 'PT2H' } } },
    says('acordei'),
  ]);
  const inner = await team.goLive(sleeper);
  const outer = await team.goLive(calling(inner));
  expect(await write()).toEqual([]);
  const result = await team.publishAgain(outer, chainFlow([HEARD, { kind: 'run-flow', params: { flowId: inner } }]), {
    kept: 'move',
    removed: {},
  });
  expect(result).toMatchObject({ ok: true, runs: { moved: 1, stopped: 0, stayed: 0 } });
  await world.settle();
  const before = world.graph.calls.length;
  await world.moveTo(world.now() + 2 * HOUR_MS);
  const texts = world.graph.calls.slice(before).map(({ body }) => body);
  expect(texts).toMatchObject([{ text: { body: 'acordei' } }]);
});

test('a version is stored with what it was proved to be', async () => {
  const team = await createTeam(world);
  await team.addChannel();
  const flowId = await team.goLive(chainFlow([HEARD, says('oi')]));
  const [version] = await versionsOf(flowId);
  expect(version?.certificate).toMatchObject({
    verdict: 'proved',
    blocks: [{ nodeId: 'b1', channel: 'whatsapp', verdict: 'proved' }],
    rulePack: { id: version?.rulePack },
    checkedAt: world.now(),
  });
});

test('one that may send outside the window says so on its certificate', async () => {
  const team = await createTeam(world);
  await team.addChannel();
  const pause = { kind: 'wait', params: { until: { type: 'duration', duration: 'PT30H' } } };
  const { result } = await team.publish(chainFlow([HEARD, pause, says('tarde')]));
  expect(result).toMatchObject({ ok: true, certificate: { verdict: 'may-be-outside' } });
});

test('what no rule allows is not published, whatever the designer said', async () => {
  const team = await createTeam(world);
  await team.addChannel();
  const { result } = await team.publish(chainFlow([HEARD, { kind: 'private-reply', params: { text: 'Oi' } }]));
  expect(result).toMatchObject({ ok: false, reason: 'invalid' });
});
