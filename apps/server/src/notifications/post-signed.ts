import { Webhook } from 'standardwebhooks';
import type { webhookEndpoints } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { postOutside } from './post-outside.ts';

export interface SignedPost {
  readonly endpoint: Pick<typeof webhookEndpoints.$inferSelect, 'url' | 'secret'>;
  /** The same on every try of one delivery, so that a receiver knows a repetition. */
  readonly id: string;
  readonly body: object;
}

/**
 * Posts one webhook, signed as https://www.standardwebhooks.com asks (read 2026-11-22). Receivers refuse old timestamps,
 * so the signature is of now, whenever the event was. Throws DeliveryFailure.
 */
export async function postSigned(
  { config, clock, secretBox }: Pick<Services, 'config' | 'clock' | 'secretBox'>,
  { endpoint, id, body }: SignedPost,
): Promise<void> {
  const now = new Date(clock.now());
  const text = JSON.stringify(body);
  await postOutside(
    {
      url: endpoint.url,
      body: text,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Janela',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secretBox.open(endpoint.secret)).sign(id, now, text),
      },
    },
    config.allowedPrivateHosts,
  );
}
