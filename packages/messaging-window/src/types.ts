/** Milliseconds since 1970-01-01T00:00:00Z. Pure code knows no Date. */
export type EpochMs = number;

export type ChannelKind = 'whatsapp' | 'messenger' | 'instagram';

/** Who wrote the message: a person of the team, or a flow. */
export type Author = 'human' | 'bot';

/** Message tags of the Send API, the dead ones included so that they can be refused by name. */
export type MessageTag =
  | 'HUMAN_AGENT'
  | 'ACCOUNT_UPDATE'
  | 'CONFIRMED_EVENT_UPDATE'
  | 'POST_PURCHASE_UPDATE'
  | 'CUSTOMER_FEEDBACK'
  | 'NON_PROMOTIONAL_SUBSCRIPTION';

/**
 * What is to be sent. `free-form`: any text, media or interactive message. `template`: an approved WhatsApp template.
 * `utility-template`: a Messenger utility message. `private-reply`: the one direct message that may answer a comment.
 * The others are lanes that are dead, closing, or not open to a bot; they exist so that each is refused by its own rule.
 */
export type OutboundKind =
  | 'free-form'
  | 'template'
  | 'utility-template'
  | 'private-reply'
  | 'tagged'
  | 'one-time-notification'
  | 'sponsored'
  | 'recurring-notification'
  | 'marketing-message';

/** What the customer did, in the terms of the window rules. */
export type CustomerAction =
  | 'message'
  | 'quick-reply'
  | 'story-reply'
  | 'story-mention'
  | 'postback'
  | 'reaction'
  | 'referral-existing-thread'
  | 'referral-new-thread'
  | 'ad-message'
  | 'plugin-message'
  | 'comment'
  | 'visitor-post'
  | 'call'
  | 'read'
  | 'delivery'
  | 'typing'
  | 'opt-in'
  | 'group-message';

/** The messaging window of one conversation. */
export interface WindowState {
  readonly openedAt: EpochMs | null;
  /** Exclusive: at exactly this moment the window is closed. */
  readonly closesAt: EpochMs | null;
  readonly openedBy: CustomerAction | null;
}

export type WindowPhase = 'never-opened' | 'open' | 'closed';

/** How an allowed message must be sent. */
export type SendMode =
  /** Messenger and Instagram: `messaging_type: RESPONSE`. */
  | { readonly mode: 'response' }
  /** Messenger and Instagram: `messaging_type: MESSAGE_TAG` with this tag. Written by a person only. */
  | { readonly mode: 'message-tag'; readonly tag: MessageTag }
  /** WhatsApp: a service message inside the customer service window. */
  | { readonly mode: 'session' }
  | { readonly mode: 'template' }
  | { readonly mode: 'utility' }
  | { readonly mode: 'private-reply' };
