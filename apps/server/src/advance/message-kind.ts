import type { MessageKind } from '@janela/runtime';
import type { MessageContent } from '../channels/inbound-event.ts';

/** What conditions ask about. Words that were pressed or answered with are words; a story that mentions us is a picture of somebody's. */
const KINDS: Readonly<Record<MessageContent['kind'], MessageKind>> = {
  text: 'text',
  image: 'image',
  video: 'video',
  audio: 'audio',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contacts: 'contacts',
  button: 'text',
  'quick-reply': 'text',
  list: 'text',
  'flow-reply': 'text',
  order: 'unknown',
  'story-reply': 'text',
  'story-mention': 'image',
  share: 'unknown',
  unsupported: 'unknown',
};

export function messageKindOf(kind: MessageContent['kind']): MessageKind {
  return KINDS[kind];
}
