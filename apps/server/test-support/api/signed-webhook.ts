import { createHmac } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { TestApi } from './open-test-api.ts';
import type { ConnectedChannel } from './seed.ts';

export interface WebhookCall {
  readonly channelId: string;
  readonly body: string | Buffer;
  /** In place of the right one; null for none. */
  readonly signature?: string | null;
}

/** Signed as `connectChannel` connects: https://developers.facebook.com/docs/graph-api/webhooks/getting-started */
export function signatureOf(body: string | Buffer, appSecret = 'meta-app-secret'): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** Delivers a body as Meta does, byte for byte. */
export function postWebhook(
  api: TestApi,
  { channelId, body, signature = signatureOf(body) }: WebhookCall,
): Promise<LightMyRequestResponse> {
  return api.app.inject({
    method: 'POST',
    url: `/webhooks/meta/${channelId}`,
    headers: {
      'content-type': 'application/json',
      ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
    },
    payload: body,
  });
}

/** The handshake by which Meta asks whether an address wants its webhooks. */
export function shakeHands(api: TestApi, { id, verifyToken }: ConnectedChannel): Promise<LightMyRequestResponse> {
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': '1158201444',
  });
  return api.call('GET', `/webhooks/meta/${id}?${query.toString()}`);
}

export interface WrittenText {
  readonly id: string;
  readonly from: string;
  readonly text: string;
}

/** One change of a WhatsApp number: what these people wrote to it, at the clock's time. */
export function whatsAppEntry(api: TestApi, externalId: string, texts: readonly WrittenText[]): object {
  return {
    id: '102290129340398',
    changes: [
      {
        field: 'messages',
        value: {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '5511999990000', phone_number_id: externalId },
          contacts: texts.map(({ from }) => ({ profile: { name: 'Carlos' }, wa_id: from })),
          messages: texts.map(({ id, from, text }) => ({
            id,
            from,
            timestamp: String(Math.floor(api.clock.now() / 1_000)),
            type: 'text',
            text: { body: text },
          })),
        },
      },
    ],
  };
}

export function whatsAppBody(...entries: readonly object[]): string {
  return JSON.stringify({ object: 'whatsapp_business_account', entry: entries });
}
