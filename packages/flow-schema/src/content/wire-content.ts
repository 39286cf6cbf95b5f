import type {
  CarouselCard,
  LinkButton,
  ListSection,
  MediaKind,
  ReplyOption,
  TemplateContent,
} from './message-content.ts';
import type { LengthUnit } from './text-length.ts';

/** One message in a form that its channel has, within that channel's limits. Made by `fitContent` only. */
export type WireContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: MediaKind;
      readonly url: string;
      readonly caption?: string;
      readonly fileName?: string;
    }
  | {
      readonly kind: 'buttons';
      readonly text: string;
      readonly footer?: string;
      /** Shown above the text, where the channel has it (WhatsApp). */
      readonly imageUrl?: string;
      readonly buttons: readonly (ReplyOption | LinkButton)[];
    }
  /** One button that opens a page, nothing to answer with. */
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly footer?: string;
      readonly imageUrl?: string;
      readonly link: LinkButton;
    }
  | { readonly kind: 'quick-replies'; readonly text: string; readonly replies: readonly ReplyOption[] }
  | {
      readonly kind: 'list';
      readonly text: string;
      readonly footer?: string;
      /** The words on the button that opens the list. */
      readonly button: string;
      readonly sections: readonly ListSection[];
    }
  | { readonly kind: 'carousel'; readonly cards: readonly CarouselCard[] }
  | TemplateContent;

export const CONTENT_CHANGES = [
  'replies-as-buttons',
  'replies-as-list',
  'replies-as-quick-replies',
  'replies-as-numbers',
  'links-in-text',
  'footer-in-text',
  'caption-as-text',
  'text-before',
  'text-split',
  'shortened',
  'descriptions-in-text',
  'sections-merged',
  'cards-as-messages',
  'carousel-split',
  'filled-in',
  'one-message-only',
] as const;

export type ContentChangeCode = (typeof CONTENT_CHANGES)[number];

/** What the channel makes of it, other than it was composed. Worth showing, nothing wrong. */
export interface ContentChange {
  readonly code: ContentChangeCode;
  /** Which part, as a path: `text`, `buttons.0.title`, `cards.2`. Empty: the message as a whole. */
  readonly at: string;
}

export const CONTENT_PROBLEMS = [
  'too-long',
  'too-many',
  'empty',
  'repeated-title',
  'not-an-address',
  'not-on-channel',
] as const;

export type ContentProblemCode = (typeof CONTENT_PROBLEMS)[number];

/** What the admin should put right. What is sent all the same is told by the changes. */
export interface ContentProblem {
  readonly code: ContentProblemCode;
  /** As with changes. */
  readonly at: string;
  /** With `too-long` and `too-many`. */
  readonly limit?: number;
  readonly actual?: number;
  /** With `too-long`. */
  readonly unit?: LengthUnit;
  /** With `too-long`: what is done about it where it is sent all the same. Cut words are lost, several messages lose none. */
  readonly sentAs?: 'cut' | 'several-messages';
}

export interface FittedContent {
  /** In the order in which they are sent. Empty only where nothing is left to send, which is a problem too. */
  readonly wire: readonly WireContent[];
  readonly changes: readonly ContentChange[];
  readonly problems: readonly ContentProblem[];
}
