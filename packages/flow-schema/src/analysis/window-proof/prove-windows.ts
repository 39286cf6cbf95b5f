import { decideOverInterval } from '@janela/messaging-window';
import type { ChannelKind, IntervalVerdict, RuleId } from '@janela/messaging-window';
import type { KnownNode, ParsedFlow } from '../../nodes/registry.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { channelsMet, clockContext } from './channels-met.ts';
import { flowClocks } from './flow-clocks.ts';
import type { FlowClocks } from './flow-clocks.ts';
import { flowGraph, sendsOf } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import { findTimeline } from './find-timeline.ts';
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

function proveOn(graph: FlowGraph, context: ClockContext): readonly SendProof[] {
  const bare = flowClocks(graph, { ...context, guards: false });
  const guarded = flowClocks(graph, context);
  return graph.order.flatMap((id) => {
    const node = graph.nodes.get(id);
    if (node === undefined || !bare.has(id)) return [];
    return sendsOf(node, context.channel).map((send) => prove(graph, { node, send, bare, guarded, context }));
  });
}

interface Proving {
  readonly node: KnownNode;
  readonly send: PlannedSend;
  readonly bare: FlowClocks;
  readonly guarded: FlowClocks;
  readonly context: ClockContext;
}

function prove(graph: FlowGraph, { node, send, bare, guarded, context }: Proving): SendProof {
  const judge = (clock: WindowClock): IntervalVerdict => judgeSend(send, clock, context);
  const about = { nodeId: node.id, field: send.field, channel: context.channel, timeline: null };
  const within = guarded.get(node.id) ?? null;
  const blind = bare.get(node.id) ?? null;
  if (blind !== null) {
    const { verdict, ruleId } = judge(blind);
    if (verdict === 'always-allowed') return { ...about, verdict: 'proved', clock: within, ruleId };
    if (within === null) return { ...about, verdict: 'guarded', clock: null, ruleId };
  }
  const { verdict, ruleId } = judge(within ?? { minMs: Infinity, maxMs: Infinity });
  if (verdict === 'always-allowed') return { ...about, verdict: 'guarded', clock: within, ruleId };
  // A private reply needs a comment rather than a window: whether there is one is asked by a check of its own.
  if (send.kind === 'private-reply' && verdict === 'may-be-refused')
    return { ...about, verdict: 'guarded', clock: within, ruleId };
  const refused = (clock: WindowClock): boolean => judge(clock).verdict !== 'always-allowed';
  return {
    ...about,
    verdict: verdict === 'never-allowed' ? 'never' : 'may-be-outside',
    clock: within,
    ruleId,
    timeline: findTimeline(graph, { nodeId: node.id, refused, context }),
  };
}

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
