import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, newConversation, runTimerKey } from '../src/index.ts';
import type { AdvanceResult, ConversationEvent, ConversationState, PublishedFlow, Run } from '../src/index.ts';
import { throughStorage } from '../src/simulation/index.ts';
import { env, flow, HOUR, pause, published, received, say, T0 } from './fixtures.ts';
import { closed, customer, human, pick, ring } from './play.ts';

/** Three versions of one flow: blocks are kept, removed, added, and do something else under their old id. */
const VERSIONS: readonly PublishedFlow[] = [
  flow({ nodes: [received(), pause('PT1H', 'a'), say('b', 'b')], edges: ['received>a', 'a>b'] }),
  flow({ nodes: [received(), say('a', 'a'), pause('PT2H', 'b')], edges: ['received>a', 'a.sent>b', 'b>a'] }),
  flow({ nodes: [received(), pause('PT3H', 'a'), pause('PT4H', 'c'), say('b', 'd')], edges: ['received>c', 'c>a'] }),
].map((document, index) => published(document, { versionId: `version-${index + 1}`, live: index === 0 }));

const nodeId = fc.constantFrom('received', 'a', 'b', 'c', 'd', 'nothing');
const versionId = fc.constantFrom('version-1', 'version-2', 'version-2', 'version-3', 'version-3', 'version-9');
/** Where the run was when it was chosen; null, and mostly: where it is. */
const elsewhere = fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, nodeId);
const act = fc.oneof(
  { arbitrary: fc.constant({ type: 'customer' as const }), weight: 3 },
  fc.constant({ type: 'human' as const }),
  fc.constant({ type: 'closed' as const }),
  fc.constant({ type: 'ring' as const }),
  {
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      elsewhere,
      toVersionId: versionId,
      toNodeId: fc.option(nodeId, { freq: 2 }),
    }),
    weight: 4,
  },
  fc.record({ type: fc.constant('stop' as const), elsewhere }),
);
const story = fc.array(fc.tuple(act, fc.constantFrom(0, 0, 0, 1), fc.integer({ min: 0, max: 3 * HOUR })), {
  minLength: 10,
  maxLength: 25,
});

interface Host {
  readonly state: ConversationState;
  readonly runs: ReadonlyMap<string, Run>;
  readonly timers: ReadonlyMap<string, number>;
  readonly now: number;
}

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function eventOf(host: Host, what: Act, which: number): ConversationEvent {
  const { now } = host;
  const run = [...host.runs.values()].at(-1 - which);
  const runId = run?.id ?? 'no-run';
  const fromNodeId = ('elsewhere' in what ? what.elsewhere : null) ?? run?.wait?.nodeId ?? 'nothing';
  const base = { id: `${what.type}-${now}`, at: now, receivedAt: now };
  switch (what.type) {
    case 'customer':
      return customer(now);
    case 'human':
      return human(now);
    case 'closed':
      return closed(now);
    case 'ring':
      return ring(runTimerKey(runId), now);
    case 'move': {
      const { toVersionId, toNodeId } = what;
      return { ...base, type: 'move-run', runId, fromNodeId, toVersionId, toNodeId };
    }
    case 'stop':
      return { ...base, type: 'stop-run', runId, fromNodeId, reason: 'stopped-at-publish' };
  }
}

function after(host: Host, result: AdvanceResult): Host {
  const timers = new Map(host.timers);
  for (const effect of result.effects) {
    if (effect.type === 'arm-timer') timers.set(effect.key, effect.dueAt);
    if (effect.type === 'cancel-timer') timers.delete(effect.key);
  }
  const runs = new Map([...host.runs, ...result.runs.map((run) => [run.id, throughStorage(run)] as const)]);
  return { ...host, state: result.conversation, runs, timers };
}

test('whatever is chosen for whichever run and however often: who sleeps has its one timer, at a block of its version', () => {
  let ids = 0;
  let moved = 0;
  fc.assert(
    fc.property(story, (acts) => {
      let host: Host = { state: newConversation('c'), runs: new Map(), timers: new Map(), now: T0 };
      for (const [what, which, pass] of acts) {
        host = { ...host, now: host.now + pass };
        const event = eventOf(host, what, which);
        const rung = event.type === 'timer' ? host.timers.get(event.key) : undefined;
        if (event.type === 'timer' && (rung === undefined || rung > host.now)) continue;
        const timers = new Map(host.timers);
        if (event.type === 'timer') timers.delete(event.key);
        const before = host;
        const open = [...host.runs.values()].filter(({ endedAt }) => endedAt === null);
        const input = { conversation: host.state, runs: open, flows: VERSIONS, events: [event] };
        const result = advance(input, env({ now: host.now, newId: () => `id-${(ids += 1)}` }));
        host = after({ ...host, timers }, result);
        moved += pick(
          result.traces.flatMap(({ entries }) => entries),
          'run-moved',
        ).length;
        for (const run of host.runs.values()) {
          const sleeps = run.status === 'waiting';
          expect(host.timers.get(runTimerKey(run.id))).toBe(sleeps ? run.wait?.dueAt : undefined);
          if (!sleeps) continue;
          const program = VERSIONS.find((version) => version.versionId === run.versionId)?.program;
          expect(program?.nodes.get(run.wait?.nodeId ?? '')?.kind).toBe('wait');
        }
        for (const run of before.runs.values()) if (run.endedAt !== null) expect(host.runs.get(run.id)).toEqual(run);
      }
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(100);
});
