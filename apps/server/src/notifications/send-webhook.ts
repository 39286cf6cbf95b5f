import type { Services } from '../services.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import { loadEndpoint, type LoadedDelivery } from './load-delivery.ts';
import { postSigned } from './post-signed.ts';

/** Sends one signed webhook about one notification. */
export type SendWebhook = (loaded: LoadedDelivery) => Promise<void>;

export function createWebhookSender(services: Services, linkTo: (conversationId: string) => string): SendWebhook {
  return async function send({ delivery, notification, channel, contact }) {
    const endpoint = await loadEndpoint(services.db, delivery.targetId);
    if (!endpoint?.enabled) throw new DeliveryFailure('no_endpoint', { permanent: true });
    const { facts } = notification;
    await postSigned(services, {
      endpoint,
      id: delivery.id,
      body: {
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
      },
    });
  };
}

function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
