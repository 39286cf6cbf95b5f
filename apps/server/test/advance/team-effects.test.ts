import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeFacts } from '../../src/conversations/change-facts.ts';
import { presence, tasks } from '../../src/database/schema/index.ts';
import { chainFlow, HEARD, type Link } from '../../test-support/core/chain-flow.ts';
import { readConversation, readNotification } from '../../test-support/core/read-back.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

const DAY_MS = 86_400_000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let customers = 1_200_000;

async function teamWith(links: readonly Link[]) {
  const team = await createTeam(world);
  const ana = await team.addMember({ role: 'owner', name: 'Ana' });
  const bia = await team.addMember({ role: 'agent', name: 'Bia' });
  const channel = await team.addChannel();
  await team.goLive(chainFlow([HEARD, ...links]));
  const customer = String((customers += 1));
  return {
    ...team,
    ana,
    bia,
    write: async () => {
      const id = await channel.customerWrites(customer, 'Oi');
      await world.settle();
      return id;
    },
    sent: () => world.graph.textsTo(customer),
    appear: (memberId: string) =>
      world.context.db.insert(presence).values({ accountId: team.accountId, memberId, seenAt: world.now() }),
  };
}

test('a note stands in the thread, and never reaches the customer', async () => {
  const { write, sent } = await teamWith([
    { kind: 'internal-note', params: { text: 'Cliente de {{ channel.name }}' } },
  ]);
  const { messages } = await readConversation(world, await write());
  expect(messages.at(-1)).toMatchObject({
    author: 'note',
    status: 'received',
    content: { kind: 'text', text: 'Cliente de Vendas' },
    nodeId: 'b1',
  });
  expect(sent()).toEqual([]);
});

test('a task has a title, a time, and those it is for at that moment', async () => {
  const { write, accountId, ana, bia } = await teamWith([
    { kind: 'create-task', params: { title: 'Ligar de volta', dueIn: 'P1D', recipients: [{ type: 'assignee' }] } },
  ]);
  const taken = async (conversationId: string) =>
    world.context.db.select().from(tasks).where(eq(tasks.conversationId, conversationId)).orderBy(tasks.id);
  const id = await write();
  await changeFacts(world.context, {
    accountId,
    conversationId: id,
    changes: [{ type: 'assignee-changed', memberId: bia }],
  });
  await world.settle();
  await write();
  expect(await taken(id)).toMatchObject([
    { title: 'Ligar de volta', dueAt: world.now() + DAY_MS, doneAt: null, memberIds: [ana, bia].sort() },
    { memberIds: [bia], recipients: [{ type: 'assignee' }] },
  ]);
  const { notifications } = await readConversation(world, id);
  expect(notifications).toMatchObject([
    { kind: 'task', text: 'Ligar de volta' },
    { kind: 'task', text: 'Ligar de volta' },
  ]);
  const told = await Promise.all(notifications.map((one) => readNotification(world, one.id)));
  expect(told.map(({ recipients }) => recipients.map(({ memberId }) => memberId).sort())).toEqual([
    [ana, bia].sort(),
    [bia],
  ]);
});

const ON_DUTY: Link = {
  kind: 'notify-team',
  params: { recipients: [{ type: 'on-duty' }], via: ['in-app', 'email'], text: 'Alguém?' },
};

test('on duty is who is online; at night, with nobody there, it is everyone', async () => {
  const { write, ana, bia, appear } = await teamWith([ON_DUTY]);
  const id = await write();
  await appear(bia);
  await write();
  const { notifications } = await readConversation(world, id);
  const told = await Promise.all(notifications.map((one) => readNotification(world, one.id)));
  expect(told.map(({ recipients }) => recipients.map(({ memberId }) => memberId).sort())).toEqual([
    [ana, bia].sort(),
    [bia],
  ]);
  expect(told[1]?.deliveries).toMatchObject([{ via: 'email', targetId: bia }]);
});

test('a team chat and a receiver are told each by its own way', async () => {
  const via = ['slack', 'webhook'];
  const { write, addEndpoint } = await teamWith([
    { kind: 'notify-team', params: { recipients: [{ type: 'everyone' }], via: ['slack'], text: 'Oi' } },
    { kind: 'notify-team', params: { recipients: [{ type: 'everyone' }], via, text: 'Oi' } },
  ]);
  const chat = await addEndpoint('https://hooks.slack.test/T/B/x', 'unused', 'slack');
  const crm = await addEndpoint('https://crm.test/hook', 'whsec_x');
  const { notifications } = await readConversation(world, await write());
  const told = await Promise.all(notifications.map((one) => readNotification(world, one.id)));
  const ways = told.map(({ deliveries }) => deliveries.map(({ via: way, targetId }) => `${way} ${targetId}`).sort());
  expect(ways).toEqual([[`slack ${chat}`], [`slack ${chat}`, `webhook ${crm}`]]);
});

test('texts name who is in charge and tell times by the account’s clock, wherever in a batch they are first asked for', async () => {
  const { write, accountId, bia, sent } = await teamWith([
    {
      kind: 'send-message',
      params: {
        content: {
          kind: 'buttons',
          text: '{{ conversation.assignee }} já vem, {{ contact.firstName | default: "você" }}',
          buttons: [{ id: 'ok', title: 'Ok' }],
        },
      },
      port: 'sent',
    },
  ]);
  const id = await write();
  await changeFacts(world.context, {
    accountId,
    conversationId: id,
    changes: [{ type: 'assignee-changed', memberId: bia }],
  });
  await world.settle();
  await write();
  const texts = (await readConversation(world, id)).messages.filter(({ author }) => author === 'bot');
  expect(texts.at(-1)?.content.text).toContain('Bia já vem, você');
  expect(sent()).toHaveLength(2);
});
