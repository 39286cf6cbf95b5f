import type { ConversationState, Effect } from '@janela/runtime';
import type { LoadedConversation } from '../advance/load.ts';
import type { Plan } from '../advance/plan.ts';

/** What a handler may know besides its effect. */
export interface EffectContext {
  readonly plan: Plan;
  readonly conversation: LoadedConversation;
  /** The state the effect left behind. */
  readonly state: ConversationState;
  readonly now: number;
  readonly newId: () => string;
  /** The flow whose run asked; null for effects that no run asked for. */
  readonly flowIdOf: (runId: string) => string | null;
}

type EffectHandlers = {
  readonly [Type in Effect['type']]: (effect: Extract<Effect, { type: Type }>, context: EffectContext) => void;
};

const handlers: EffectHandlers = {
  'arm-timer': (effect, { plan, conversation }) => {
    plan.timers.push({
      type: effect.mode === 'lazy' ? 'arm-lazy' : 'arm-exact',
      accountId: conversation.accountId,
      conversationId: conversation.id,
      key: effect.key,
      dueAt: effect.dueAt,
    });
  },

  'cancel-timer': (effect, { plan, conversation }) => {
    plan.timers.push({
      type: 'cancel',
      accountId: conversation.accountId,
      conversationId: conversation.id,
      key: effect.key,
      dueAt: 0,
    });
  },

  'send-message': (effect, context) => {
    context.plan.messages.push({
      ...outgoing(effect, context),
      status: 'queued',
      sendMode: effect.sendMode,
    });
  },

  'block-message': (effect, context) => {
    context.plan.messages.push({
      ...outgoing(effect, context),
      status: 'blocked',
      reason: { code: effect.ruleId, detail: effect.reason },
    });
  },

  'notify-team': ({ type: _type, ...request }, { plan, conversation, flowIdOf }) => {
    plan.notifications.push({
      ...request,
      kind: 'reminder',
      accountId: conversation.accountId,
      conversationId: conversation.id,
      flowId: flowIdOf(request.runId),
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

function outgoing(
  effect: Extract<Effect, { type: 'send-message' | 'block-message' }>,
  { conversation, now }: EffectContext,
) {
  return {
    accountId: conversation.accountId,
    id: effect.messageId,
    conversationId: conversation.id,
    channelId: conversation.channel.id,
    author: 'bot' as const,
    content: effect.content,
    runId: effect.runId,
    nodeId: effect.nodeId,
    at: now,
  };
}
