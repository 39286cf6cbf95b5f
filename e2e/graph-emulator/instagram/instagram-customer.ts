import type { InstagramAccount } from '../account.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { messagingEvent } from '../messenger/page-event.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';

export interface InstagramPerson {
  /** The Instagram-scoped id. */
  readonly id: string;
  readonly username: string;
  readonly name?: string;
}

export interface InstagramEventOptions {
  readonly at?: number;
  readonly isStandby?: boolean;
}

/**
 * A person who writes to one Instagram account. Each method makes it happen (the window opens where it should) and returns what the webhook will tell.
 * Payloads: https://developers.facebook.com/documentation/business-messaging/instagram-messaging/webhooks and
 * https://developers.facebook.com/documentation/instagram-platform/webhooks/examples, updated 2025-11-24.
 */
export interface InstagramCustomer {
  readonly person: InstagramPerson;
  text(text: string, options?: InstagramEventOptions & { readonly replyTo?: string }): WebhookUpdate;
  attachment(type: 'image' | 'video' | 'audio' | 'share' | 'ig_reel', options?: InstagramEventOptions): WebhookUpdate;
  quickReply(
    reply: { readonly text: string; readonly payload: string },
    options?: InstagramEventOptions,
  ): WebhookUpdate;
  /** A tap on an ice breaker, the persistent menu or a button. */
  postback(
    button: { readonly title: string; readonly payload: string },
    options?: InstagramEventOptions,
  ): WebhookUpdate;
  storyReply(text: string, storyId: string, options?: InstagramEventOptions): WebhookUpdate;
  storyMention(options?: InstagramEventOptions): WebhookUpdate;
  reaction(emoji: string, messageId: string, options?: InstagramEventOptions): WebhookUpdate;
  reactionTakenBack(messageId: string, options?: InstagramEventOptions): WebhookUpdate;
  /** An ig.me link opened in an existing thread. */
  referral(ref: string, options?: InstagramEventOptions): WebhookUpdate;
  unsent(messageId: string, options?: InstagramEventOptions): WebhookUpdate;
  /** A gif or sticker: told as unsupported. */
  unsupported(options?: InstagramEventOptions): WebhookUpdate;
  seen(messageId: string, options?: InstagramEventOptions): WebhookUpdate;
  unknownKind(name: string, content: unknown, options?: InstagramEventOptions): WebhookUpdate;
  /** A public comment: gives the right to one private reply, opens no window. Carries no time of its own. */
  comment(
    text: string,
    options?: { readonly at?: number; readonly mediaId?: string; readonly isInEntry?: boolean },
  ): WebhookUpdate;
  /** Somebody of the business answers in the Instagram app: an echo inside `messages`. */
  answeredInApp(text: string, options?: InstagramEventOptions): WebhookUpdate;
}

export function createInstagramCustomer(
  state: EmulatorState,
  instagram: InstagramAccount,
  person: InstagramPerson,
): InstagramCustomer {
  const name = person.name ?? person.username;
  state.people.set(person.id, { accountId: instagram.id, ids: [person.id], name, username: person.username });
  const account = { id: instagram.id, object: 'instagram' } as const;

  function tell(
    content: Readonly<Record<string, unknown>>,
    options: InstagramEventOptions & { readonly opens?: 'message' | 'action'; readonly messageId?: string } = {},
  ): WebhookUpdate {
    const at = options.at ?? state.now();
    if (options.opens !== undefined) {
      state.windows.open(instagram.id, [person.id], { at, isMessage: options.opens === 'message' });
    }
    return messagingEvent(account, { ...options, at, from: person.id, to: instagram.id, content });
  }

  function message(content: Readonly<Record<string, unknown>>, options?: InstagramEventOptions): WebhookUpdate {
    const mid = state.ids.mid();
    return tell({ message: { mid, ...content } }, { ...options, opens: 'message', messageId: mid });
  }

  return {
    person,
    text: (text, { replyTo, ...options } = {}) =>
      message({ text, ...(replyTo === undefined ? {} : { reply_to: { mid: replyTo } }) }, options),
    attachment: (type, options) =>
      message({ attachments: [{ type, payload: { url: `https://lookaside.example/${type}` } }] }, options),
    quickReply: (reply, options) => message({ text: reply.text, quick_reply: { payload: reply.payload } }, options),
    postback(button, options) {
      const mid = state.ids.mid();
      return tell({ postback: { mid, ...button } }, { ...options, opens: 'action', messageId: mid });
    },
    storyReply: (text, storyId, options) =>
      message(
        { text, reply_to: { story: { id: storyId, url: `https://lookaside.example/story/${storyId}` } } },
        options,
      ),
    storyMention: (options) =>
      message(
        { attachments: [{ type: 'story_mention', payload: { url: 'https://lookaside.example/story' } }] },
        options,
      ),
    reaction: (emoji, mid, options) =>
      tell({ reaction: { mid, action: 'react', reaction: 'other', emoji } }, { ...options, opens: 'action' }),
    reactionTakenBack: (mid, options) => tell({ reaction: { mid, action: 'unreact' } }, options),
    referral: (ref, options) =>
      tell({ referral: { ref, source: 'IGME-SOURCE-LINK', type: 'OPEN_THREAD' } }, { ...options, opens: 'action' }),
    unsent: (mid, options) => tell({ message: { mid, is_deleted: true } }, options),
    unsupported: (options) => message({ is_unsupported: true }, options),
    seen: (mid, options) => tell({ read: { mid } }, options),
    unknownKind: (field, content, options) => tell({ [field]: content }, options),
    comment(text, options = {}) {
      const at = options.at ?? state.now();
      const id = state.ids.number();
      state.comments.set(id, { id, accountId: instagram.id, authorId: person.id, at, privateReplies: 0 });
      const value = {
        id,
        from: { id: person.id, username: person.username },
        text,
        media: { id: options.mediaId ?? state.ids.number(), media_product_type: 'FEED' },
      };
      const place = options.isInEntry === true ? 'entry' : 'changes';
      return {
        accountId: instagram.id,
        object: 'instagram',
        entryId: instagram.id,
        at,
        messageId: id,
        unit: { in: place, field: 'comments', value },
      };
    },
    answeredInApp(text, options = {}) {
      const at = options.at ?? state.now();
      const mid = state.ids.mid();
      const content = { message: { mid, text, is_echo: true } };
      return messagingEvent(account, { ...options, at, from: instagram.id, to: person.id, content, messageId: mid });
    },
  };
}
