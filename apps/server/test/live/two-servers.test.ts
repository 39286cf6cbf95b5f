import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEventStream, type EventStream } from '../../test-support/api/event-stream.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation, seedNotification } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';
import { startSecondServer, type SecondServer } from '../../test-support/api/start-second-server.ts';

let api: TestApi;
let second: SecondServer;
let ana: SignedIn;
let flowId: string;
let streams: EventStream[];
beforeEach(async () => {
  streams = [];
  api = await openTestApi();
  ana = await signUpFirst(api);
  flowId = (await api.call('POST', '/api/v1/flows', { as: ana.as, body: { name: 'Hers' } })).json<{ id: string }>().id;
  second = await startSecondServer(api);
});
afterEach(async () => {
  for (const { response } of streams) response.destroy();
  await second.close();
  await api.close();
});

/** A console that is open on the second server. */
async function listen({ as }: SignedIn): Promise<EventStream> {
  const stream = await openEventStream(second.url, as);
  streams.push(stream);
  await stream.until('retry');
  return stream;
}

/** On the first server. Nothing of the flow was published, so nothing but the news comes of it. */
async function pauseFlow(): Promise<void> {
  expect((await api.call('POST', `/api/v1/flows/${flowId}/pause`, { as: ana.as })).statusCode).toBe(200);
}

test('what is done on one server is heard by the consoles of the other: those it concerns, and no others', async () => {
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  const eve = await addPerson(api, { role: 'owner', email: 'eve@example.com' });
  const evesFlow = (await api.call('POST', '/api/v1/flows', { as: eve.as, body: { name: 'Theirs' } })).json<{
    id: string;
  }>().id;
  const { id: channelId } = await connectChannel(api, ana);
  const conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() });
  const told = await seedNotification(api, ana, {
    conversationId,
    channelId,
    memberIds: [ana.memberId, caio.memberId],
  });
  const [hers, his, theirs] = await Promise.all([listen(ana), listen(caio), listen(eve)]);

  await api.call('POST', `/api/v1/notifications/${told}/read`, { as: ana.as });
  await pauseFlow();
  await api.call('POST', `/api/v1/flows/${evesFlow}/pause`, { as: eve.as });

  expect(await hers.until(flowId)).toBe(
    'retry: 2000\n\n' +
      `event: notification.read\ndata: {"type":"notification.read","id":"${told}"}\n\n` +
      `event: flow.changed\ndata: {"type":"flow.changed","id":"${flowId}"}\n\n`,
  );
  expect(await his.until(flowId)).not.toContain(told);
  expect(await theirs.until(evesFlow)).toBe(
    `retry: 2000\n\nevent: flow.changed\ndata: {"type":"flow.changed","id":"${evesFlow}"}\n\n`,
  );
});

test('an open console goes on hearing after the database ended the connection of its server', async () => {
  const stream = await listen(ana);
  const { pool } = api.services;
  const listening = async () => {
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and application_name = 'janela-live' and query like 'listen %'`,
    );
    return rows.map(({ pid }) => pid);
  };
  const before = await listening();
  expect(before).toHaveLength(2);
  await pool.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before]);
  await expect
    .poll(async () => {
      await Promise.all([api.clock.tick(2_000), second.clock.tick(2_000)]);
      return (await listening()).filter((pid) => !before.includes(pid)).length;
    })
    .toBe(2);
  await pauseFlow();
  expect((await stream.until(flowId)).split('event: flow.changed')).toHaveLength(2);
});
