import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accounts, notificationDeliveries, notifications } from '../../src/database/schema/index.ts';
import { loadDelivery, type LoadedDelivery } from '../../src/notifications/load-delivery.ts';
import { createSlackSender } from '../../src/notifications/send-slack.ts';
import { tellOwners } from '../../src/notifications/tell-owners.ts';
import { openReceiver, type Receiver } from '../../test-support/api/receiver.ts';
import { createTeam, customerMessage, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
let chat: Receiver;
beforeAll(async () => {
  chat = await openReceiver();
  world = await openTestWorld({ settings: { allowedPrivateHosts: [chat.host] } });
});
afterAll(() => Promise.all([world.close(), chat.close()]));

async function teamWithChat(): Promise<TestTeam & { endpointId: string }> {
  const team = await createTeam(world);
  await world.context.db.update(accounts).set({ locale: 'pt-BR' }).where(eq(accounts.id, team.accountId));
  return { ...team, endpointId: await team.addEndpoint(chat.url, 'unused', 'slack') };
}

async function send(loaded: LoadedDelivery | null): Promise<string | undefined> {
  if (!loaded) throw new Error('There is no delivery.');
  await createSlackSender(world.context, world.context)(loaded);
  const last = chat.received.at(-1);
  expect(last?.headers['content-type']).toBe('application/json');
  return last && (JSON.parse(last.body) as { text: string }).text;
}

test('a chat is told in the account’s language, and nothing a customer calls itself calls everybody', async () => {
  const { accountId, endpointId, addChannel } = await teamWithChat();
  const channel = await addChannel();
  await channel.receive([customerMessage({ from: '5511', name: '<!channel> & Cia', text: 'Tem?', at: world.now() })]);
  const conversationId = await channel.conversationOf('5511');
  const { db, newId } = world.context;
  const [notificationId, id] = [newId(), newId()];
  await db.insert(notifications).values({
    accountId,
    id: notificationId,
    kind: 'reminder',
    conversationId,
    facts: {
      contactName: null,
      channelId: channel.id,
      lastInbound: { at: world.now(), text: 'Tem?' },
      windowClosesAt: world.now() + HOUR_MS,
    },
    createdAt: world.now(),
  });
  await db
    .insert(notificationDeliveries)
    .values({ accountId, id, notificationId, via: 'slack', targetId: endpointId, status: 'pending' });
  const text = await send(await loadDelivery(db, id));
  expect(text).toContain('&lt;!channel&gt; &amp; Cia');
  expect(text).not.toContain('<!channel>');
  expect(text).toContain(`https://janela.test/conversations/${conversationId}`);
  expect(text).toMatch(/janela de mensagens/i);
});

test('a change of the rules is told with the day from which it holds', async () => {
  const { accountId, endpointId } = await teamWithChat();
  const { db, newId } = world.context;
  const flowId = newId();
  const ruleChange = { flowName: 'Retorno', nodeIds: ['a', 'b'], from: '2027-02-01' };
  await db.transaction((tx) => tellOwners(tx, world.context, { accountId, flowId, ruleChange }));
  const [row] = await db.select().from(notificationDeliveries).where(eq(notificationDeliveries.targetId, endpointId));
  const text = await send(await loadDelivery(db, row?.id ?? ''));
  expect(text).toContain('“Retorno” para de funcionar em 1 de fevereiro de 2027');
  expect(text).toContain('2 mensagens');
  expect(text).toContain(`https://janela.test/flows/${flowId}`);
});

test('a chat that is gone for good is given up', async () => {
  const { accountId } = await teamWithChat();
  const { db, newId } = world.context;
  const ruleChange = { flowName: 'Retorno', nodeIds: ['a'], from: null };
  await db.transaction((tx) => tellOwners(tx, world.context, { accountId, flowId: newId(), ruleChange }));
  const [row] = await db.select().from(notificationDeliveries).where(eq(notificationDeliveries.accountId, accountId));
  chat.answer(410);
  await expect(send(await loadDelivery(db, row?.id ?? ''))).rejects.toMatchObject({
    code: 'http_410',
    permanent: true,
  });
});
