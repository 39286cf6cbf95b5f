import { describe, expect, test } from 'vitest';
import { newConversation, runTimerKey, triggerTimerKey } from '../src/index.ts';
import type { ConversationState } from '../src/index.ts';
import { flow, HOUR, noReply, notify, pendingConversation, published, received, say, T0 } from './fixtures.ts';
import { customer, human, key, patient, pick, play, reminder, ring, sleepingRun } from './play.ts';

describe('a customer writes', () => {
  test('opens the window, becomes pending, and arms every no-reply trigger lazily', () => {
    const { conversation, effects, entries } = play([customer(T0)], { conversation: newConversation('c') });
    expect(conversation.window.closesAt).toBe(T0 + 24 * HOUR);
    expect(effects).toEqual([{ type: 'arm-timer', key, dueAt: T0 + 23 * HOUR, mode: 'lazy' }]);
    expect(pick(entries, 'window-moved')).toEqual([
      { type: 'window-moved', change: 'opened', closesAt: T0 + 24 * HOUR },
    ]);
    expect(pick(entries, 'reply-status')).toEqual([{ type: 'reply-status', from: 'none', to: 'pending' }]);
  });

  test('again: the window is extended', () => {
    const { entries } = play([customer(T0 + HOUR)]);
    expect(pick(entries, 'window-moved')).toEqual([
      { type: 'window-moved', change: 'extended', closesAt: T0 + 25 * HOUR },
    ]);
  });

  test('on a channel the trigger does not watch: nothing is armed', () => {
    const elsewhere = published(flow({ nodes: [noReply({ channels: ['instagram', 'channel-9'] })] }));
    expect(play([customer(T0 + 1)], { flows: [elsewhere] }).effects).toEqual([]);
  });

  test('late, after a person has answered already: nothing is armed', () => {
    const answered = pendingConversation({ lastHumanAnswerAt: T0 + 2 * HOUR });
    expect(play([customer(T0 + HOUR)], { conversation: answered, now: T0 + 3 * HOUR }).effects).toEqual([]);
  });

  test('a flow that is not live arms and starts nothing', () => {
    expect(
      play([customer(T0 + 1)], {
        flows: [
          { ...reminder, live: false },
          { ...patient, live: false },
        ],
      }).effects,
    ).toEqual([]);
  });
});

describe('message triggers', () => {
  const contains = (word: string) => ({ matches: { mode: 'keywords', how: 'contains', words: [word] } });
  const greeting = (params: object) =>
    published(flow({ nodes: [received(params), say('Hello')], edges: ['received>say'] }));

  test.each([
    { what: 'any text', params: {}, text: 'hi', reason: null },
    { what: 'a word inside', params: contains('preço'), text: 'Qual o PRECO?', reason: null },
    { what: 'another word', params: contains('preço'), text: 'hi', reason: 'text-does-not-match' },
    { what: 'a picture without words', params: contains('hi'), text: null, reason: 'text-does-not-match' },
    { what: 'another channel', params: { channels: ['messenger'] }, text: 'hi', reason: 'other-channel' },
  ])('$what', ({ params, text, reason }) => {
    const { entries, effects } = play([customer(T0 + 1, text)], { flows: [greeting(params)] });
    expect(pick(entries, 'trigger-skipped').map((entry) => entry.reason)).toEqual(reason === null ? [] : [reason]);
    expect(effects.filter((effect) => effect.type === 'send-message')).toHaveLength(reason === null ? 1 : 0);
  });

  test('an older message that comes late starts nothing', () => {
    const { entries } = play([customer(T0 - HOUR)], { flows: [greeting({})], now: T0 });
    expect(pick(entries, 'trigger-skipped')).toMatchObject([{ reason: 'older-message' }]);
  });

  test('a second message while the run sleeps does not start another', () => {
    const { runs, entries } = play([customer(T0 + 1)], { flows: [patient], runs: [sleepingRun()] });
    expect(runs).toEqual([]);
    expect(pick(entries, 'trigger-skipped')).toMatchObject([{ reason: 'already-running' }]);
  });

  test('started again, a flow stops the run a person had paused', () => {
    const paused = sleepingRun({ id: 'earlier', status: 'paused', wait: null, reason: 'human-answered' });
    const { runs } = play([customer(T0 + HOUR)], { flows: [patient], runs: [paused] });
    expect(runs.map(({ status, reason }) => [status, reason])).toEqual([
      ['stopped', 'started-again'],
      ['waiting', null],
    ]);
  });
});

