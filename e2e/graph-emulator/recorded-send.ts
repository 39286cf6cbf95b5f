/** Every call a business made that wanted something done, and what became of it. */
export interface RecordedSend {
  /** By the emulator's clock, epoch milliseconds. */
  readonly at: number;
  readonly channel: 'whatsapp' | 'messenger' | 'instagram';
  readonly accountId: string;
  readonly kind: 'message' | 'template' | 'private-reply' | 'public-reply' | 'reaction' | 'sender-action' | 'mark-read';
  /** Whom it was for: a phone number, a business-scoped, Page-scoped or Instagram-scoped id, or a comment. */
  readonly recipient: string;
  readonly path: string;
  readonly body: unknown;
  /**
   * `failed-later`: answered with success, then reported as failed by a webhook. `lost`: answered with success and never delivered.
   */
  readonly outcome: 'accepted' | 'refused' | 'failed-later' | 'lost';
  /** False where the emulator was told not to answer. */
  readonly answered: boolean;
  /** The wamid or mid given to it. */
  readonly messageId?: string;
  readonly code?: number;
  readonly subcode?: number;
  /** `biz_opaque_callback_data` (WhatsApp) or `metadata` (Messenger, Instagram). */
  readonly correlation?: string;
}
