import type { SendMode } from '@janela/messaging-window';

/**
 * How Messenger and Instagram want to be told why a message may be sent. `RESPONSE` for everything inside the window;
 * a tag only where `decide` has named one.
 */
export function messagingTypeOf(sendMode: SendMode): Readonly<Record<string, string>> {
  return sendMode.mode === 'message-tag'
    ? { messaging_type: 'MESSAGE_TAG', tag: sendMode.tag }
    : { messaging_type: 'RESPONSE' };
}
