import { reopened } from '../../analysis/window-proof/window-clock.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when a conversation begins, or begins again after it was closed. */
export type ConversationOpenedParams = TriggerRules;

export const conversationOpened = defineTrigger<'conversation-opened', object>({
  kind: 'conversation-opened',
  fields: {},
  defaults: {},
  form: [],
  onMessage: () => 'any',
  // A message of the customer begins it, and nothing else does: who was only written to has not begun to talk.
  begins: ({ channels }, { channel }) => (mayMeet(channels, channel) ? reopened() : null),
});
