import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, newConversation, runTimerKey } from '../src/index.ts';
import type { AdvanceResult, ConversationEvent, ConversationState, PublishedFlow, Run } from '../src/index.ts';
import { throughStorage } from '../src/testing/index.ts';
import { env, flow, HOUR, pause, published, received, say, T0 } from './fixtures.ts';
import { closed, customer, human, ring } from './play.ts';

/** Three versions of one flow: blocks are kept, removed, added, and do something else under their old id. */
const VERSIONS: readonly PublishedFlow[] = [
  flow({ nodes: [received(), pause('PT1H', 'a'), say('b', 'b')], edges: ['received>a', 'a>b'] }),
  flow({ nodes: [received(), say('a', 'a'), pause('PT2H', 'b')], edges: ['received>a', 'a.sent>b', 'b>a'] }),
  flow({ nodes: [received(), pause('PT3H', 'a'), pause('PT4H', 'c')], edges: ['received>c', 'c>a'] }),
].map((document, index) => published(document, { versionId: `version-${index + 1}`, live: index === 0 }));

const nodeId = fc.constantFrom('received', 'a', 'b', 'c', 'nothing');
const versionId = fc.constantFrom('version-1', 'version-2', 'version-3', 'version-9');
const act = fc.oneof(
  fc.constant({ type: 'customer' as const }),
  fc.constant({ type: 'human' as const }),
  fc.constant({ type: 'closed' as const }),
  fc.constant({ type: 'ring' as const }),
  fc.record({
    type: fc.constant('move' as const),
    fromNodeId: nodeId,
    toVersionId: versionId,
    toNodeId: fc.option(nodeId),
  }),
  fc.record({ type: fc.constant('stop' as const), fromNodeId: fc.option(nodeId) }),
);
const story = fc.array(fc.tuple(act, fc.nat({ max: 3 }), fc.integer({ min: 0, max: 3 * HOUR })), { maxLength: 25 });

interface Host {
  readonly state: ConversationState;
  readonly runs: ReadonlyMap<string, Run>;
  readonly timers: ReadonlyMap<string, number>;
  readonly now: number;
}

function eventOf(
  host: Host,
  what: typeof act extends fc.Arbitrary<infer Act> ? Act : never,
  which: number,
): ConversationEvent {
  const { now } = host;
  const runId = [...host.runs.keys()].at(-1 - which) ?? 'no-run';
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
    case 'move':
      return { ...base, ...what, type: 'move-run', runId };
    case 'stop':
      return { ...base, ...what, type: 'stop-run', runId, reason: 'stopped-at-publish' };
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
});
