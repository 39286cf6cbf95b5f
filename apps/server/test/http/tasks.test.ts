import { afterAll, beforeAll, expect, test } from 'vitest';
import { tasks } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let caio: SignedIn;
let conversationId: string;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  const { id: channelId } = await connectChannel(api, ana);
  conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() });
});
afterAll(() => api.close());

async function give(title: string, { to, inHours }: { to: readonly SignedIn[]; inHours: number | null }) {
  const { db, newId, clock } = api.services;
  const id = newId();
  await db.insert(tasks).values({
    accountId: ana.accountId,
    id,
    conversationId,
    title,
    dueAt: inHours === null ? null : clock.now() + inHours * 3_600_000,
    recipients: [{ type: 'everyone' }],
    memberIds: to.map(({ memberId }) => memberId),
    createdAt: clock.now(),
  });
  return id;
}

interface Page {
  items: { id: string; title: string; doneAt: string | null; doneBy: string | null }[];
  nextCursor: string | null;
  open: number;
}

async function list(query: string, { as }: SignedIn = ana): Promise<Page> {
  return (await api.call('GET', `/api/v1/tasks?${query}`, { as })).json<Page>();
}

async function titles(query: string, who?: SignedIn) {
  return (await list(query, who)).items.map(({ title }) => title);
}

test('what is for you stands in the order in which it is due; ticked off, it leaves the list, and may come back', async () => {
  await give('Whenever', { to: [ana], inHours: null });
  await give('Tomorrow', { to: [ana, caio], inHours: 24 });
  const now = await give('Overdue', { to: [ana], inHours: -2 });
  await give('Of Caio', { to: [caio], inHours: 1 });
  expect(await titles('')).toEqual(['Overdue', 'Tomorrow', 'Whenever']);
  expect(await titles('of=all')).toEqual(['Overdue', 'Of Caio', 'Tomorrow', 'Whenever']);
  expect((await list('', caio)).open).toBe(2);

  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await list(`of=all&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
    walked.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  expect(walked).toEqual(['Overdue', 'Of Caio', 'Tomorrow', 'Whenever']);

  const done = await api.call('POST', `/api/v1/tasks/${now}/done`, { as: caio.as });
  expect(done.json()).toMatchObject({ id: now, doneBy: caio.memberId, contactName: 'Carlos', conversationId });
  // Who was first stays.
  expect((await api.call('POST', `/api/v1/tasks/${now}/done`, { as: ana.as })).json()).toEqual(done.json());
  expect(await titles('')).toEqual(['Tomorrow', 'Whenever']);
  expect(await titles('state=done')).toEqual(['Overdue']);
  expect((await list('')).open).toBe(2);

  const reopened = await api.call('POST', `/api/v1/tasks/${now}/reopen`, { as: ana.as });
  expect(reopened.json()).toMatchObject({ doneAt: null, doneBy: null });
  expect(await titles(`conversationId=${conversationId}`)).toEqual(['Overdue', 'Tomorrow', 'Whenever']);
});
