import type { ChannelKind } from '@janela/messaging-window';
import type { MediaKind } from './message-content.ts';
import type { TextLimit } from './text-length.ts';

const characters = (max: number): TextLimit => ({ max, unit: 'characters' });
const bytes = (max: number): TextLimit => ({ max, unit: 'bytes' });

/** A form of message with a text and things to press under it. */
export interface PressLimits {
  readonly count: number;
  readonly title: TextLimit;
  readonly text: TextLimit;
  /** Null: there is no such line, so it is written at the end of the text. */
  readonly footer: TextLimit | null;
}

/**
 * What one channel takes. Null: the channel has no such form, and `fitContent` makes another of it. How large the file
 * behind an address is cannot be known from the address; `mediaMegabytes` is there to be told to the admin.
 */
export interface ContentLimits {
  readonly text: TextLimit;
  readonly buttons: PressLimits & {
    /** Whether an address may be one button among others, or only the only one. */
    readonly links: 'among-others' | 'alone';
    /** Whether a picture may stand above the text. */
    readonly picture: boolean;
  };
  readonly quickReplies: PressLimits | null;
  readonly list:
    | (PressLimits & {
        readonly description: TextLimit;
        readonly section: TextLimit;
        readonly opener: TextLimit;
      })
    | null;
  readonly carousel: {
    readonly cards: number;
    readonly title: TextLimit;
    readonly subtitle: TextLimit;
    readonly buttons: number;
  } | null;
  /** Null: words go in a message of their own. */
  readonly caption: Readonly<Record<MediaKind, TextLimit | null>>;
  readonly mediaMegabytes: Readonly<Record<MediaKind, number>>;
  /** Whether the platform has approved templates that can be sent from here. */
  readonly templates: boolean;
  /** What the one message that a comment allows may hold; null: the channel has no comments. */
  readonly privateReply: 'any-form' | 'text-only' | null;
  /** A public answer below a comment; null: the channel has no comments. */
  readonly publicReply: TextLimit | null;
  /** Which emoji the business may answer a message with. */
  readonly reactions: 'any' | 'heart';
  readonly sources: readonly string[];
  /** When the sources were read. */
  readonly checkedOn: string;
}

const META = 'https://developers.facebook.com/documentation/business-messaging';

export const CONTENT_LIMITS: Readonly<Record<ChannelKind, ContentLimits>> = {
  whatsapp: {
    text: characters(4_096),
    buttons: {
      count: 3,
      title: characters(20),
      text: characters(1_024),
      footer: characters(60),
      links: 'alone',
      picture: true,
    },
    quickReplies: null,
    list: {
      // In all sections together.
      count: 10,
      title: characters(24),
      description: characters(72),
      section: characters(24),
      opener: characters(20),
      text: characters(4_096),
      footer: characters(60),
    },
    // Carousels exist as approved marketing templates only.
    carousel: null,
    caption: { image: characters(1_024), video: characters(1_024), document: characters(1_024), audio: null },
    mediaMegabytes: { image: 5, video: 16, audio: 16, document: 100 },
    templates: true,
    privateReply: null,
    publicReply: null,
    reactions: 'any',
    sources: [
      `${META}/whatsapp/messages/send-messages (2026-05-21)`,
      `${META}/whatsapp/messages/interactive-cta-url-messages`,
    ],
    checkedOn: '2026-11-23',
  },
  messenger: {
    // "Less than 2,000".
    text: characters(1_999),
    buttons: {
      count: 3,
      title: characters(20),
      text: characters(640),
      footer: null,
      links: 'among-others',
      picture: false,
    },
    quickReplies: { count: 13, title: characters(20), text: characters(1_999), footer: null },
    list: null,
    carousel: { cards: 10, title: characters(80), subtitle: characters(80), buttons: 3 },
    caption: { image: null, video: null, audio: null, document: null },
    mediaMegabytes: { image: 25, video: 25, audio: 25, document: 25 },
    templates: true,
    // Images, templates and quick replies too, since 2019-09-30.
    privateReply: 'any-form',
    publicReply: characters(8_000),
    reactions: 'any',
    sources: [
      `${META}/messenger-platform/reference/send-api (v25.0)`,
      `${META}/messenger-platform/send-messages/template/button (2026-04-22)`,
      `${META}/messenger-platform/send-messages/template/generic (2026-04-22)`,
      `${META}/messenger-platform/send-messages/quick-replies (2026-04-22)`,
      `${META}/messenger-platform/send-messages/sender-actions (2026-01-21)`,
      `${META}/messenger-platform/discovery/private-replies (2026-04-16)`,
    ],
    checkedOn: '2026-11-23',
  },
  instagram: {
    text: bytes(1_000),
    // 640 is documented without a unit; bytes are the reading that is never refused.
    buttons: { count: 3, title: characters(20), text: bytes(640), footer: null, links: 'among-others', picture: false },
    quickReplies: { count: 13, title: characters(20), text: bytes(1_000), footer: null },
    list: null,
    carousel: { cards: 10, title: characters(80), subtitle: characters(80), buttons: 3 },
    caption: { image: null, video: null, audio: null, document: null },
    // Of documents only PDF.
    mediaMegabytes: { image: 8, video: 25, audio: 25, document: 25 },
    templates: false,
    // The page speaks of text; integrators send buttons too.
    privateReply: 'text-only',
    // Stated for the API in 2014 (with at most 4 hashtags, one address, not all in capitals), by no page since; people may write 2,200.
    publicReply: characters(300),
    // `love` is the only one documented.
    reactions: 'heart',
    sources: [
      'https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api (2026-09-11)',
      `${META}/instagram-messaging/button-template (2026-04-01)`,
      `${META}/instagram-messaging/generic-template (2026-04-01)`,
      `${META}/instagram-messaging/features/quick-replies`,
      'https://developers.facebook.com/documentation/instagram-platform/private-replies (2026-06-30)',
    ],
    checkedOn: '2026-11-23',
  },
};
