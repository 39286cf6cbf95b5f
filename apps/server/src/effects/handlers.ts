import type { Effect } from '@janela/runtime';
import type { EffectContext } from './effect-context.ts';
import { blockedMessage, queuedMessages } from './outgoing-messages.ts';

type EffectHandlers = {
  readonly [Type in Effect['type']]: (effect: Extract<Effect, { type: Type }>, context: EffectContext) => void;
};

const handlers: EffectHandlers = {
  'arm-timer': ({ key, dueAt, mode }, { plan, conversation: { accountId, id: conversationId } }) => {
    plan.timers.push({ type: mode === 'lazy' ? 'arm-lazy' : 'arm-exact', accountId, conversationId, key, dueAt });
  },

  'cancel-timer': ({ key }, { plan, conversation: { accountId, id: conversationId } }) => {
    plan.timers.push({ type: 'cancel', accountId, conversationId, key, dueAt: 0 });
  },

  'send-message': (effect, context) => {
    context.plan.messages.push(...queuedMessages(effect, context));
  },

  'block-message': (effect, context) => {
    context.plan.messages.push(blockedMessage(effect, context));
  },

  'channel-action': ({ actionId, runId, nodeId, action, target }, { plan, conversation, now }) => {
    plan.actions.push({
      accountId: conversation.accountId,
      id: actionId,
      conversationId: conversation.id,
      channelId: conversation.channel.id,
      runId,
      nodeId,
      action,
      target,
      status: 'queued',
      at: now,
    });
  },

  'http-request': (effect, context) => {
    context.plan.httpRequests.push({ ...asked(effect, context), effect });
  },

  'internal-note': ({ noteId, runId, nodeId, text }, { plan, conversation, now }) => {
    plan.messages.push({
      accountId: conversation.accountId,
      id: noteId,
      conversationId: conversation.id,
      channelId: conversation.channel.id,
      author: 'note',
      content: { kind: 'text', text },
      status: 'received',
      runId,
      nodeId,
      at: now,
    });
  },

  'create-task': (effect, context) => {
    context.plan.tasks.push({ ...asked(effect, context), effect });
  },

  'notify-team': ({ type: _type, ...request }, { plan, conversation, runOf }) => {
    plan.notifications.push({
      ...request,
      kind: 'reminder',
      accountId: conversation.accountId,
      conversationId: conversation.id,
      flowId: runOf(request.runId)?.flowId ?? null,
    });
  },

  // Nobody can act on it in a hurry any more, so it only waits in the console.
  'record-missed-reminder': (effect, { plan, conversation, state, newId }) => {
    plan.notifications.push({
      kind: 'missed',
      notificationId: newId(),
      accountId: conversation.accountId,
      conversationId: conversation.id,
      flowId: effect.flowId,
      runId: null,
      nodeId: effect.nodeId,
      recipients: [{ type: 'everyone' }],
      via: ['in-app'],
      facts: {
        contactName: conversation.contact.name,
        channelId: conversation.channel.id,
        lastInbound: state.lastInbound && { at: state.lastInbound.at, text: state.lastInbound.text },
        windowClosesAt: state.window.closesAt,
      },
    });
  },
};

/** Adds to the plan what one effect asks for. */
export function handleEffect<Type extends Effect['type']>(
  effect: Extract<Effect, { type: Type }>,
  context: EffectContext,
): void {
  const handler: EffectHandlers[Type] = handlers[effect.type];
  handler(effect, context);
}

function asked({ runId }: { readonly runId: string }, { conversation, runOf }: EffectContext) {
  return {
    accountId: conversation.accountId,
    conversationId: conversation.id,
    channelId: conversation.channel.id,
    flowId: runOf(runId)?.flowId ?? null,
  };
}
