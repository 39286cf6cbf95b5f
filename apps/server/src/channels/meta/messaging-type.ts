import type { SendMode } from '@janela/messaging-window';

/**
 * How Messenger and Instagram want to be told why a message may be sent. `RESPONSE` for everything inside the window;
 * a tag only where `decide` has named one; nothing with a private reply, where the comment is the reason.
 */
export function messagingTypeOf(sendMode: SendMode): Readonly<Record<string, string>> {
  switch (sendMode.mode) {
    case 'message-tag':
      return { messaging_type: 'MESSAGE_TAG', tag: sendMode.tag };
    case 'utility':
    case 'template':
      return { messaging_type: 'UTILITY' };
    case 'private-reply':
      return {};
    case 'response':
    case 'session':
      return { messaging_type: 'RESPONSE' };
  }
}
