import type { ActionRequest } from '../channel-adapter.ts';

/** The body of a sender action. `nameOf` says how the platform calls a reaction, null where it has none of that kind. */
export function senderAction(
  { action, to, target }: ActionRequest,
  nameOf: (emoji: string) => string | null,
): Readonly<Record<string, unknown>> | null {
  const recipient = { id: to.value };
  switch (action.action) {
    case 'mark-seen':
      return { recipient, sender_action: 'mark_seen' };
    case 'typing':
      return { recipient, sender_action: 'typing_on' };
    case 'react': {
      const reaction = nameOf(action.emoji);
      if (reaction === null || target?.type !== 'message') return null;
      return { recipient, sender_action: 'react', payload: { message_id: target.id, reaction } };
    }
    case 'public-reply':
      return null;
  }
}
