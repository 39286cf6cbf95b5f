import type { WhatsAppNumber } from '../account.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';
import { whatsAppTime, whatsAppUpdate } from './whatsapp-value.ts';

export interface WhatsAppPerson {
  /** The phone number without `+`. Left out, or empty as Meta also writes it: a person with a username whose number the business does not learn. */
  readonly waId?: string;
  /** The business-scoped user id, such as `BR.13491208655302741918`. */
  readonly userId?: string;
  readonly name: string;
  readonly username?: string;
}

/** When it happened (the emulator's now unless told), and the id of the message it answers. */
export interface EventOptions {
  readonly at?: number;
  readonly replyTo?: string;
}

export interface AdReferral {
  readonly adId: string;
  readonly headline: string;
  readonly clickId?: string;
}

/**
 * A person who writes to one WhatsApp number. Each method makes it happen: the messaging window opens where it should, and the returned update is what
 * the webhook will tell, once delivered.
 * Payloads: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages, updated 2025-11 to 2026-03.
 */
export interface WhatsAppCustomer {
  readonly person: WhatsAppPerson;
  text(body: string, options?: EventOptions): WebhookUpdate;
  image(options?: EventOptions & { readonly caption?: string }): WebhookUpdate;
  document(fileName: string, options?: EventOptions): WebhookUpdate;
  audio(options?: EventOptions): WebhookUpdate;
  location(latitude: number, longitude: number, options?: EventOptions): WebhookUpdate;
  /** A tap on a reply button of an interactive message. */
  buttonReply(button: { readonly id: string; readonly title: string }, options?: EventOptions): WebhookUpdate;
  listReply(
    row: { readonly id: string; readonly title: string; readonly description?: string },
    options?: EventOptions,
  ): WebhookUpdate;
  /** A tap on a quick-reply button of a template. */
  templateButton(button: { readonly payload: string; readonly text: string }, options?: EventOptions): WebhookUpdate;
  /** An empty emoji takes the reaction back. Does not open the window: the documents do not say that it does. */
  reaction(emoji: string, messageId: string, options?: EventOptions): WebhookUpdate;
  /** The first message after a click-to-WhatsApp ad. */
  textFromAd(body: string, ad: AdReferral, options?: EventOptions): WebhookUpdate;
  order(options?: EventOptions): WebhookUpdate;
  /**
   * Calls the business, which opens the window as a message does.
   * https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-initiated-calls
   */
  call(options?: EventOptions): WebhookUpdate;
  /** What Meta could not pass on: type `unsupported` with error 131051. */
  unsupported(options?: EventOptions): WebhookUpdate;
  /** A type that no document knows yet. */
  unknownKind(type: string, content: unknown, options?: EventOptions): WebhookUpdate;
  /** Somebody of the business answers in the WhatsApp Business app (coexistence). */
  answeredInPhoneApp(body: string, options?: EventOptions): WebhookUpdate;
}

