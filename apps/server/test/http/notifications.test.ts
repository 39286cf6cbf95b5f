import { afterEach, beforeEach, expect, test } from 'vitest';
import { notificationRecipients, notifications } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation, seedNotification } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let caio: SignedIn;
let channelId: string;
let conversationId: string;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  ({ id: channelId } = await connectChannel(api, ana));
  conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() });
});
afterEach(() => api.close());

interface Page {
  items: { id: string; readAt: string | null }[];
  nextCursor: string | null;
  unread: number;
}

async function list({ as }: SignedIn, query = ''): Promise<Page> {
  return (await api.call('GET', `/api/v1/notifications${query}`, { as })).json<Page>();
}

function tell(...people: readonly SignedIn[]): Promise<string> {
  return seedNotification(api, ana, { conversationId, channelId, memberIds: people.map(({ memberId }) => memberId) });
}

test('each member sees what they were told, newest first, with all that a line says', async () => {
  const both = await tell(ana, caio);
  const hers = await tell(ana);
  expect((await list(ana)).items.map(({ id }) => id)).toEqual([hers, both]);
  expect(await list(caio)).toEqual({
    items: [
      {
        id: both,
        kind: 'reminder',
        conversationId,
        contactName: 'Carlos',
        channel: { id: channelId, kind: 'whatsapp', name: expect.any(String) },
        text: null,
        lastMessage: { at: '2026-11-19T13:00:00.000Z', text: 'Olá!' },
        windowClosesAt: '2026-11-20T13:00:00.000Z',
        createdAt: '2026-11-20T12:00:00.000Z',
        readAt: null,
      },
    ],
    nextCursor: null,
    unread: 1,
  });
});

test('a task names its conversation; new rules of a platform are about no conversation', async () => {
  const { db, newId } = api.services;
  const { accountId, memberId } = ana;
  const about = { accountId, flowId: newId(), createdAt: api.clock.now() };
  const [task, rules] = [newId(), newId()];
  const ruleChange = { flowName: 'Lembrete', nodeIds: ['late', 'later'], from: '2027-01-15' };
  await db.insert(notifications).values([
    { ...about, id: task, kind: 'task', conversationId, text: 'Ligar de volta' },
    { ...about, id: rules, kind: 'rules-changed', ruleChange },
  ]);
  await db
    .insert(notificationRecipients)
    .values([task, rules].map((notificationId) => ({ accountId, notificationId, memberId })));
  expect((await list(ana)).items).toEqual([
    {
      id: rules,
      kind: 'rules-changed',
      flowId: about.flowId,
      flowName: 'Lembrete',
      messages: 2,
      from: '2027-01-15',
      createdAt: '2026-11-20T12:00:00.000Z',
      readAt: null,
    },
    {
      id: task,
      kind: 'task',
      conversationId,
      contactName: 'Carlos',
      channel: { id: channelId, kind: 'whatsapp', name: expect.any(String) },
      title: 'Ligar de volta',
      createdAt: '2026-11-20T12:00:00.000Z',
      readAt: null,
    },
  ]);
});

test('reading is each member’s own, and keeps the time it was first read', async () => {
  const id = await tell(ana, caio);
  await api.call('POST', `/api/v1/notifications/${id}/read`, { as: caio.as });
  await api.clock.setTime(api.clock.now() + 60_000);
  expect((await api.call('POST', `/api/v1/notifications/${id}/read`, { as: caio.as })).statusCode).toBe(200);
  expect(await list(caio)).toMatchObject({ unread: 0, items: [{ readAt: '2026-11-20T12:00:00.000Z' }] });
  expect(await list(ana)).toMatchObject({ unread: 1, items: [{ readAt: null }] });
});

test('all are read at once, and the unread can be asked for alone', async () => {
  await tell(ana);
  await tell(ana);
  await api.call('POST', '/api/v1/notifications/read-all', { as: ana.as });
  const last = await tell(ana);
  expect((await list(ana)).items).toHaveLength(3);
  expect(await list(ana, '?unread=true')).toMatchObject({ unread: 1, items: [{ id: last }] });
});

test('pages neither repeat nor miss one', async () => {
  const told: string[] = [];
  for (let index = 0; index < 5; index += 1) told.unshift(await tell(ana));
  const first = await list(ana, '?limit=2');
  const second = await list(ana, `?limit=2&cursor=${first.nextCursor}`);
  const third = await list(ana, `?limit=2&cursor=${second.nextCursor}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(told);
  expect(third.nextCursor).toBeNull();
});
