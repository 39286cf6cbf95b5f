import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { conversationEvents, messages } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

const HOUR_MS = 3_600_000;

let api: TestApi;
let ana: SignedIn;
let channelId: string;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  ({ id: channelId } = await connectChannel(api, ana));
});
afterEach(() => api.close());

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

function hoursAgo(hours: number): number {
  return api.clock.now() - hours * HOUR_MS;
}

async function walk(url: string, afterPage: () => unknown = () => {}): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await api.call('GET', cursor === null ? url : `${url}&cursor=${cursor}`, { as: ana.as });
    const page: Page = answer.json<Page>();
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await afterPage();
  } while (cursor !== null);
  return ids;
}

describe('the list', () => {
  test('puts who waits and has least time left first, then the newest, and no page repeats or misses one', async () => {
    const seed = (lastInboundAt: number | null, replyStatus: 'pending' | 'answered-by-human' | 'none' = 'pending') =>
      seedConversation(api, ana, { channelId, lastInboundAt, replyStatus });
    const answered = await seed(hoursAgo(1), 'answered-by-human');
    const fresh = await seed(hoursAgo(2));
    const urgent = await seed(hoursAgo(23));
    const alsoUrgent = await seed(hoursAgo(23));
    const tooLate = await seed(hoursAgo(24));
    const never = await seed(null, 'none');
    const expected = [...[urgent, alsoUrgent].sort((a, b) => a.localeCompare(b)), fresh, answered, tooLate, never];
    for (const limit of [1, 2, 4, 50]) {
      expect(await walk(`/api/v1/conversations?limit=${limit}`)).toEqual(expected);
    }
    expect(await walk('/api/v1/conversations?limit=2&replyStatus=pending')).toEqual(
      expected.filter((id) => id !== answered && id !== never),
    );
  });

  test('of a hundred and twenty is walked without a loss or a repetition, while windows close between the pages', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      // From a day ago until now, twelve minutes apart, some of them at the same moment; a third waits for nobody.
      const lastInboundAt = hoursAgo(24) + Math.floor(index / 2) * 24 * 60_000;
      const replyStatus = index % 3 === 0 ? 'answered-by-human' : 'pending';
      ids.push(await seedConversation(api, ana, { channelId, lastInboundAt, replyStatus }));
    }
    const walked = await walk('/api/v1/conversations?limit=7', () => api.clock.setTime(api.clock.now() + HOUR_MS));
    expect(walked).toHaveLength(120);
    expect(new Set(walked)).toEqual(new Set(ids));
  });

  test('tells each window by the clock, closed at exactly 24 hours', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(0) });
    const phase = async () =>
      (await api.call('GET', `/api/v1/conversations/${id}`, { as: ana.as })).json<{ window: { phase: string } }>()
        .window.phase;
    await api.clock.setTime(api.clock.now() + 24 * HOUR_MS - 1);
    expect(await phase()).toBe('open');
    await api.clock.setTime(api.clock.now() + 1);
    expect(await phase()).toBe('closed');
  });
});

describe('one conversation', () => {
  test('says who, where, until when, and whether a person may write', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(23) });
    const answer = await api.call('GET', `/api/v1/conversations/${id}`, { as: ana.as });
    expect(answer.json()).toMatchObject({
      id,
      contact: { name: 'Carlos' },
      channel: { id: channelId, kind: 'whatsapp' },
      replyStatus: 'pending',
      window: { phase: 'open', openedAt: '2026-11-19T13:00:00.000Z', closesAt: '2026-11-20T13:00:00.000Z' },
      lastMessage: { at: '2026-11-19T13:00:00.000Z', text: 'Olá!' },
      assigneeId: null,
      composer: { allowed: true },
      runs: [],
    });
  });

  test('holds its messages, newest first, page by page, whatever their ids', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(2) });
    const said: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      await api.clock.setTime(api.clock.now() + 1_000);
      const answer = await api.call('POST', `/api/v1/conversations/${id}/messages`, {
        as: ana.as,
        headers: { 'idempotency-key': `message-${index}` },
        body: { text: `Answer ${index}` },
      });
      said.unshift(answer.json<{ id: string }>().id);
    }
    const listed = await walk(`/api/v1/conversations/${id}/messages?limit=2`);
    expect(listed.slice(0, 5)).toEqual(said);
    expect(listed).toHaveLength(6);
  });
});

describe('an answer', () => {
  function send(id: string, key: string) {
    return api.call('POST', `/api/v1/conversations/${id}/messages`, {
      as: ana.as,
      headers: { 'idempotency-key': key },
      body: { text: 'Bom dia!' },
    });
  }

  test('is queued once for one key, also when the two come together', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(2) });
    const answers = await Promise.all([send(id, 'one-and-the-same'), send(id, 'one-and-the-same')]);
    const again = await send(id, 'one-and-the-same');
    expect(new Set([...answers, again].map(({ body }) => body)).size).toBe(1);
    expect(again.statusCode).toBe(201);
    const rows = (await api.services.db.select().from(messages)).filter(({ author }) => author === 'human');
    expect(rows).toMatchObject([{ memberId: ana.memberId, content: { kind: 'text', text: 'Bom dia!' } }]);
  });

  test('needs a key', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(2) });
    const answer = await api.call('POST', `/api/v1/conversations/${id}/messages`, { as: ana.as, body: { text: 'Oi' } });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'idempotency-key' }] });
  });

  test('after the window is refused at once with the rule, and nothing is queued', async () => {
    const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(24) });
    const answer = await send(id, 'too-late-by-now');
    expect(answer.json()).toMatchObject({
      status: 409,
      code: 'JANELA_WINDOW_CLOSED',
      ruleId: expect.stringContaining('whatsapp'),
      reason: expect.any(String),
    });
    expect((await api.services.db.select().from(messages)).filter(({ author }) => author === 'human')).toEqual([]);
  });
});

test('closing one is an event like any other', async () => {
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(2) });
  expect((await api.call('POST', `/api/v1/conversations/${id}/close`, { as: ana.as })).statusCode).toBe(202);
  expect(await api.services.db.select().from(conversationEvents)).toMatchObject([
    { conversationId: id, body: { type: 'conversation-closed' }, processedAt: null },
  ]);
});

test('one is given to a member, and taken back', async () => {
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(2) });
  for (const memberId of [caio.memberId, null]) {
    const answer = await api.call('PUT', `/api/v1/conversations/${id}/assignee`, { as: caio.as, body: { memberId } });
    expect(answer.json()).toMatchObject({ id, assigneeId: memberId });
  }
});
