import { decideOverInterval } from '@janela/messaging-window';
import type { ChannelKind, IntervalVerdict, RuleId } from '@janela/messaging-window';
import type { ParsedFlow } from '../../nodes/registry.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { channelsMet, clockContext } from './channels-met.ts';
import { flowClocks } from './flow-clocks.ts';
import type { FlowClocks } from './flow-clocks.ts';
import { flowGraph, sendsOf } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import { findTimelines } from './find-timeline.ts';
import type { TimelineStep } from './find-timeline.ts';
import type { ClockContext, PlannedSend, WindowClock } from './window-clock.ts';

/**
 * `proved`: allowed on every path, whatever the flow checks. `guarded`: allowed because a look at the window stands before it.
 * `may-be-outside`: there is a timeline in which it is refused. `never`: it is refused whenever it is reached.
 */
export type WindowVerdict = 'proved' | 'guarded' | 'may-be-outside' | 'never';

/** What is known of one message of one block on one channel. */
export interface SendProof {
  readonly nodeId: string;
  readonly field: string;
  readonly channel: ChannelKind;
  readonly verdict: WindowVerdict;
  /** How long ago the window may have been opened when it leaves; null: no run reaches it here. */
  readonly clock: WindowClock | null;
  readonly ruleId: RuleId;
  /** With a refusal: how long after the opening it begins, in milliseconds; null without one, and where it does not depend on time. */
  readonly refusedFromMs: number | null;
  /** With a refusal: the way to it, from what starts the run. */
  readonly timeline: readonly TimelineStep[] | null;
}

/**
 * Whether a bot's messages can fall outside the messaging window: every sending block on every channel that it may run on. Blocks that
 * call other flows are taken for any time at all, unless the document has been through `linkFlows` and `context.linked` says so.
 */
export function proveWindows(document: ParsedFlow, context: AnalysisContext = {}): readonly SendProof[] {
  return proveGraph(flowGraph(document), context);
}

/** The same for a graph that is there already. */
export function proveGraph(graph: FlowGraph, context: AnalysisContext): readonly SendProof[] {
  return channelsMet(graph, context).flatMap((channel) => proveOn(graph, clockContext(channel, context)));
}

interface Judged {
  readonly send: PlannedSend;
  readonly proof: Omit<SendProof, 'timeline'>;
}

function proveOn(graph: FlowGraph, context: ClockContext): readonly SendProof[] {
  const clocks = { bare: flowClocks(graph, { ...context, guards: false }), guarded: flowClocks(graph, context) };
  const judged = graph.order.flatMap((id) => {
    const node = graph.nodes.get(id);
    if (node === undefined || !clocks.bare.has(id)) return [];
    return sendsOf(node, context.channel).map((send): Judged => ({
      send,
      proof: judge(id, send, { clocks, context }),
    }));
  });
  return withTimelines(graph, judged, context);
}

interface Judging {
  readonly clocks: { readonly bare: FlowClocks; readonly guarded: FlowClocks };
  readonly context: ClockContext;
}

function judge(nodeId: string, send: PlannedSend, { clocks, context }: Judging): Judged['proof'] {
  const within = clocks.guarded.get(nodeId) ?? null;
  const blind = judgeSend(send, clocks.bare.get(nodeId) ?? NOWHERE, context);
  const seeing = judgeSend(send, within ?? NOWHERE, context);
  const about = {
    nodeId,
    field: send.field,
    channel: context.channel,
    clock: within,
    ruleId: seeing.ruleId,
    refusedFromMs: null,
  };
  if (blind.verdict === 'always-allowed') return { ...about, verdict: 'proved', ruleId: blind.ruleId };
  // A look at the window lets no run come here at all, or only those that may write.
  if (within === null || seeing.verdict === 'always-allowed') return { ...about, verdict: 'guarded' };
  // A private reply needs a comment rather than a window: whether there is one is asked by a check of its own.
  if (send.kind === 'private-reply' && seeing.verdict === 'may-be-refused') return { ...about, verdict: 'guarded' };
  const { refusedFromMs } = judgeSend(send, JUST_OPENED, context);
  return { ...about, refusedFromMs, verdict: seeing.verdict === 'never-allowed' ? 'never' : 'may-be-outside' };
}

/** Refusals with the way to them. Where every way was walked and none leads to it, only the hull of several ways would be refused. */
function withTimelines(graph: FlowGraph, judged: readonly Judged[], context: ClockContext): readonly SendProof[] {
  const refused = judged.filter(({ proof: { verdict } }) => verdict === 'may-be-outside' || verdict === 'never');
  const { found, isExhaustive } = findTimelines(
    graph,
    refused.map(({ send, proof }) => ({
      nodeId: proof.nodeId,
      refused: (clock) => judgeSend(send, clock, context).verdict !== 'always-allowed',
    })),
    context,
  );
  const ways = new Map(refused.map((one, index) => [one, found[index] ?? null]));
  return judged.map((one) => {
    const way = ways.get(one) ?? null;
    const isOnlyTheHull = ways.has(one) && way === null && isExhaustive;
    return withTimeline(isOnlyTheHull ? { ...one.proof, verdict: 'guarded', refusedFromMs: null } : one.proof, way);
  });
}

/** A field like any other to whoever reads, copies or stores it, but worked out only then: most are never looked at. */
function withTimeline(proof: Judged['proof'], tell: (() => readonly TimelineStep[]) | null): SendProof {
  if (tell === null) return { ...proof, timeline: null };
  return {
    ...proof,
    get timeline() {
      return tell();
    },
  };
}

/** The clock at the very moment at which the customer did something. */
const JUST_OPENED: WindowClock = { minMs: 0, maxMs: 0 };
/** The clock where no window was ever opened. */
const NOWHERE: WindowClock = { minMs: Infinity, maxMs: Infinity };

function judgeSend(
  { kind, tag, laterMs = 0 }: PlannedSend,
  clock: WindowClock,
  context: ClockContext,
): IntervalVerdict {
  return decideOverInterval({
    channel: context.channel,
    author: 'bot',
    kind,
    ...(tag === undefined ? {} : { tag }),
    sinceOpened: { minMs: clock.minMs, maxMs: clock.maxMs + laterMs },
    marginMs: context.marginMs,
  });
}
