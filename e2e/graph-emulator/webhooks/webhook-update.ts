/** One fact that Meta tells: one WhatsApp value, one messaging event, one change. Batches are built of these. */
export interface WebhookUpdate {
  readonly accountId: string;
  readonly object: 'whatsapp_business_account' | 'page' | 'instagram';
  /** WhatsApp: the business account; else the Page or Instagram account. */
  readonly entryId: string;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
  readonly unit:
    | { readonly in: 'changes'; readonly field: string; readonly value: Readonly<Record<string, unknown>> }
    | { readonly in: 'messaging' | 'standby'; readonly event: Readonly<Record<string, unknown>> }
    /** Instagram Login also delivers comments with `field` and `value` in the entry itself. */
    | { readonly in: 'entry'; readonly field: string; readonly value: Readonly<Record<string, unknown>> };
  /** The wamid, mid or comment id it is about. */
  readonly messageId?: string;
}
