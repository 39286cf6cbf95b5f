import type { WireContent } from '@janela/flow-schema';
import { templateComponents } from './template-components.ts';

/** The part of a request that says what is sent: `type`, and the field of that name. */
type MessagePart = Readonly<Record<string, unknown>>;

type Parts = {
  readonly [Kind in WireContent['kind']]: ((content: Extract<WireContent, { kind: Kind }>) => MessagePart) | null;
};

/**
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (2026-05-21) and
 * …/whatsapp/messages/interactive-cta-url-messages. Null: WhatsApp has no such message.
 */
const parts: Parts = {
  text: ({ text }) => ({ type: 'text', text: { body: text, preview_url: false } }),
  image: media,
  video: media,
  audio: media,
  document: media,
  buttons: ({ buttons, ...words }) =>
    interactive('button', words, {
      buttons: buttons.flatMap((button) =>
        'id' in button ? [{ type: 'reply', reply: { id: button.id, title: button.title } }] : [],
      ),
    }),
  link: ({ link, ...words }) =>
    interactive('cta_url', words, { name: 'cta_url', parameters: { display_text: link.title, url: link.url } }),
  list: ({ button, sections, ...words }) => interactive('list', words, { button, sections }),
  template: (content) => ({
    type: 'template',
    template: { name: content.name, language: { code: content.language }, components: templateComponents(content) },
  }),
  'quick-replies': null,
  carousel: null,
};

/** Null where WhatsApp has no message of this form. */
export function messagePart<Kind extends WireContent['kind']>(
  content: Extract<WireContent, { kind: Kind }>,
): MessagePart | null {
  const part: Parts[Kind] = parts[content.kind];
  return part === null ? null : part(content);
}

function media({ kind, url, caption, fileName }: Extract<WireContent, { url: string }>): MessagePart {
  return {
    type: kind,
    [kind]: {
      link: url,
      ...(caption === undefined ? {} : { caption }),
      ...(fileName === undefined ? {} : { filename: fileName }),
    },
  };
}

interface Words {
  readonly text: string;
  readonly footer?: string;
  readonly imageUrl?: string;
}

function interactive(type: string, { text, footer, imageUrl }: Words, action: MessagePart): MessagePart {
  return {
    type: 'interactive',
    interactive: {
      type,
      ...(imageUrl === undefined ? {} : { header: { type: 'image', image: { link: imageUrl } } }),
      body: { text },
      ...(footer === undefined ? {} : { footer: { text: footer } }),
      action,
    },
  };
}
