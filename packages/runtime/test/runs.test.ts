import { describe, expect, test } from 'vitest';
import { advance, compile, newConversation, noReplyTriggers, replyStatus, runTimerKey } from '../src/index.ts';
import type { ConversationState } from '../src/index.ts';
import { env, flow, HOUR, noReply, pause, pendingConversation, published, received, say, T0 } from './fixtures.ts';
import { bot, closed, customer, human, key, patient, pick, play, reminder, ring, sleepingRun } from './play.ts';

describe('a person writes', () => {
  test('cancels the reminders once, and only where they were pending', () => {
    const { conversation, effects } = play([human(T0 + HOUR)]);
    expect(effects).toEqual([{ type: 'cancel-timer', key }]);
    expect(play([human(T0 + 2 * HOUR)], { conversation }).effects).toEqual([]);
  });

  test('pauses sleeping runs and cancels their timers', () => {
    const run = sleepingRun();
    const { runs, effects } = play([human(T0 + HOUR)], { flows: [patient], runs: [run] });
    expect(runs).toEqual([{ ...run, status: 'paused', wait: null, reason: 'human-answered' }]);
    expect(effects).toEqual([{ type: 'cancel-timer', key: runTimerKey(run.id) }]);
  });

  test("an echo older than the customer's newest message pauses only the runs that were there then", () => {
    const before = sleepingRun({ id: 'before', startedAt: T0 - 2 * HOUR });
    const after = sleepingRun({ id: 'after', startedAt: T0 });
    const { runs, effects } = play([human(T0 - HOUR)], {
      flows: [patient, reminder],
      runs: [before, after],
      now: T0 + 1,
    });
    expect(runs.map(({ id, status }) => [id, status])).toEqual([['before', 'paused']]);
    expect(effects.map((effect) => effect.type)).toEqual(['cancel-timer']);
  });

  test('a timer of a paused run is dropped', () => {
    const run = sleepingRun({ status: 'paused', wait: null });
    const { entries } = play([ring(runTimerKey(run.id), T0 + HOUR)], { flows: [patient], runs: [run] });
    expect(pick(entries, 'timer-dropped')).toMatchObject([{ reason: 'run-not-waiting' }]);
  });
});

describe('closing', () => {
  test('stops sleeping and paused runs, and cancels the reminders', () => {
    const runs = [sleepingRun({ id: 'a' }), sleepingRun({ id: 'b', status: 'paused', wait: null })];
    const result = play([closed(T0 + HOUR)], { flows: [reminder, patient], runs });
    expect(result.runs.map(({ status, endedAt }) => [status, endedAt])).toEqual([
      ['stopped', T0 + HOUR],
      ['stopped', T0 + HOUR],
    ]);
    expect(result.effects.map((effect) => effect.type)).toEqual(['cancel-timer', 'cancel-timer']);
  });

  test("a closing older than the customer's newest message stops nothing", () => {
    const { runs } = play([closed(T0 - 1)], { flows: [patient], runs: [sleepingRun()], now: T0 + 1 });
    expect(runs).toEqual([]);
  });
});

describe('a sleeping run', () => {
  test('wakes at its time, under the version it started with, live or not', () => {
    const run = sleepingRun();
    const { runs, effects } = play([ring(runTimerKey(run.id), T0 + HOUR)], {
      flows: [{ ...patient, live: false }],
      runs: [run],
    });
    expect(effects).toMatchObject([{ type: 'send-message', content: { text: 'Still there?' } }]);
    expect(runs).toMatchObject([{ status: 'completed', endedAt: T0 + HOUR }]);
  });

  test('rung too early, it is armed again', () => {
    const run = sleepingRun();
    const { effects } = play([ring(runTimerKey(run.id), T0 + 1)], { flows: [patient], runs: [run] });
    expect(effects).toEqual([{ type: 'arm-timer', key: runTimerKey(run.id), dueAt: T0 + HOUR, mode: 'exact' }]);
  });

  test('without its version it sleeps on, and says so', () => {
    const run = sleepingRun();
    const { runs, entries } = play([ring(runTimerKey(run.id), T0 + HOUR)], {
      flows: [{ ...reminder, versionId: 'version-9' }],
      runs: [run],
    });
    expect(runs).toEqual([]);
    expect(pick(entries, 'timer-dropped')).toMatchObject([{ reason: 'version-gone' }]);
  });
});

describe('limits', () => {
  const endless = published(
    flow({
      nodes: [received(), pause('PT1H'), say('a'), say('b', 'say2')],
      edges: ['received>say', 'say.sent>say2', 'say2.sent>pause', 'pause>say'],
    }),
  );

  test.each([
    ['too-many-steps-in-burst', { stepsPerBurst: 3, stepsPerRun: 100, textLength: 100 }],
    ['too-many-steps-in-run', { stepsPerBurst: 100, stepsPerRun: 3, textLength: 100 }],
  ])('%s ends the run as failed, and keeps what was done before', (reason, limits) => {
    const events = [customer(T0 + 1)];
    const result = advance(
      { conversation: pendingConversation(), runs: [], flows: [endless], events },
      env({ limits }),
    );
    expect(result.runs).toMatchObject([{ status: 'failed', reason, steps: 3, endedAt: T0 }]);
    expect(result.effects.map((effect) => effect.type)).toEqual(['send-message', 'send-message']);
    expect(result.traces[0]?.entries.at(-1)).toMatchObject({ type: 'run-failed', reason });
  });
});

describe('bookkeeping', () => {
  test('one trace for every event, whatever came of it', () => {
    const events = [customer(T0 + 1), bot(T0 + 2), human(T0 + 3), closed(T0 + 4), ring('x', T0 + 5)];
    expect(play(events).traces.map((trace) => trace.eventId)).toEqual(events.map((event) => event.id));
  });

  test('what a host must arm at publishing', () => {
    const document = flow({ nodes: [noReply({ channels: ['whatsapp'] }), received()] });
    expect(noReplyTriggers(compile(document))).toEqual([
      { nodeId: 'silence', durationMs: 23 * HOUR, channels: ['whatsapp'] },
    ]);
  });

  test('the reply status of every constellation', () => {
    const status = (changes: Partial<ConversationState>, botAnswers = false) =>
      replyStatus(pendingConversation(changes), { botAnswers });
    expect(replyStatus(newConversation('c'), { botAnswers: true })).toBe('none');
    expect(status({})).toBe('pending');
    expect(status({ lastHumanAnswerAt: T0 - 1 })).toBe('pending');
    expect(status({ lastHumanAnswerAt: T0 })).toBe('answered-by-human');
    expect(status({ lastBotMessageAt: T0 + 1 })).toBe('pending');
    expect(status({ lastBotMessageAt: T0 + 1 }, true)).toBe('answered-by-bot');
    expect(status({ lastBotMessageAt: T0 + 1, lastHumanAnswerAt: T0 + 2 }, true)).toBe('answered-by-human');
    expect(status({ closedAt: T0 + 2, lastHumanAnswerAt: T0 + 1 })).toBe('closed');
    expect(status({ closedAt: T0 + 1, lastHumanAnswerAt: T0 + 2 })).toBe('answered-by-human');
    expect(status({ closedAt: T0 - 1 })).toBe('pending');
    expect(status({ lastInbound: null, closedAt: T0 })).toBe('closed');
  });
});
