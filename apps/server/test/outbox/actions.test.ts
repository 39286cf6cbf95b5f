import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { channelActions } from '../../src/database/schema/index.ts';
import { claimAction } from '../../src/outbox/claim-action.ts';
import { deliverConversation } from '../../src/outbox/deliver-conversation.ts';
import { findUnsent } from '../../src/outbox/find-unsent.ts';
import { accepted, refused, type Reaction } from '../../test-support/core/fake-graph.ts';
import { chainFlow, HEARD, says, type Link } from '../../test-support/core/chain-flow.ts';
import { createTeam, inboundEvent } from '../../test-support/core/test-team.ts';
import { MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
let calls = 0;
beforeEach(() => {
  world.graph.react = () => accepted(`m_${(calls += 1)}`);
});

let customers = 9_000;

async function talkOf(links: readonly Link[], kind: 'whatsapp' | 'messenger' | 'instagram' = 'whatsapp') {
  const team = await createTeam(world);
  const channel = await team.addChannel(kind);
  await team.goLive(chainFlow(links));
  const before = world.graph.calls.length;
  const customer = String((customers += 1));
  return {
    customer,
    channel,
    write: () => channel.customerWrites(customer, 'Oi'),
    sent: () => world.graph.calls.slice(before).map(({ path, body }) => ({ path, body })),
    stands: async (conversationId: string) =>
      (
        await world.context.db
          .select()
          .from(channelActions)
          .where(eq(channelActions.conversationId, conversationId))
          .orderBy(channelActions.id)
      ).map(({ status, reason }) => (reason === null ? status : `${status}: ${reason}`)),
  };
}

const REACT: Link = { kind: 'react', params: { emoji: '❤️' } };
const TYPING: Link = { kind: 'typing' };
const SEEN: Link = { kind: 'mark-seen' };

test('what a flow does goes out in the order of its blocks, messages and others alike', async () => {
  const { write, sent, stands } = await talkOf([HEARD, SEEN, says('um'), TYPING, says('dois'), REACT]);
  const id = await write();
  await world.settle();
  expect(sent().map(({ body }) => body)).toMatchObject([
    { status: 'read', message_id: expect.stringMatching(/^in\./) },
    { type: 'text', text: { body: 'um' } },
    { status: 'read', typing_indicator: { type: 'text' } },
    { type: 'text', text: { body: 'dois' } },
    { type: 'reaction', reaction: { emoji: '❤️', message_id: expect.stringMatching(/^in\./) } },
  ]);
  expect(await stands(id)).toEqual(['done', 'done', 'done']);
});

test('two workers that deliver the same conversation do everything once', async () => {
  const { write, sent } = await talkOf([HEARD, SEEN, REACT, says('um')]);
  const id = await write();
  const { context } = world;
  await advanceConversations(context, [id]);
  await Promise.all([1, 2, 3].map(() => deliverConversation(context, id)));
  await world.settle();
  expect(sent()).toHaveLength(3);
});

test.each<[string, Reaction, string]>([
  ['the platform refuses', refused(131_009), 'failed: 131009'],
  ['no answer comes', 'silence', 'failed: no_answer'],
  ['nobody can be reached', 'unreachable', 'failed: unreachable'],
])('an action is tried once: where %s, the message behind it goes out all the same', async (_case, reaction, stand) => {
  const { write, sent, stands } = await talkOf([HEARD, REACT, says('um')]);
  world.graph.react = (call) =>
    JSON.stringify(call.body).includes('reaction') ? reaction : accepted(`m_${(calls += 1)}`);
  const id = await write();
  await world.settle();
  await world.moveTo(world.now() + 5 * MINUTE_MS);
  expect(await stands(id)).toEqual([stand]);
  expect(sent().filter(({ body }) => JSON.stringify(body).includes('reaction'))).toHaveLength(1);
  expect(sent().at(-1)?.body).toMatchObject({ text: { body: 'um' } });
});

test('what a channel does not have is noted and not tried', async () => {
  const { write, sent, stands } = await talkOf([HEARD, { kind: 'react', params: { emoji: '🎉' } }], 'instagram');
  const id = await write();
  await world.settle();
  expect(await stands(id)).toEqual(['failed: not_on_channel']);
  expect(sent()).toEqual([]);
});

test('a sign of typing that comes a minute late is left out', async () => {
  const { write, sent, stands } = await talkOf([HEARD, says('um'), TYPING, says('dois')]);
  let first = true;
  world.graph.react = () => {
    const reaction = first ? refused(130_429, { status: 429 }) : accepted(`m_${(calls += 1)}`);
    first = false;
    return reaction;
  };
  const id = await write();
  await world.settle();
  await world.moveTo(world.now() + 5 * MINUTE_MS);
  await deliverConversation(world.context, id);
  expect(await stands(id)).toEqual(['failed: too_late']);
  expect(sent().filter(({ body }) => JSON.stringify(body).includes('typing'))).toEqual([]);
  expect(sent().at(-1)?.body).toMatchObject({ text: { body: 'dois' } });
});

test('an action whose ring got lost is found', async () => {
  const { write } = await talkOf([HEARD, REACT]);
  const id = await write();
  await advanceConversations(world.context, [id]);
  expect(await findUnsent(world.context.db, world.now() - 1)).not.toContain(id);
  expect(await findUnsent(world.context.db, world.now() + 1)).toContain(id);
  await world.settle();
  expect(await findUnsent(world.context.db, world.now() + 1)).not.toContain(id);
});

test('a comment is answered in public below it, and in private with the one message it allows', async () => {
  const COMMENTED: Link = { kind: 'comment-received', params: { channels: 'any', matches: { mode: 'any' } } };
  const { customer, channel, sent } = await talkOf(
    [
      COMMENTED,
      { kind: 'public-reply', params: { texts: ['Te chamei no direct!'] }, port: 'sent' },
      { kind: 'private-reply', params: { text: 'Oi! Vi o seu comentário.' }, port: 'sent' },
    ],
    'messenger',
  );
  const comment = { kind: 'comment', id: '77_88', postId: '77', parentId: null, text: 'Quanto custa?' } as const;
  const event = inboundEvent(
    { type: 'customer-action', action: 'comment', detail: { comment } },
    { from: customer, at: world.now(), kind: 'psid' },
  );
  await channel.receive([event]);
  await world.settle();
  expect(sent()).toMatchObject([
    { path: '/77_88/comments', body: { message: 'Te chamei no direct!' } },
    { body: { recipient: { comment_id: '77_88' }, message: { text: 'Oi! Vi o seu comentário.' } } },
  ]);
});

test('a visitor’s own post is answered in private as what it is', async () => {
  const POSTED: Link = { kind: 'comment-received', params: { channels: 'any', matches: { mode: 'any' } } };
  const { customer, channel, sent } = await talkOf(
    [POSTED, { kind: 'private-reply', params: { text: 'Oi!' }, port: 'sent' }],
    'messenger',
  );
  const comment = { kind: 'visitor-post', id: '1_2', postId: '1_2', parentId: null, text: 'Oi' } as const;
  await channel.receive([
    inboundEvent(
      { type: 'customer-action', action: 'visitor-post', detail: { comment } },
      { from: customer, at: world.now(), kind: 'psid' },
    ),
  ]);
  await world.settle();
  expect(sent()).toMatchObject([{ body: { recipient: { post_id: '1_2' } } }]);
});

test('what a process began and never ended is not done again, and holds nothing up', async () => {
  const { write, sent, stands } = await talkOf([HEARD, REACT, says('um')]);
  const id = await write();
  await advanceConversations(world.context, [id]);
  expect(await claimAction(world.context.db, id)).not.toBeNull();
  await world.settle();
  await world.moveTo(world.now() + 5 * MINUTE_MS);
  expect(sent().map(({ body }) => body)).toMatchObject([{ text: { body: 'um' } }]);
  expect(await stands(id)).toEqual(['started']);
});
