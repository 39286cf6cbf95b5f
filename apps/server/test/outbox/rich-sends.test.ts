import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OutgoingContent } from '@janela/flow-schema';
import { messages } from '../../src/database/schema/index.ts';
import type { PrivateReplyTarget } from '../../src/channels/inbound-event.ts';
import { deliverConversation, markCutOff } from '../../src/outbox/deliver-conversation.ts';
import { queueHumanMessage } from '../../src/outbox/queue-human-message.ts';
import { outboxParts } from '../../src/outbox/outbox-parts.ts';
import { accepted } from '../../test-support/core/fake-graph.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam, inboundEvent, type TestChannel } from '../../test-support/core/test-team.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let sends = 0;
beforeEach(() => {
  world.graph.react = () => accepted(`m_${(sends += 1)}`);
});

let customers = 7_000;

/** A conversation whose customer has just written, and what a flow queues in it. */
async function startTalk(kind: TestChannel['kind']) {
  const team = await createTeam(world);
  const channel = await team.addChannel(kind);
  const customer = String((customers += 1));
  const conversationId = await channel.customerWrites(customer, 'Oi');
  await world.settle();
  const before = world.graph.calls.length;

  async function queue(content: OutgoingContent, privateReply?: PrivateReplyTarget) {
    const target = privateReply === undefined ? {} : { privateReply };
    const parts = outboxParts({ messageId: world.context.newId(), content, channel: kind, ...target });
    await world.context.db.insert(messages).values(
      parts.map((part) => ({
        ...part,
        accountId: team.accountId,
        conversationId,
        channelId: channel.id,
        author: 'bot' as const,
        status: 'queued' as const,
        at: world.now(),
      })),
    );
    return parts;
  }
  const deliver = () => deliverConversation(world.context, conversationId);
  const sent = () => world.graph.calls.slice(before).map(({ body }) => body);
  const statuses = async () =>
    (await readConversation(world, conversationId)).messages.flatMap(({ author, status, reason }) =>
      author === 'bot' ? [reason === null ? status : `${status}:${reason.code}`] : [],
    );
  async function echo(kindOfContent: 'image' | 'text', text: string | null) {
    const body = {
      type: 'human-message',
      source: 'other-app',
      providerId: `m_echo${(sends += 1)}`,
      maybeOwn: true,
      content: { kind: kindOfContent, text },
    } as const;
    await channel.receive([inboundEvent(body, { from: customer, kind: 'igsid', at: world.now() })]);
    await world.settle();
  }
  const humans = async () =>
    (await readConversation(world, conversationId)).messages.filter(({ author }) => author === 'human').length;
  const answer = (text: string) =>
    queueHumanMessage(world.context, {
      accountId: team.accountId,
      conversationId,
      memberId: null,
      text,
      idempotencyKey: text,
    });
  return { queue, deliver, sent, statuses, echo, humans, answer };
}

const picture = { kind: 'image', url: 'https://loja.example/a.jpg', caption: 'Novidade' } as const;

test('buttons go out as buttons', async () => {
  const talk = await startTalk('whatsapp');
  await talk.queue({ kind: 'buttons', text: 'Continuar?', buttons: [{ id: 'yes', title: 'Sim' }] });
  await talk.deliver();
  expect(talk.sent()).toMatchObject([
    { type: 'interactive', interactive: { action: { buttons: [{ reply: { id: 'yes', title: 'Sim' } }] } } },
  ]);
  expect(await talk.statuses()).toEqual(['sent']);
});

test('a message that becomes two is two rows, sent in their order, before what was queued later', async () => {
  const talk = await startTalk('messenger');
  await talk.queue(picture);
  await talk.queue({ kind: 'text', text: 'Depois' });
  await talk.deliver();
  expect(talk.sent()).toMatchObject([
    { message: { attachment: { type: 'image' } } },
    { message: { text: 'Novidade' } },
    { message: { text: 'Depois' } },
  ]);
  expect(await talk.statuses()).toEqual(['sent', 'sent', 'sent']);
});

test('a crash in the middle of the first doubles nothing: the first is uncertain, the second still goes, once', async () => {
  const talk = await startTalk('messenger');
  await talk.queue(picture);
  world.graph.react = () => {
    throw new Error('the process died');
  };
  await expect(talk.deliver()).rejects.toThrow('the process died');
  expect(await talk.statuses()).toEqual(['sending', 'queued']);
  await world.clock.setTime(world.now() + 2 * MINUTE_MS);
  await markCutOff(world.context.db, world.now());
  world.graph.react = () => accepted(`m_${(sends += 1)}`);
  await talk.deliver();
  await talk.deliver();
  expect(await talk.statuses()).toEqual(['uncertain:cut_off', 'sent']);
  expect(talk.sent().filter((body) => JSON.stringify(body).includes('Novidade'))).toHaveLength(1);
});

test('a private reply goes to the comment, after the window has closed too, and once only', async () => {
  const talk = await startTalk('messenger');
  await world.clock.setTime(world.now() + 30 * HOUR_MS);
  const comment = { kind: 'comment', id: '1_2', at: world.now() - HOUR_MS } as const;
  await talk.queue({ kind: 'text', text: 'Oi!' }, comment);
  await talk.queue({ kind: 'text', text: 'Oi de novo!' }, comment);
  await talk.deliver();
  expect(talk.sent()).toMatchObject([{ recipient: { comment_id: '1_2' }, message: { text: 'Oi!' } }]);
  expect(await talk.statuses()).toEqual(['sent', 'blocked:private-reply']);
});

test('a private reply after seven days is blocked', async () => {
  const talk = await startTalk('instagram');
  const comment = { kind: 'comment', id: '178', at: world.now() - 168 * HOUR_MS } as const;
  await talk.queue({ kind: 'text', text: 'Oi!' }, comment);
  await talk.deliver();
  expect(await talk.statuses()).toEqual(['blocked:private-reply']);
});

test('an Instagram echo without words that overtakes the answer is our picture, a second one is a person’s', async () => {
  const talk = await startTalk('instagram');
  await talk.queue({ kind: 'image', url: picture.url });
  world.graph.react = () => 'silence';
  await talk.deliver();
  expect(await talk.statuses()).toEqual(['uncertain:no_answer']);
  await talk.echo('image', null);
  expect(await talk.statuses()).toEqual(['sent']);
  expect(await talk.humans()).toBe(0);
  await talk.echo('image', null);
  expect(await talk.humans()).toBe(1);
});

test('an Instagram echo without words is not our text', async () => {
  const talk = await startTalk('instagram');
  await talk.queue({ kind: 'text', text: 'Oi' });
  world.graph.react = () => 'silence';
  await talk.deliver();
  await talk.echo('image', null);
  expect(await talk.humans()).toBe(1);
});

test('what a person typed goes as several messages where the channel takes less, once for one key', async () => {
  const talk = await startTalk('instagram');
  const sentence = 'Não há previsão de reposição. ';
  await talk.answer(sentence.repeat(40));
  await talk.answer(sentence.repeat(40));
  await talk.deliver();
  const texts = talk.sent().map((body) => (body as { message: { text: string } }).message.text);
  expect(texts).toHaveLength(2);
  expect(texts.join(' ')).toBe(sentence.repeat(40).trim());
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000);
});
