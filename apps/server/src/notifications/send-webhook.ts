import { Webhook } from 'standardwebhooks';
import type { Services } from '../services.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import { loadEndpoint, type LoadedDelivery } from './load-delivery.ts';
import { postOutside } from './post-outside.ts';

/** Sends one signed webhook, as https://www.standardwebhooks.com asks. */
export type SendWebhook = (loaded: LoadedDelivery) => Promise<void>;

export function createWebhookSender(
  { config, clock, db, secretBox }: Services,
  linkTo: (conversationId: string) => string,
): SendWebhook {
  return async function send({ delivery, notification, channel, contact }) {
    const endpoint = await loadEndpoint(db, delivery.targetId);
    if (!endpoint?.enabled) throw new DeliveryFailure('no_endpoint', { permanent: true });
    const { facts } = notification;
    const body = JSON.stringify({
      type: notification.kind === 'missed' ? 'conversation.reminder_missed' : 'conversation.reminder',
      timestamp: toIso(notification.createdAt),
      data: {
        notificationId: notification.id,
        conversation: { id: notification.conversationId, link: linkTo(notification.conversationId) },
        contact,
        channel,
        text: notification.text,
        lastMessage: facts.lastInbound && { at: toIso(facts.lastInbound.at), text: facts.lastInbound.text },
        windowClosesAt: facts.windowClosesAt === null ? null : toIso(facts.windowClosesAt),
      },
    });
    // The id is the same on every try, so that a receiver knows a repetition; receivers refuse old timestamps, so that is now.
    const now = new Date(clock.now());
    const signature = new Webhook(secretBox.open(endpoint.secret)).sign(delivery.id, now, body);
    await postOutside(
      {
        url: endpoint.url,
        body,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Janela',
          'webhook-id': delivery.id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': signature,
        },
      },
      config.allowedPrivateHosts,
    );
  };
}

function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
