import type { WebhookUpdate } from '../webhooks/webhook-update.ts';

/** One messaging event of a Page or an Instagram account. Timestamps are milliseconds. */
export function messagingEvent(
  account: { readonly id: string; readonly object: 'page' | 'instagram' },
  about: {
    readonly at: number;
    readonly from: string;
    readonly to: string;
    readonly content: Readonly<Record<string, unknown>>;
    readonly messageId?: string;
    /** Another app owns the thread. */
    readonly isStandby?: boolean;
  },
): WebhookUpdate {
  return {
    accountId: account.id,
    object: account.object,
    entryId: account.id,
    at: about.at,
    ...(about.messageId === undefined ? {} : { messageId: about.messageId }),
    unit: {
      in: about.isStandby === true ? 'standby' : 'messaging',
      event: { sender: { id: about.from }, recipient: { id: about.to }, timestamp: about.at, ...about.content },
    },
  };
}
