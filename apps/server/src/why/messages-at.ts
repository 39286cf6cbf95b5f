import type { Trace } from '@janela/runtime';
import type { messages } from '../database/schema/index.ts';
import { effectsOf, entriesOf } from './trace-record.ts';
import type { WhyMessage, WhyNotice, WhyVerdict } from './why.ts';

export interface StoredMessage {
  readonly message: typeof messages.$inferSelect;
  /** Of the run that wrote it. */
  readonly flowId: string | null;
}

/** A message with what the window said when it was queued; what it said when it was to leave stands in its status. */
export function messageWithVerdicts({ message, flowId }: StoredMessage, traces: readonly Trace[]): WhyMessage {
  const { id, author, at, content, status, reason, nodeId } = message;
  const queued = verdictOf(message, traces);
  const facts = { id, author, at, text: content.text, status, reason, flowId, nodeId, queued };
  if (status !== 'blocked' || author !== 'bot') return { ...facts, refusedWhen: null };
  // A message that was refused at once never had a way to be sent by.
  return { ...facts, refusedWhen: message.sendMode === null ? 'queued' : 'sending' };
}

/** The verdict stands in the trace of the step that wanted to send, right before what came of it. */
function verdictOf({ id, partOf }: StoredMessage['message'], traces: readonly Trace[]): WhyVerdict | null {
  const messageId = partOf ?? id;
  for (const trace of traces) {
    const place = trace.entries.findIndex(
      (entry) => entry.type === 'effect' && 'messageId' in entry.effect && entry.effect.messageId === messageId,
    );
    const verdict = trace.entries.slice(0, Math.max(place, 0)).findLast((entry) => entry.type === 'verdict');
    if (verdict !== undefined) {
      const { allowed, ruleId, reason } = verdict;
      return { at: trace.at, allowed, ruleId, reason };
    }
  }
  return null;
}

/** What the team was told, and what it could not be told in time. */
export function noticesOf(traces: readonly Trace[]): readonly WhyNotice[] {
  const starts = entriesOf(traces, 'trigger-matched');
  const flowOf = (runId: string): string | null =>
    starts.find(({ entry }) => entry.runId === runId)?.entry.flowId ?? null;
  const told = effectsOf(traces, 'notify-team').map(({ at, entry: { runId, nodeId } }): WhyNotice => ({
    what: 'told',
    at,
    flowId: flowOf(runId),
    nodeId,
  }));
  const missed = effectsOf(traces, 'record-missed-reminder').map(({ at, entry: { flowId, nodeId } }): WhyNotice => ({
    what: 'missed',
    at,
    flowId,
    nodeId,
  }));
  return [...told, ...missed].sort((a, b) => a.at - b.at);
}