export function createWhatsAppCustomer(
  state: EmulatorState,
  account: WhatsAppNumber,
  person: WhatsAppPerson,
): WhatsAppCustomer {
  const ids = [person.waId, person.userId].flatMap((id) => (id === undefined || id === '' ? [] : [id]));
  if (ids.length === 0) throw new Error('A WhatsApp person needs a phone number, a business-scoped user id or both.');
  const profile = { accountId: account.id, ids, name: person.name };
  for (const id of ids) state.people.set(id, profile);

  const contact = {
    profile: {
      name: person.name,
      ...(person.username === undefined ? {} : { username: person.username }),
    },
    ...(person.waId === undefined ? {} : { wa_id: person.waId }),
    ...(person.userId === undefined ? {} : { user_id: person.userId }),
  };
  const sender = {
    ...(person.waId === undefined ? {} : { from: person.waId }),
    ...(person.userId === undefined ? {} : { from_user_id: person.userId }),
  };

  function inbound(
    type: string,
    content: Readonly<Record<string, unknown>>,
    options: EventOptions & { readonly opensWindow?: boolean } = {},
  ): WebhookUpdate {
    const at = options.at ?? state.now();
    if (options.opensWindow !== false) state.windows.open(account.id, ids, { at, isMessage: true });
    const id = state.ids.wamid();
    const context =
      options.replyTo === undefined ? {} : { context: { from: account.displayPhoneNumber, id: options.replyTo } };
    const message = { ...context, ...sender, id, timestamp: whatsAppTime(at), type, ...content };
    return whatsAppUpdate(account, at, { value: { contacts: [contact], messages: [message] }, messageId: id });
  }

  function media(kind: string, file: { mimeType: string; extra?: Record<string, unknown> }, options?: EventOptions) {
    const id = state.ids.number();
    state.media.set(id, { id, accountId: account.id, mimeType: file.mimeType, bytes: Buffer.from(`${kind} ${id}`) });
    const described = { mime_type: file.mimeType, sha256: Buffer.from(id).toString('base64'), id, ...file.extra };
    return inbound(kind, { [kind]: described }, options);
  }

  return {
    person,
    text: (body, options) => inbound('text', { text: { body } }, options),
    image: ({ caption, ...options } = {}) =>
      media('image', { mimeType: 'image/jpeg', extra: caption === undefined ? {} : { caption } }, options),
    document: (fileName, options) =>
      media('document', { mimeType: 'application/pdf', extra: { filename: fileName } }, options),
    audio: (options) => media('audio', { mimeType: 'audio/ogg; codecs=opus', extra: { voice: true } }, options),
    location: (latitude, longitude, options) => inbound('location', { location: { latitude, longitude } }, options),
    buttonReply: (button, options) =>
      inbound('interactive', { interactive: { type: 'button_reply', button_reply: button } }, options),
    listReply: (row, options) =>
      inbound('interactive', { interactive: { type: 'list_reply', list_reply: row } }, options),
    templateButton: (button, options) => inbound('button', { button }, options),
    reaction: (emoji, messageId, options) =>
      inbound(
        'reaction',
        { reaction: { message_id: messageId, ...(emoji === '' ? {} : { emoji }) } },
        { ...options, opensWindow: false },
      ),
    textFromAd: (body, ad, options) =>
      inbound(
        'text',
        {
          text: { body },
          referral: {
            source_url: `https://fb.me/${ad.adId}`,
            source_id: ad.adId,
            source_type: 'ad',
            headline: ad.headline,
            body: ad.headline,
            media_type: 'image',
            image_url: 'https://scontent.example/ad.jpg',
            ...(ad.clickId === undefined ? {} : { ctwa_clid: ad.clickId }),
          },
        },
        options,
      ),
    order: (options) =>
      inbound(
        'order',
        {
          order: {
            catalog_id: state.ids.number(),
            text: '',
            product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 19.9, currency: 'BRL' }],
          },
        },
        options,
      ),
    call(options = {}) {
      const at = options.at ?? state.now();
      state.windows.open(account.id, ids, { at, isMessage: false });
      const call = {
        id: `wacid.${state.ids.number()}`,
        to: account.displayPhoneNumber.replace(/[^0-9]/g, ''),
        ...sender,
        event: 'connect',
        timestamp: whatsAppTime(at),
        direction: 'USER_INITIATED',
      };
      return whatsAppUpdate(account, at, { field: 'calls', value: { contacts: [contact], calls: [call] } });
    },
    unsupported: (options) =>
      inbound(
        'unsupported',
        {
          errors: [
            {
              code: 131051,
              title: 'Message type unknown',
              message: 'Message type unknown',
              error_data: { details: 'Message type is currently not supported.' },
            },
          ],
        },
        options,
      ),
    unknownKind: (type, content, options) => inbound(type, { [type]: content }, options),
    answeredInPhoneApp(body, options = {}) {
      const at = options.at ?? state.now();
      const id = state.ids.wamid();
      const echo = {
        from: account.displayPhoneNumber,
        ...(person.waId === undefined ? {} : { to: person.waId }),
        ...(person.userId === undefined ? {} : { to_user_id: person.userId }),
        id,
        timestamp: whatsAppTime(at),
        type: 'text',
        text: { body },
      };
      const value = { contacts: [{ ...contact, profile: undefined }], message_echoes: [echo] };
      return whatsAppUpdate(account, at, { field: 'smb_message_echoes', value, messageId: id });
    },
  };
}
