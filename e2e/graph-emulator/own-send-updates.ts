import type { Account } from './account.ts';
import type { RecordedSend } from './recorded-send.ts';
import { messagingEvent } from './messenger/page-event.ts';
import type { WebhookUpdate } from './webhooks/webhook-update.ts';
import { whatsAppStatusUpdate } from './whatsapp/whatsapp-status.ts';

interface Echoed {
  readonly at: number;
  readonly appId: string;
  /** Who it went to, where the send named a comment. */
  readonly personId: string;
}

/** The echo of a message the business's own app sent. Only Messenger gives `metadata` back. */
export function ownEcho(account: Account, send: RecordedSend, { at, appId, personId }: Echoed): WebhookUpdate {
  const isPage = account.channel === 'messenger';
  const metadata = isPage && send.correlation !== undefined ? { metadata: send.correlation } : {};
  const message = {
    is_echo: true,
    ...(isPage ? { app_id: Number(appId) } : {}),
    ...metadata,
    mid: send.messageId,
    ...contentOf(send.body),
  };
  return messagingEvent(
    { id: account.id, object: isPage ? 'page' : 'instagram' },
    { at, from: account.id, to: personId, content: { message }, messageId: send.messageId ?? '' },
  );
}

/** What Meta tells of an accepted message without anybody doing anything: WhatsApp statuses, Messenger echo and delivery, Instagram echo. */
export function automaticUpdates(account: Account, send: RecordedSend, echoed: Echoed): WebhookUpdate[] {
  if (account.channel === 'whatsapp') {
    return [
      whatsAppStatusUpdate(account, send, { status: 'sent', at: echoed.at }),
      whatsAppStatusUpdate(account, send, { status: 'delivered', at: echoed.at }),
    ];
  }
  const echo = ownEcho(account, send, echoed);
  if (account.channel === 'instagram') return [echo];
  const delivery = messagingEvent(
    { id: account.id, object: 'page' },
    {
      at: echoed.at,
      from: echoed.personId,
      to: account.id,
      content: { delivery: { mids: [send.messageId], watermark: echoed.at } },
      messageId: send.messageId ?? '',
    },
  );
  return [echo, delivery];
}

function contentOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || !('message' in body)) return {};
  const { message } = body;
  if (typeof message !== 'object' || message === null) return {};
  if ('text' in message) return { text: message.text };
  return 'attachment' in message ? { attachments: [message.attachment] } : {};
}
