import { decideOverInterval } from '@janela/messaging-window';
import type { ChannelKind } from '@janela/messaging-window';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockContext } from '../../src/analysis/window-proof/channels-met.ts';
import { flowClocks } from '../../src/analysis/window-proof/flow-clocks.ts';
import { beginsAt, flowGraph, waysAfter } from '../../src/analysis/window-proof/flow-graph.ts';
import type { FlowGraph } from '../../src/analysis/window-proof/flow-graph.ts';
import type { ClockContext, WindowClock } from '../../src/analysis/window-proof/window-clock.ts';
import { proveWindows } from '../../src/index.ts';
import type { ParsedFlow, SendProof, WeeklyHours } from '../../src/index.ts';
import { clocksByPath } from './naive-paths.ts';
import { sketch } from './sketch-arbitrary.ts';

const OFFICE: WeeklyHours = {
  timeZone: 'America/Sao_Paulo',
  days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
};
const RUNS = { numRuns: 600 };
const channel = fc.constantFrom<ChannelKind>('whatsapp', 'messenger', 'instagram');
const surroundings = fc.record({ channel, workingHours: fc.constantFrom(null, OFFICE), guards: fc.boolean() });

function judged(clock: WindowClock, { channel: on, marginMs }: ClockContext) {
  return decideOverInterval({ channel: on, author: 'bot', kind: 'free-form', sinceOpened: clock, marginMs }).verdict;
}

function isWithin(inner: WindowClock, outer: WindowClock | undefined): boolean {
  return outer !== undefined && outer.minMs <= inner.minMs && inner.maxMs <= outer.maxMs;
}

describe.each([
  ['without loops', false, 12],
  ['with loops', true, 9],
] as const)('flows %s', (_name, loops, longest) => {
  test('no path leaves the clock that the analysis gives a block', () => {
    fc.assert(
      fc.property(sketch(loops), surroundings, (flow, { guards, ...about }) => {
        const graph = flowGraph(flow);
        const context = { ...clockContext(about.channel, about), guards };
        const clocks = flowClocks(graph, context);
        const outside = [...clocksByPath(graph, context, longest)].flatMap(([id, paths]) =>
          paths.filter((clock) => !isWithin(clock, clocks.get(id))),
        );
        expect(outside).toEqual([]);
      }),
      RUNS,
    );
  });

  test('what a path finds refused, the analysis does not let pass', () => {
    fc.assert(
      fc.property(sketch(loops), surroundings, (flow, { channel: on, workingHours }) => {
        const { context, byPath, proofs } = bothWays(flow, { on, workingHours, longest });
        const missed = proofs.filter(({ nodeId, verdict }) => {
          const found = (byPath.get(nodeId) ?? []).map((clock) => judged(clock, context));
          if (verdict === 'never') return found.some((one) => one !== 'never-allowed');
          return verdict !== 'may-be-outside' && found.some((one) => one !== 'always-allowed');
        });
        expect(missed).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the way to a refusal can be walked, and is refused at its end', () => {
    fc.assert(
      fc.property(sketch(loops), surroundings, (flow, { channel: on, workingHours }) => {
        const { context, graph, proofs } = bothWays(flow, { on, workingHours, longest });
        const ends = proofs.flatMap((proof) => (proof.timeline === null ? [] : [walked(graph, proof, context)]));
        expect(ends.filter((clock) => judged(clock, context) === 'always-allowed')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('flows without loops', () => {
  const isRefused = ({ verdict }: SendProof): boolean => verdict === 'may-be-outside' || verdict === 'never';

  test('no alarm is false: what may be refused is refused on some path, and the path is told', () => {
    fc.assert(
      fc.property(sketch(false), surroundings, (flow, { channel: on, workingHours }) => {
        const { context, byPath, proofs } = bothWays(flow, { on, workingHours, longest: 12 });
        const unfounded = proofs.filter(isRefused).filter(({ nodeId, timeline }) => {
          const found = (byPath.get(nodeId) ?? []).map((clock) => judged(clock, context));
          return timeline === null || found.every((one) => one === 'always-allowed');
        });
        expect(unfounded).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no way to a refusal is longer than it has to be', () => {
    fc.assert(
      fc.property(sketch(false), surroundings, (flow, { channel: on, workingHours }) => {
        const { context, graph, proofs } = bothWays(flow, { on, workingHours, longest: 12 });
        const tooLong = proofs.filter(({ nodeId, timeline }) => {
          if (timeline === null) return false;
          const shorter = clocksByPath(graph, context, timeline.length - 2).get(nodeId) ?? [];
          return shorter.some((clock) => judged(clock, context) !== 'always-allowed');
        });
        expect(tooLong).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the draws are worth something: every verdict is met', () => {
    const verdicts = fc
      .sample(sketch(true), { numRuns: 150, seed: 7 })
      .flatMap((flow) => proveWindows(flow).map(({ verdict }) => verdict));
    expect([...new Set(verdicts)].toSorted()).toEqual(['guarded', 'may-be-outside', 'never', 'proved']);
  });
});

interface About {
  readonly on: ChannelKind;
  readonly workingHours: WeeklyHours | null;
  readonly longest: number;
}

function bothWays(flow: ParsedFlow, { on, workingHours, longest }: About) {
  const graph = flowGraph(flow);
  const context = clockContext(on, { workingHours });
  const byPath = clocksByPath(graph, context, longest);
  return { graph, context, byPath, proofs: proveWindows(flow, { channels: [on], workingHours }) };
}

/** The clock at the end of a timeline, by the transfers of its blocks. Throws where it leads nowhere. */
function walked(graph: FlowGraph, { timeline }: SendProof, context: ClockContext): WindowClock {
  const [first, ...others] = timeline ?? [];
  const trigger = graph.nodes.get(first?.nodeId ?? '');
  let clock = trigger === undefined ? null : beginsAt(graph, trigger, context);
  let at = first;
  for (const step of others) {
    const ways = at === undefined || clock === null ? [] : waysAfter(graph, { id: at.nodeId, clock }, context);
    clock = ways.find(({ port, to }) => port === at?.port && to === step.nodeId)?.clock ?? null;
    at = step;
  }
  if (clock === null) throw new Error('a timeline that leads nowhere');
  return clock;
}
