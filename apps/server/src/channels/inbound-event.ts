import type { WireContent } from '@janela/flow-schema';
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

/** Where the customer came from. */
export interface InboundReferral {
  /** `other`: a post, a product, a plugin: neither ad nor link. */
  readonly from: 'ad' | 'link' | 'other';
  /** As the platform calls it: `ADS`, `SHORTLINK`, `CUSTOMER_CHAT_PLUGIN`, `ad` … */
  readonly source: string | null;
  /** What the link carried in its `ref` parameter. */
  readonly ref: string | null;
  readonly adId: string | null;
  /** What the customer saw: the headline of the ad. */
  readonly headline?: string;
  /** The product of the shop that is asked about. */
  readonly productId?: string;
  /** WhatsApp: the click, as Meta's conversion reports name it. */
  readonly clickId?: string;
}

/** A public comment, or a visitor's post. Allows one private reply. */
export interface InboundComment {
  readonly kind: 'comment' | 'visitor-post';
  readonly id: string;
  /** The post or media it stands below; the post itself where it is one. */
  readonly postId: string | null;
  /** The comment it answers; null where it stands directly below the post. */
  readonly parentId: string | null;
  readonly text: string | null;
  /** Instagram: below a live broadcast, where a private reply is possible only until it ends. */
  readonly isLive?: true;
  /** Instagram: the ad the post was shown as. */
  readonly adId?: string;
}

/** What a customer's action is about. Which of them is there follows from the action. */
export interface ActionDetail {
  readonly comment?: InboundComment;
  readonly reaction?: { readonly emoji: string | null; readonly messageId: string | null };
  readonly referral?: InboundReferral;
  readonly optIn?: { readonly type: string; readonly payload: string | null };
  readonly call?: { readonly callId: string };
  /** A message that starts nothing here: written in a group, or while another app answers the customer. */
  readonly message?: {
    readonly why: 'group' | 'standby';
    readonly messageId: string;
    readonly text: string | null;
    readonly groupId?: string;
  };
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
  readonly referral?: InboundReferral;
  /** With `story-reply`: the story it answers. */
  readonly story?: { readonly id: string };
  /** With what a flow of the business sends: the form in which it goes out. `kind` and `text` are what can be read of it. */
  readonly wire?: WireContent;
  /** With a private reply of the business: what it answers instead of writing to a person. */
  readonly privateReply?: PrivateReplyTarget;
}

export interface PrivateReplyTarget {
  readonly kind: InboundComment['kind'];
  readonly id: string;
  /** When it was written: seven days are counted from then. */
  readonly at: EpochMs;
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
      readonly detail: ActionDetail;
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
