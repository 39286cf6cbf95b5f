import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notifyLive } from '../../src/live/notify-live.ts';
import { openEventStream, type EventStream } from '../../test-support/api/event-stream.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation, seedNotification } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let streams: EventStream[];
beforeEach(async () => {
  streams = [];
  api = await openTestApi();
  ana = await signUpFirst(api);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  for (const { response } of streams) response.destroy();
  await api.close();
});

async function listen(headers: Readonly<Record<string, string>>): Promise<EventStream> {
  const { port } = api.app.server.address() as AddressInfo;
  const stream = await openEventStream(`http://127.0.0.1:${port}`, headers);
  streams.push(stream);
  return stream;
}

test('a console hears what concerns its member, as it is committed', async () => {
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  const [hers, his] = await Promise.all([listen(ana.as), listen({ ...caio.as, 'last-event-id': '41' })]);
  expect(hers.response.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  await Promise.all([hers.until('retry: 2000'), his.until('retry: 2000')]);
  await api.services.db.transaction((tx) =>
    notifyLive(tx, [
      { accountId: ana.accountId, type: 'notification.created', id: 'for-ana', memberIds: [ana.memberId] },
      { accountId: ana.accountId, type: 'conversation.changed', id: 'for-all' },
    ]),
  );
  expect(await hers.until('for-all')).toBe(
    'retry: 2000\n\n' +
      'event: notification.created\ndata: {"type":"notification.created","id":"for-ana"}\n\n' +
      'event: conversation.changed\ndata: {"type":"conversation.changed","id":"for-all"}\n\n',
  );
  expect(await his.until('for-all')).not.toContain('for-ana');
});

test('reading a notification in one window is heard in the other', async () => {
  const { id: channelId } = await connectChannel(api, ana);
  const conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() });
  const id = await seedNotification(api, ana, { conversationId, channelId, memberIds: [ana.memberId] });
  const stream = await listen(ana.as);
  await stream.until('retry');
  await api.call('POST', `/api/v1/notifications/${id}/read`, { as: ana.as });
  expect(await stream.until(id)).toContain('event: notification.read');
});

test('a quiet stream is kept open by a heartbeat', async () => {
  const stream = await listen(ana.as);
  await stream.until('retry');
  await api.clock.tick(25_000);
  expect(await stream.until(': still here')).toMatch(/: still here\n\n$/);
});

test('who listens is counted, and no longer once they have gone', async () => {
  const listeners = async () => /^janela_live_listeners (\d+)$/m.exec((await api.call('GET', '/metrics')).body)?.[1];
  const stream = await listen(ana.as);
  await stream.until('retry');
  expect(await listeners()).toBe('1');
  const gone = new Promise((resolve) => stream.response.once('close', resolve));
  stream.response.destroy();
  await gone;
  await expect.poll(listeners).toBe('0');
});

test('nobody listens who is not signed in, nor a program', async () => {
  const stranger = await listen({});
  expect(stranger.response.statusCode).toBe(401);
  const made = await api.call('POST', '/api/v1/api-keys', { as: ana.as, body: { name: 'CRM' } });
  const program = await listen({ 'x-api-key': made.json<{ key: string }>().key });
  expect(program.response.statusCode).toBe(403);
});

test('an editor that is open elsewhere hears of a saved draft, with its revision', async () => {
  const call = (method: 'POST' | 'PUT', url: string, body: object) => api.call(method, url, { as: ana.as, body });
  const made = await call('POST', '/api/v1/flows', { templateId: '24h-reminder', locale: 'en' });
  const { id, draft } = made.json<{ id: string; draft: object }>();
  const stream = await listen(ana.as);
  await stream.until('retry');
  await call('PUT', `/api/v1/flows/${id}`, { revision: 1, draft });
  const refused = await call('PUT', `/api/v1/flows/${id}`, { revision: 1, draft });
  expect(refused.statusCode).toBe(409);
  const heard = `event: flow.changed\ndata: {"type":"flow.changed","id":"${id}","revision":2}\n\n`;
  expect(await stream.until('"revision":2')).toContain(heard);
});
