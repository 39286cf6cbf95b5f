import type { WhatsAppNumber } from '../account.ts';
import type { GraphRefusal } from '../graph-refusal.ts';
import type { RecordedSend } from '../recorded-send.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';
import { whatsAppTime, whatsAppUpdate } from './whatsapp-value.ts';

export type WhatsAppStatus = 'sent' | 'delivered' | 'read' | 'played';

const businessScoped = /^[A-Z]{2}\./;

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status, updated 2025-11-20. */
export function whatsAppStatusUpdate(
  account: WhatsAppNumber,
  send: RecordedSend,
  about: { readonly status: WhatsAppStatus; readonly at: number; readonly showsPrice?: boolean },
): WebhookUpdate {
  return update(account, send, {
    at: about.at,
    status: about.status,
    extra:
      about.showsPrice === false
        ? {}
        : {
            pricing: {
              billable: true,
              pricing_model: 'PMP',
              type: 'regular',
              category: send.kind === 'template' ? 'utility' : 'service',
            },
          },
  });
}

export function whatsAppFailedUpdate(
  account: WhatsAppNumber,
  send: RecordedSend,
  about: { readonly refusal: GraphRefusal; readonly at: number },
): WebhookUpdate {
  const title = about.refusal.message.replace(/^\(#\d+\) /, '');
  return update(account, send, {
    at: about.at,
    status: 'failed',
    extra: {
      errors: [
        {
          code: about.refusal.code,
          title,
          message: title,
          error_data: { details: about.refusal.details ?? title },
          href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
        },
      ],
    },
  });
}

function update(
  account: WhatsAppNumber,
  send: RecordedSend,
  about: { readonly status: string; readonly at: number; readonly extra: Readonly<Record<string, unknown>> },
): WebhookUpdate {
  const isBusinessScoped = businessScoped.test(send.recipient);
  const status = {
    id: send.messageId,
    status: about.status,
    timestamp: whatsAppTime(about.at),
    recipient_id: isBusinessScoped ? '' : send.recipient,
    ...(isBusinessScoped ? { recipient_user_id: send.recipient } : {}),
    ...(send.correlation === undefined ? {} : { biz_opaque_callback_data: send.correlation }),
    ...about.extra,
  };
  return whatsAppUpdate(account, about.at, { value: { statuses: [status] }, messageId: send.messageId ?? '' });
}
