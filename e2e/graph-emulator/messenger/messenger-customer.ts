import type { MessengerPage } from '../account.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';
import { messagingEvent } from './page-event.ts';

export interface MessengerPerson {
  /** The Page-scoped id. */
  readonly id: string;
  readonly name: string;
}

export interface MessengerEventOptions {
  readonly at?: number;
  /** Told in `standby`, because another app owns the thread. */
  readonly isStandby?: boolean;
}

export interface CommentOptions {
  readonly at?: number;
  readonly postId?: string;
  readonly parentId?: string;
}

/** The id of Meta's own inbox as the sending app of what a person typed there. */
const pageInboxAppId = 263902037430900;

/**
 * A person who writes to one Page. Each method makes it happen (the window opens where it should) and returns what the webhook will tell.
 * Payloads: https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events, 2024-06-26 to 2026-03-18.
 */
export interface MessengerCustomer {
  readonly person: MessengerPerson;
  text(text: string, options?: MessengerEventOptions & { readonly replyTo?: string }): WebhookUpdate;
  attachment(type: 'image' | 'video' | 'audio' | 'file', options?: MessengerEventOptions): WebhookUpdate;
  quickReply(
    reply: { readonly text: string; readonly payload: string },
    options?: MessengerEventOptions,
  ): WebhookUpdate;
  /** A tap on a button, a menu entry or Get Started. In standby it carries no payload. */
  postback(
    button: { readonly title: string; readonly payload: string },
    options?: MessengerEventOptions,
  ): WebhookUpdate;
  reaction(emoji: string, messageId: string, options?: MessengerEventOptions): WebhookUpdate;
  reactionTakenBack(emoji: string, messageId: string, options?: MessengerEventOptions): WebhookUpdate;
  /** An m.me link opened in an existing thread. */
  referral(ref: string, options?: MessengerEventOptions): WebhookUpdate;
  /** The first message after a click-to-Messenger ad. */
  textFromAd(text: string, adId: string, options?: MessengerEventOptions): WebhookUpdate;
  /** Opting in to marketing messages: does not open the window. */
  optin(options?: MessengerEventOptions): WebhookUpdate;
  read(watermark: number, options?: MessengerEventOptions): WebhookUpdate;
  delivery(messageIds: readonly string[], watermark: number, options?: MessengerEventOptions): WebhookUpdate;
  unknownKind(name: string, content: unknown, options?: MessengerEventOptions): WebhookUpdate;
  /** A public comment: gives the right to one private reply, opens no window. */
  comment(text: string, options?: CommentOptions): WebhookUpdate;
  /** A post of their own on the Page: gives the same right as a comment. */
  visitorPost(text: string, options?: { readonly at?: number }): WebhookUpdate;
  /** Somebody of the business answers in Meta's inbox, or another app does. */
  answeredElsewhere(text: string, options?: MessengerEventOptions & { readonly appId?: number }): WebhookUpdate;
}

export function createMessengerCustomer(
  state: EmulatorState,
  page: MessengerPage,
  person: MessengerPerson,
): MessengerCustomer {
  state.people.set(person.id, { accountId: page.id, ids: [person.id], name: person.name });
  const account = { id: page.id, object: 'page' } as const;

  function tell(
    content: Readonly<Record<string, unknown>>,
    options: MessengerEventOptions & { readonly opens?: 'message' | 'action'; readonly messageId?: string } = {},
  ): WebhookUpdate {
    const at = options.at ?? state.now();
    if (options.opens !== undefined) {
      state.windows.open(page.id, [person.id], { at, isMessage: options.opens === 'message' });
    }
    return messagingEvent(account, { ...options, at, from: person.id, to: page.id, content });
  }

  function message(content: Readonly<Record<string, unknown>>, options?: MessengerEventOptions): WebhookUpdate {
    const mid = state.ids.mid();
    return tell({ message: { mid, ...content } }, { ...options, opens: 'message', messageId: mid });
  }

  function published(id: string, at: number, content: Readonly<Record<string, unknown>>): WebhookUpdate {
    const value = {
      from: { id: person.id, name: person.name },
      verb: 'add',
      // Seconds here, milliseconds in messaging events.
      created_time: Math.floor(at / 1000),
      ...content,
    };
    return {
      accountId: page.id,
      object: 'page',
      entryId: page.id,
      at,
      messageId: id,
      unit: { in: 'changes', field: 'feed', value },
    };
  }

  function react(action: 'react' | 'unreact', emoji: string, mid: string): Readonly<Record<string, unknown>> {
    return { reaction: { mid, action, ...(action === 'react' ? { emoji, reaction: 'other' } : {}) } };
  }

  return {
    person,
    text: (text, { replyTo, ...options } = {}) =>
      message({ text, ...(replyTo === undefined ? {} : { reply_to: { mid: replyTo } }) }, options),
    attachment: (type, options) =>
      message({ attachments: [{ type, payload: { url: `https://scontent.example/${type}` } }] }, options),
    quickReply: (reply, options) => message({ text: reply.text, quick_reply: { payload: reply.payload } }, options),
    postback(button, options) {
      const mid = state.ids.mid();
      const postback = options?.isStandby === true ? { title: button.title, mid } : { ...button, mid };
      return tell({ postback }, { ...options, opens: 'action', messageId: mid });
    },
    reaction: (emoji, mid, options) => tell(react('react', emoji, mid), { ...options, opens: 'action' }),
    reactionTakenBack: (emoji, mid, options) => tell(react('unreact', emoji, mid), options),
    referral: (ref, options) =>
      tell({ referral: { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } }, { ...options, opens: 'action' }),
    textFromAd: (text, adId, options) =>
      message(
        {
          text,
          referral: { ref: '', ad_id: adId, source: 'ADS', type: 'OPEN_THREAD', ads_context_data: { ad_title: text } },
        },
        options,
      ),
    optin: (options) =>
      tell(
        { optin: { type: 'notification_messages', notification_messages_token: state.ids.number(), title: 'News' } },
        options,
      ),
    read: (watermark, options) => tell({ read: { watermark } }, options),
    delivery: (mids, watermark, options) => tell({ delivery: { mids, watermark } }, options),
    unknownKind: (name, content, options) => tell({ [name]: content }, options),
    comment(text, options = {}) {
      const at = options.at ?? state.now();
      const postId = options.postId ?? `${page.id}_${state.ids.number()}`;
      const id = `${postId.split('_')[1] ?? postId}_${state.ids.number()}`;
      state.comments.set(id, { id, accountId: page.id, authorId: person.id, at, privateReplies: 0 });
      return published(id, at, {
        item: 'comment',
        comment_id: id,
        post_id: postId,
        parent_id: options.parentId ?? postId,
        message: text,
      });
    },
    visitorPost(text, { at = state.now() } = {}) {
      const id = `${page.id}_${state.ids.number()}`;
      state.comments.set(id, { id, accountId: page.id, authorId: person.id, at, privateReplies: 0 });
      return published(id, at, { item: 'post', post_id: id, message: text });
    },
    answeredElsewhere(text, { appId, ...options } = {}) {
      const at = options.at ?? state.now();
      const mid = state.ids.mid();
      const content = { message: { is_echo: true, app_id: appId ?? pageInboxAppId, mid, text } };
      return messagingEvent(account, { ...options, at, from: page.id, to: person.id, content, messageId: mid });
    },
  };
}
