import { decide } from '@janela/messaging-window';
import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';

export const sendMessage: NodeExecutor<'send-message'> = {
  enter(node, context) {
    const { run, conversation, env } = context;
    const rendered = renderText(node.params.text, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: 'text-too-long' } };
    // Asked here for the way out of the block, and again by the outbox when it really sends: time passes in between.
    const verdict = decide({
      channel: env.channel.kind,
      window: conversation.window,
      author: 'bot',
      kind: 'free-form',
      now: env.now,
      marginMs: env.channel.marginMs,
    });
    const message = {
      messageId: env.newId(),
      runId: run.id,
      nodeId: node.id,
      content: { kind: 'text', text: rendered.text },
    } as const;
    if (verdict.allowed) {
      return {
        exit: { type: 'leave', port: 'sent' },
        effects: [{ type: 'send-message', ...message, sendMode: verdict.sendMode }],
        trace: [{ type: 'verdict', allowed: true, ruleId: verdict.ruleId, reason: null }],
      };
    }
    const { ruleId, reason } = verdict;
    return {
      exit: { type: 'leave', port: 'refused' },
      effects: [{ type: 'block-message', ...message, ruleId, reason }],
      trace: [{ type: 'verdict', allowed: false, ruleId, reason }],
    };
  },
  resume: null,
  trigger: null,
};
