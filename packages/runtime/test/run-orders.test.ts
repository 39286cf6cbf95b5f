import { describe, expect, test } from 'vitest';
import { newConversation, runTimerKey } from '../src/index.ts';
import type { ConversationEvent, PublishedFlow } from '../src/index.ts';
import { flow, HOUR, notify, pause, published, received, say, T0 } from './fixtures.ts';
import { closed, customer, human, patient, pick, play, ring, sleepingRun } from './play.ts';

const NOW = T0 + HOUR / 2;
const edges = ['received>pause', 'pause>say'];

/** The same flow, newly published: it says something else after the same pause, and has a second pause and a notice. */
function second(versionId = 'version-2'): PublishedFlow {
  return published(
    flow({
      nodes: [received(), pause('PT3H'), say('New words'), pause('PT2H', 'rest'), notify('warn')],
      edges: [...edges, 'say.sent>rest', 'rest>warn'],
    }),
    { versionId },
  );
}

const base = { at: NOW, receivedAt: NOW };
function move(toNodeId: string | null, changes: object = {}): ConversationEvent {
  const order = { runId: 'run', fromNodeId: 'pause', toVersionId: 'version-2', toNodeId };
  return { id: 'move', ...base, type: 'move-run', ...order, ...changes };
}
function stop(changes: object = {}): ConversationEvent {
  const order = { runId: 'run', fromNodeId: 'pause', reason: 'stopped-at-publish' as const };
  return { id: 'stop', ...base, type: 'stop-run', ...order, ...changes };
}
const key = runTimerKey('run');
const dueAt = T0 + HOUR;
const run = sleepingRun({ id: 'run', wait: { type: 'timer', nodeId: 'pause', key, dueAt } });
const flows = [{ ...patient, live: false }, second()];

describe('a sleeping run is taken along to a new version', () => {
  test('at its own block: it sleeps on until the same time, and goes on as the new version says', () => {
    const moved = play([move(null)], { flows, runs: [run] });
    expect(moved.effects).toEqual([]);
    expect(moved.tallies).toEqual([]);
    expect(moved.runs).toEqual([{ ...run, versionId: 'version-2' }]);
    expect(pick(moved.entries, 'run-moved')).toEqual([
      {
        type: 'run-moved',
        runId: 'run',
        nodeId: 'pause',
        fromVersionId: 'version-1',
        toVersionId: 'version-2',
        toNodeId: null,
      },
    ]);
    const woken = play([ring(key, dueAt)], { flows, runs: moved.runs });
    expect(woken.effects).toMatchObject([
      { type: 'send-message', content: { text: 'New words' } },
      { type: 'arm-timer' },
    ]);
  });

  test('to another block: its timer is cancelled and it enters that block anew', () => {
    const { runs, effects, entries, tallies } = play([move('say')], { flows, runs: [run] });
    expect(effects.map(({ type }) => type)).toEqual(['cancel-timer', 'send-message', 'arm-timer']);
    expect(effects[2]).toMatchObject({ key, dueAt: NOW + 2 * HOUR, mode: 'exact' });
    expect(runs).toMatchObject([{ id: 'run', versionId: 'version-2', status: 'waiting', wait: { nodeId: 'rest' } }]);
    expect(entries.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['run-moved', 'node-entered', 'run-waiting']),
    );
    expect(tallies).toEqual([
      { flowId: 'flow-1', nodeId: 'say', what: 'entered' },
      { flowId: 'flow-1', nodeId: 'say', what: 'left', port: 'sent' },
      { flowId: 'flow-1', nodeId: 'rest', what: 'entered' },
    ]);
  });

  test('to a block after which nothing comes: it is completed', () => {
    const { runs } = play([move('warn')], { flows, runs: [run] });
    expect(runs).toMatchObject([{ status: 'completed', wait: null, endedAt: NOW }]);
  });

  test('twice is once', () => {
    const { runs, effects, entries } = play([move('rest'), move('rest')], { flows, runs: [run] });
    expect(runs).toMatchObject([{ versionId: 'version-2', wait: { nodeId: 'rest' } }]);
    expect(effects.filter(({ type }) => type === 'arm-timer')).toHaveLength(1);
    expect(pick(entries, 'run-left-alone')).toMatchObject([{ reason: 'run-went-on' }]);
  });

  test('keeps counting its steps: moving is no way around the limit', () => {
    const { runs } = play([move('rest')], { flows, runs: [run] });
    expect(runs[0]?.steps).toBe(run.steps + 1);
  });
});

