import { decide } from '@janela/messaging-window';
import type { OutboundKind, Verdict } from '@janela/messaging-window';
import type { BlockMessageEffect, SendMessageEffect, SentContent } from './effect.ts';
import type { StepContext } from './executor.ts';
import type { NodeTraceEntry } from './trace.ts';

export interface Sending {
  readonly nodeId: string;
  readonly kind: OutboundKind;
  readonly content: SentContent;
  /** With a private reply. */
  readonly commentId?: string;
}

/** What comes of wanting to send something: the effect that sends it, or the one that keeps it with its reason. */
export interface Sent {
  readonly allowed: boolean;
  readonly messageId: string;
  readonly effect: SendMessageEffect | BlockMessageEffect;
  readonly trace: NodeTraceEntry;
}

/** Asks the window. Asked here for the way out of the block, and again by the outbox when it really sends: time passes in between. */
export function send({ nodeId, kind, content, commentId }: Sending, context: StepContext): Sent {
  const messageId = context.env.newId();
  const message = { messageId, runId: context.run.id, nodeId, content };
  const verdict = askWindow(kind, context);
  if (verdict.allowed) {
    const { sendMode, ruleId } = verdict;
    const about = commentId === undefined ? {} : { commentId };
    return {
      allowed: true,
      messageId,
      effect: { type: 'send-message', ...message, sendMode, ...about },
      trace: { type: 'verdict', allowed: true, ruleId, reason: null },
    };
  }
  const { ruleId, reason } = verdict;
  return {
    allowed: false,
    messageId,
    effect: { type: 'block-message', ...message, ruleId, reason },
    trace: { type: 'verdict', allowed: false, ruleId, reason },
  };
}

/** Whether something of this kind may go out now. */
export function askWindow(kind: OutboundKind, { conversation, env, run }: StepContext): Verdict {
  const comment = run.origin?.comment ?? null;
  return decide({
    channel: env.channel.kind,
    window: conversation.window,
    author: 'bot',
    kind,
    now: env.now,
    marginMs: env.channel.marginMs,
    ...(comment === null
      ? {}
      : { privateReply: { commentAt: comment.at, used: conversation.repliedComments.includes(comment.id) } }),
  });
}