describe('a no-reply timer rings', () => {
  const due = T0 + 23 * HOUR;

  test('at the right time: starts a run and remembers it', () => {
    const { conversation, effects } = play([ring(key, due)]);
    expect(effects).toMatchObject([{ type: 'notify-team', nodeId: 'warn' }]);
    expect(conversation.fired).toEqual({ [key]: { episode: 0, messageId: 'message-1' } });
  });

  test('a second time for the same message: silence', () => {
    const { conversation } = play([ring(key, due)]);
    const again = play([ring(key, due)], { conversation });
    expect(again.effects).toEqual([]);
    expect(pick(again.entries, 'trigger-skipped')).toMatchObject([{ reason: 'fired-for-this-message' }]);
  });

  const newer = (conversation: ConversationState) => ({
    ...conversation,
    lastInbound: { id: 'message-2', at: T0 + HOUR, text: null },
    window: { ...conversation.window, closesAt: T0 + 25 * HOUR },
  });

  test('once per episode: a newer message of the same episode is not rung for, one after an answer is', () => {
    const { conversation } = play([ring(key, due)]);
    const again = play([ring(key, due + HOUR)], { conversation: newer(conversation) });
    expect(pick(again.entries, 'trigger-skipped')).toMatchObject([{ reason: 'fired-for-this-episode' }]);
    const answered = play([human(T0 + HOUR - 1), ring(key, due + HOUR)], {
      conversation: newer(conversation),
      now: due + HOUR,
    });
    expect(answered.effects).toMatchObject([{ type: 'notify-team' }]);
  });

  test('after each message: a newer message of the same episode is rung for', () => {
    const each = published(
      flow({ nodes: [noReply({ repeat: 'after-each-message' }), notify()], edges: ['silence>warn'] }),
    );
    const { conversation } = play([ring(key, due)], { flows: [each] });
    expect(play([ring(key, due + HOUR)], { conversation: newer(conversation), flows: [each] }).effects).toMatchObject([
      { type: 'notify-team' },
    ]);
  });

  test('too early, for the customer wrote again: it is moved', () => {
    const { effects } = play([ring(key, due)], { conversation: newer(pendingConversation()) });
    expect(effects).toEqual([{ type: 'arm-timer', key, dueAt: due + HOUR, mode: 'exact' }]);
  });

  test('late, in the last millisecond of the window: still fires', () => {
    expect(play([ring(key, due)], { now: T0 + 24 * HOUR - 1 }).effects).toMatchObject([{ type: 'notify-team' }]);
  });

  test('late, at the very end of the window: missed, and it does not use up the episode', () => {
    const { conversation, effects } = play([ring(key, due)], { now: T0 + 24 * HOUR });
    expect(effects).toEqual([
      {
        type: 'record-missed-reminder',
        flowId: 'flow-1',
        nodeId: 'silence',
        dueAt: due,
        windowClosedAt: T0 + 24 * HOUR,
      },
    ]);
    expect(play([ring(key, due)], { conversation, now: T0 + 30 * HOUR }).effects).toEqual([]);
    const later = {
      ...conversation,
      lastInbound: { id: 'message-2', at: T0 + 40 * HOUR, text: null },
      window: { ...conversation.window, closesAt: T0 + 64 * HOUR },
    };
    expect(play([ring(key, T0 + 63 * HOUR)], { conversation: later }).effects).toMatchObject([{ type: 'notify-team' }]);
  });

  test('a trigger that is meant for after the window fires after it', () => {
    const late = published(flow({ nodes: [noReply({ after: 'P2D' }), notify()], edges: ['silence>warn'] }));
    expect(play([ring(key, T0 + 48 * HOUR)], { flows: [late] }).effects).toMatchObject([{ type: 'notify-team' }]);
  });

  test.each([
    ['answered by a person', { lastHumanAnswerAt: T0 }],
    ['closed', { closedAt: T0 + 1 }],
  ] as const)('%s: silence', (_name, changes) => {
    const { effects, entries } = play([ring(key, due)], { conversation: pendingConversation(changes) });
    expect(effects).toEqual([]);
    expect(pick(entries, 'trigger-skipped')).toMatchObject([{ reason: 'not-pending' }]);
  });

  test('answered by a bot: silence only where the flow takes that for an answer', () => {
    const conversation = pendingConversation({ lastBotMessageAt: T0 + 1 });
    const polite = published(flow({ nodes: [noReply(), notify()], edges: ['silence>warn'], botAnswers: true }));
    expect(play([ring(key, due)], { conversation }).effects).toMatchObject([{ type: 'notify-team' }]);
    expect(play([ring(key, due)], { conversation, flows: [polite] }).effects).toEqual([]);
  });

  test.each([
    { what: 'of a flow that is not live', timer: key, flows: [{ ...reminder, live: false }], reason: 'flow-not-live' },
    { what: 'of a removed trigger', timer: triggerTimerKey('flow-1', 'x'), flows: [reminder], reason: 'trigger-gone' },
    { what: 'of a run that is gone', timer: runTimerKey('gone'), flows: [reminder], reason: 'run-gone' },
    { what: 'of nobody', timer: 'window.closing', flows: [reminder], reason: 'unknown-timer' },
  ])('$what: dropped', ({ timer, flows, reason }) => {
    const { effects, entries } = play([ring(timer, due)], { flows });
    expect(effects).toEqual([]);
    expect(pick(entries, 'timer-dropped')).toEqual([{ type: 'timer-dropped', key: timer, reason }]);
  });
});
