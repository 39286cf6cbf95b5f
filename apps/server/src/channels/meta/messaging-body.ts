import type { LinkButton, ReplyOption, WireContent } from '@janela/flow-schema';

/** The `message` of a request to Messenger or Instagram. */
type Message = Readonly<Record<string, unknown>>;

type Messages = {
  readonly [Kind in WireContent['kind']]: ((content: Extract<WireContent, { kind: Kind }>) => Message) | null;
};

/**
 * What the two platforms share. Null: neither has it, or they differ, and their own files say it.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/reference/send-api (v25.0),
 * …/send-messages/template/button, …/template/generic and …/quick-replies (2026-04-22)
 */
const messages: Messages = {
  text: ({ text }) => ({ text }),
  image: ({ url }) => attachment('image', { url }),
  video: ({ url }) => attachment('video', { url }),
  audio: ({ url }) => attachment('audio', { url }),
  document: ({ url }) => attachment('file', { url }),
  buttons: ({ text, buttons }) =>
    attachment('template', { template_type: 'button', text, buttons: buttons.map(buttonOf) }),
  'quick-replies': ({ text, replies }) => ({
    text,
    quick_replies: replies.map(({ id, title }) => ({ content_type: 'text', title, payload: id })),
  }),
  carousel: ({ cards }) =>
    attachment('template', {
      template_type: 'generic',
      elements: cards.map(({ title, subtitle, imageUrl, buttons }) => ({
        title,
        ...(subtitle === undefined ? {} : { subtitle }),
        ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
        ...(buttons.length === 0 ? {} : { buttons: buttons.map(buttonOf) }),
      })),
    }),
  link: null,
  list: null,
  template: null,
};

/** Null where neither of the two has a message of this form. */
export function messagingBody<Kind extends WireContent['kind']>(
  content: Extract<WireContent, { kind: Kind }>,
): Message | null {
  const message: Messages[Kind] = messages[content.kind];
  return message === null ? null : message(content);
}

function attachment(type: string, payload: Readonly<Record<string, unknown>>): Message {
  return { attachment: { type, payload } };
}

function buttonOf(button: ReplyOption | LinkButton): Readonly<Record<string, string>> {
  return 'id' in button
    ? { type: 'postback', title: button.title, payload: button.id }
    : { type: 'web_url', title: button.title, url: button.url };
}
