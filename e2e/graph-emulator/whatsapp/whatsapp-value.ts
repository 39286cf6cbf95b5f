import type { WhatsAppNumber } from '../account.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';

/** WhatsApp tells time as whole seconds in a string. */
export function whatsAppTime(at: number): string {
  return String(Math.floor(at / 1000));
}

/** One change of a WhatsApp number; the fields of `value` beside the ones that are always there are the caller's. */
export function whatsAppUpdate(
  account: WhatsAppNumber,
  at: number,
  about: {
    readonly field?: string;
    readonly value: Readonly<Record<string, unknown>>;
    readonly messageId?: string;
  },
): WebhookUpdate {
  return {
    accountId: account.id,
    object: 'whatsapp_business_account',
    entryId: account.businessAccountId,
    at,
    ...(about.messageId === undefined ? {} : { messageId: about.messageId }),
    unit: {
      in: 'changes',
      field: about.field ?? 'messages',
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: account.displayPhoneNumber, phone_number_id: account.id },
        ...about.value,
      },
    },
  };
}
