import type { CustomerAction, EpochMs } from '@janela/messaging-window';

/** One address of a person: a WhatsApp phone id or business-scoped user id, a Page-scoped or Instagram-scoped id. */
export interface IdentityRef {
  readonly kind: 'wa_id' | 'bsuid' | 'psid' | 'igsid';
  readonly value: string;
}

/** A file or a link of a message: an id to download by (WhatsApp) or an address (Messenger, Instagram). Both expire. */
export interface MessageMedia {
  readonly id?: string;
  readonly url?: string;
  readonly mimeType?: string;
  readonly fileName?: string;
}

/** What of a message a person can read, whatever channel it came on. */
export interface MessageContent {
  readonly kind:
    | 'text'
    | 'image'
    | 'video'
    | 'audio'
    | 'document'
    | 'sticker'
    | 'location'
    | 'contacts'
    | 'button'
    | 'quick-reply'
    | 'list'
    | 'flow-reply'
    | 'order'
    | 'story-reply'
    | 'story-mention'
    | 'share'
    | 'unsupported';
  readonly text: string | null;
  /** The machine-readable part of a pressed button, quick reply or list row. */
  readonly payload?: string;
  readonly media?: MessageMedia;
  /** The further attachments of a message that has several (Messenger and Instagram), in their order. */
  readonly moreMedia?: readonly MessageMedia[];
  /** Provider id of the message this one answers. */
  readonly replyTo?: string;
  /** Where the customer came from: an ad, a ref link. */
  readonly referral?: Readonly<Record<string, unknown>>;
}

export type InboundBody =
  | {
      readonly type: 'customer-message';
      readonly action: CustomerAction;
      readonly providerId: string;
      readonly content: MessageContent;
    }
  | {
      readonly type: 'customer-action';
      readonly action: CustomerAction;
      readonly detail: Readonly<Record<string, unknown>>;
    }
  /** A person of the business wrote outside Janela: the phone app or another inbox, seen as an echo. */
  | {
      readonly type: 'human-message';
      readonly source: 'phone-app' | 'other-app';
      readonly providerId: string;
      /**
       * The platform does not tell who sent it (Instagram echoes name no app): it is this installation's own where the
       * outbox knows `providerId`, or has a send of this text under way in this conversation; else a person's.
       */
      readonly maybeOwn?: true;
      readonly content: MessageContent;
    }
  /** The echo of something this installation sent: settles an uncertain send, is no news otherwise. */
  | { readonly type: 'own-echo'; readonly providerId: string; readonly correlationId: string | null }
  | {
      readonly type: 'receipt';
      /** Null where the platform names a watermark instead of one message (Messenger reads and deliveries). */
      readonly providerId: string | null;
      readonly watermark?: EpochMs;
      readonly status: 'sent' | 'delivered' | 'read' | 'failed';
      /** Our own message id, where the platform gives it back. */
      readonly correlationId: string | null;
      readonly error?: { readonly code: string; readonly title: string; readonly windowClosed: boolean };
    }
  /** Not known, or known and of no use yet: stored so that nothing Meta told is lost. */
  | { readonly type: 'unknown'; readonly reason: string };

/** One thing that one webhook body told. A body holds many; none is ever dropped. */
export interface InboundEvent {
  /** Unique within the channel: the same delivery twice, or the same fact in two deliveries, has one key. */
  readonly dedupeKey: string;
  /** Whom it concerns, best address first. Empty where it concerns no conversation. */
  readonly identities: readonly IdentityRef[];
  readonly profileName: string | null;
  /** The provider's time in epoch milliseconds; the time of arrival only where the platform gives none. */
  readonly occurredAt: EpochMs;
  readonly body: InboundBody;
  /** The fragment as it came, unknown fields and all. */
  readonly raw: unknown;
}
