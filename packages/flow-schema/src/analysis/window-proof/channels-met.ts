import { DEFAULT_MARGIN_MS, windowLengthMs } from '@janela/messaging-window';
import type { ChannelKind } from '@janela/messaging-window';
import { longestGapMs } from '../../calendar/working-hours.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { beginsAt } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { ClockContext } from './window-clock.ts';

export const CHANNEL_KINDS: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

/** The kinds of channels on which a run of this flow may start. */
export function channelsMet(graph: FlowGraph, context: AnalysisContext): readonly ChannelKind[] {
  return (context.channels ?? CHANNEL_KINDS).filter((channel) => {
    const clock = clockContext(channel, context);
    return graph.triggers.some((trigger) => beginsAt(graph, trigger, clock) !== null);
  });
}

/** What transfers may look at on one channel. */
export function clockContext(
  channel: ChannelKind,
  { workingHours = null, marginMs, linked = false }: AnalysisContext,
): ClockContext {
  return {
    channel,
    windowMs: windowLengthMs(channel),
    marginMs: marginMs ?? DEFAULT_MARGIN_MS,
    longestGapMs: workingHours === null ? null : longestGapMs(workingHours),
    isLinked: linked,
    guards: true,
  };
}
