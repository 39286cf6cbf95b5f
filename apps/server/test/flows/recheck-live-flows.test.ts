import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULE_PACK } from '@janela/messaging-window';
import {
  flowVersions,
  notificationDeliveries,
  notificationRecipients,
  notifications,
} from '../../src/database/schema/index.ts';
import { recheckLiveFlows } from '../../src/flows/recheck-live-flows.ts';
import { chainFlow, HEARD, says } from '../../test-support/core/chain-flow.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const LATE = [HEARD, { kind: 'wait', params: { until: { type: 'duration', duration: 'PT30H' } } }, says('tarde')];

/** A live flow with this document, proved under the rules of a pack that is not today's. */
async function liveUnder({ pack, isLate }: { pack: string; isLate: boolean }) {
  const team = await createTeam(world);
  const owner = await team.addMember({ role: 'owner' });
  await team.addMember({ role: 'agent' });
  const flowId = await team.goLive(
    chainFlow([HEARD, { kind: 'wait', params: { until: { type: 'duration', duration: 'PT1H' } } }, says('tarde')]),
  );
  const { db } = world.context;
  if (isLate) {
    const document = JSON.stringify(chainFlow(LATE));
    await db
      .update(flowVersions)
      .set({ document: sql`${document}::jsonb` })
      .where(eq(flowVersions.flowId, flowId));
  }
  await db
    .update(flowVersions)
    .set({ certificate: sql`jsonb_set(certificate, '{rulePack,id}', ${JSON.stringify(pack)}::jsonb)` })
    .where(eq(flowVersions.flowId, flowId));
  const told = async () => db.select().from(notifications).where(eq(notifications.flowId, flowId));
  const deliveries = async () =>
    db.select().from(notificationDeliveries).where(eq(notificationDeliveries.accountId, team.accountId));
  const certificate = async () =>
    (await db.select().from(flowVersions).where(eq(flowVersions.flowId, flowId)))[0]?.certificate;
  const inConsole = async () =>
    db.select().from(notificationRecipients).where(eq(notificationRecipients.accountId, team.accountId));
  return { owner, flowId, told, deliveries, inConsole, certificate };
}

test('a flow that the new rules stop is told to the owners, once', async () => {
  const { owner, told, deliveries, inConsole, certificate } = await liveUnder({ pack: 'older', isLate: true });
  await Promise.all([recheckLiveFlows(world.context), recheckLiveFlows(world.context)]);
  await recheckLiveFlows(world.context);
  expect(await told()).toMatchObject([
    { kind: 'rules-changed', conversationId: null, ruleChange: { flowName: 'Flow', nodeIds: ['b2'], from: null } },
  ]);
  expect(await deliveries()).toMatchObject([{ via: 'email', targetId: owner, status: 'pending' }]);
  expect(await inConsole()).toMatchObject([{ memberId: owner, readAt: null }]);
  expect(await certificate()).toMatchObject({ rulePack: { id: RULE_PACK.id } });
});

test('one that goes on working is proved again, and nobody is troubled', async () => {
  const { told, certificate } = await liveUnder({ pack: 'older', isLate: false });
  expect(await recheckLiveFlows(world.context)).toBe(1);
  expect(await told()).toEqual([]);
  expect(await certificate()).toMatchObject({ verdict: 'proved', rulePack: { id: RULE_PACK.id } });
  expect(await recheckLiveFlows(world.context)).toBe(0);
});

test('one that was proved under today’s rules is left alone', async () => {
  await liveUnder({ pack: RULE_PACK.id, isLate: true });
  expect(await recheckLiveFlows(world.context)).toBe(0);
});