describe('a run is stopped at its block', () => {
  test('and its timer is cancelled', () => {
    const { runs, effects, entries } = play([stop()], { flows, runs: [run] });
    expect(runs).toEqual([{ ...run, status: 'stopped', wait: null, endedAt: NOW, reason: 'stopped-at-publish' }]);
    expect(effects).toEqual([{ type: 'cancel-timer', key }]);
    expect(pick(entries, 'run-stopped')).toMatchObject([{ reason: 'stopped-at-publish' }]);
  });

  test('with its flow removed wherever it is, also where it is paused', () => {
    const paused = sleepingRun({ id: 'run', status: 'paused', wait: null });
    const removed = stop({ fromNodeId: null, reason: 'flow-removed' });
    expect(play([removed], { flows: [], runs: [paused] }).runs).toMatchObject([
      { status: 'stopped', reason: 'flow-removed' },
    ]);
  });
});

describe('the choice was made for a run that sleeps at a block; it is left alone, and that is said, where it', () => {
  const gone = { flows, runs: [] };
  const there = { flows, runs: [run] };
  const wokenFirst = ring(key, dueAt);
  const notFitting = { flows: [second('version-9')], runs: [run] };
  test.each([
    ['has ended', 'run-gone', { events: [move(null)], ...gone }],
    ['has ended before it could be stopped', 'run-gone', { events: [stop()], ...gone }],
    ['was paused by a person who answered', 'run-not-waiting', { events: [human(NOW), move('say')], ...there }],
    ['was stopped by closing', 'run-gone', { events: [closed(NOW), stop()], ...there }],
    ['went on to another block', 'run-went-on', { events: [move('rest'), stop()], ...there }],
    ['went on to its end', 'run-gone', { events: [wokenFirst, move(null)], ...there }],
    ['is there already', 'already-there', { events: [move('pause'), move('pause')], ...there }],
    ['would go to a version that is not there', 'version-gone', { events: [move(null)], ...notFitting }],
    ['would go to a block that is not there', 'block-gone', { events: [move('nothing')], ...there }],
    ['would go to a trigger', 'block-gone', { events: [move('received')], ...there }],
    [
      'would sleep where nothing sleeps',
      'block-gone',
      { events: [move(null, { fromNodeId: 'say' })], ...asleepAtSay() },
    ],
  ] as const)('%s', (_why, reason, { events, ...input }) => {
    const { entries, effects } = play([...events], { ...input, now: T0 + 2 * HOUR });
    expect(pick(entries, 'run-left-alone')).toEqual([{ type: 'run-left-alone', runId: 'run', reason }]);
    expect(effects.filter(({ type }) => type === 'cancel-timer').length).toBeLessThanOrEqual(1);
  });
});

/** As if an older version of the flow had had a pause of that id. */
function asleepAtSay() {
  return { flows, runs: [{ ...run, wait: { type: 'timer' as const, nodeId: 'say', key, dueAt } }] };
}

test('what counts at the blocks: entered, left by its port, failed', () => {
  const woken = play([customer(T0)], { conversation: newConversation('c'), flows: [patient] });
  expect(woken.tallies).toEqual([
    { flowId: 'flow-1', nodeId: 'received', what: 'entered' },
    { flowId: 'flow-1', nodeId: 'received', what: 'left', port: 'next' },
    { flowId: 'flow-1', nodeId: 'pause', what: 'entered' },
  ]);
  const gone = play([ring(key, dueAt)], { flows: [patient], runs: [run] });
  expect(gone.tallies).toEqual([
    { flowId: 'flow-1', nodeId: 'pause', what: 'left', port: 'next' },
    { flowId: 'flow-1', nodeId: 'say', what: 'entered' },
    { flowId: 'flow-1', nodeId: 'say', what: 'left', port: 'sent' },
  ]);
  const asleep = asleepAtSay();
  const failed = play([ring(key, dueAt)], { flows: [patient], runs: asleep.runs });
  expect(failed.tallies).toEqual([{ flowId: 'flow-1', nodeId: 'say', what: 'failed' }]);
});
