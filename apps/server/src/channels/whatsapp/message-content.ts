import type { CustomerAction } from '@janela/messaging-window';
import type { MessageContent, MessageMedia } from '../inbound-event.ts';
import { asList, asObject, asText, type JsonObject } from '../meta/read-json.ts';
import { readWhatsAppReferral } from './referral.ts';

/** What a message says, and what the customer did by sending it. */
export interface ReadMessage {
  readonly action: CustomerAction;
  readonly content: MessageContent;
}

type ReadBody = (body: JsonObject) => MessageContent | null;

/**
 * Message types that are messages, by `type`; the part of that name holds the content.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (2026-05-21)
 */
const readers = new Map<string, { readonly action: CustomerAction; readonly read: ReadBody }>([
  ['text', { action: 'message', read: (body) => ({ kind: 'text', text: asText(body['body']) }) }],
  ['image', media('image')],
  ['video', media('video')],
  ['audio', media('audio')],
  ['document', media('document')],
  ['sticker', media('sticker')],
  ['location', { action: 'message', read: (body) => ({ kind: 'location', text: placeText(body) }) }],
  ['order', { action: 'message', read: (body) => ({ kind: 'order', text: asText(body['text']) }) }],
  ['button', { action: 'quick-reply', read: templateButton }],
]);

/** Null where the type is not one of a message. */
export function readMessageContent(message: JsonObject): ReadMessage | null {
  const type = asText(message['type']) ?? '';
  const found = readBody(type, message);
  if (!found) return null;
  const replyTo = asText(asObject(message['context'])?.['id']);
  const raw = asObject(message['referral']);
  const referral = raw && readWhatsAppReferral(raw);
  const content: MessageContent = {
    ...found.content,
    ...(replyTo === null ? {} : { replyTo }),
    ...(referral ? { referral } : {}),
  };
  return { action: referral?.from === 'ad' ? 'ad-message' : found.action, content };
}

function readBody(type: string, message: JsonObject): ReadMessage | null {
  if (type === 'contacts') return { action: 'message', content: sharedContacts(message['contacts']) };
  // Documented as "a message of a type the Cloud API does not support": the customer did write.
  if (type === 'unsupported' || type === 'unknown') {
    return { action: 'message', content: { kind: 'unsupported', text: null } };
  }
  const body = asObject(message[type]);
  if (!body) return null;
  if (type === 'interactive') return interactive(body);
  const reader = readers.get(type);
  const content = reader?.read(body);
  return reader && content ? { action: reader.action, content } : null;
}

function media(kind: 'image' | 'video' | 'audio' | 'document' | 'sticker') {
  function read(body: JsonObject): MessageContent {
    return { kind, text: asText(body['caption']), media: mediaOf(body) };
  }
  return { action: 'message' as const, read };
}

function mediaOf(body: JsonObject): MessageMedia {
  const id = asText(body['id']);
  const url = asText(body['url']);
  const mimeType = asText(body['mime_type']);
  const fileName = asText(body['filename']);
  return {
    ...(id === null ? {} : { id }),
    ...(url === null ? {} : { url }),
    ...(mimeType === null ? {} : { mimeType }),
    ...(fileName === null ? {} : { fileName }),
  };
}

function templateButton(body: JsonObject): MessageContent {
  return withPayload({ kind: 'button', text: asText(body['text']) }, body['payload']);
}

function interactive(body: JsonObject): ReadMessage | null {
  const type = asText(body['type']) ?? '';
  const reply = asObject(body[type]);
  if (!reply) return null;
  const text = asText(reply['title']);
  switch (type) {
    case 'button_reply':
      return { action: 'quick-reply', content: withPayload({ kind: 'button', text }, reply['id']) };
    case 'list_reply':
      return { action: 'quick-reply', content: withPayload({ kind: 'list', text }, reply['id']) };
    case 'nfm_reply': {
      const answer: MessageContent = { kind: 'flow-reply', text: asText(reply['body']) };
      return { action: 'message', content: withPayload(answer, reply['response_json']) };
    }
    default:
      return null;
  }
}

function withPayload(content: MessageContent, payload: unknown): MessageContent {
  const text = asText(payload);
  return text === null ? content : { ...content, payload: text };
}

function placeText(body: JsonObject): string | null {
  const place = [asText(body['name']), asText(body['address'])].filter((part) => part !== null);
  if (place.length > 0) return place.join(', ');
  const { latitude, longitude } = body;
  return typeof latitude === 'number' && typeof longitude === 'number' ? `${latitude}, ${longitude}` : null;
}

function sharedContacts(contacts: unknown): MessageContent {
  const names = asList(contacts).map((entry) => {
    const contact = asObject(entry);
    const phone = asObject(asList(contact?.['phones'])[0]);
    return asText(asObject(contact?.['name'])?.['formatted_name']) ?? asText(phone?.['phone']);
  });
  const text = names.filter((name) => name !== null).join(', ');
  return { kind: 'contacts', text: text === '' ? null : text };
}
