/** Something the customer may press. Its id comes back with the press, on whatever channel and in whatever form it was shown. */
export interface ReplyOption {
  /** Unique within the message: the name of the port it leads out of, where the block has one for each. */
  readonly id: string;
  /** May hold variables. */
  readonly title: string;
}

/** A button that opens a page instead of answering. */
export interface LinkButton {
  readonly title: string;
  /** Absolute, https. May hold variables. */
  readonly url: string;
}

export interface ListRow extends ReplyOption {
  readonly description?: string | undefined;
}

export interface ListSection {
  /** May be left out where there is one section only. */
  readonly title?: string | undefined;
  readonly rows: readonly ListRow[];
}

export interface CarouselCard {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly buttons: readonly (ReplyOption | LinkButton)[];
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** A free-form message as an admin composes it, for any channel. `fitContent` says what each channel makes of it. */
export type OutgoingContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: MediaKind;
      /** Where the platform fetches it: absolute, https. May hold variables. */
      readonly url: string;
      readonly caption?: string | undefined;
      /** With documents: the name the customer sees. */
      readonly fileName?: string | undefined;
    }
  | {
      readonly kind: 'buttons';
      readonly text: string;
      readonly footer?: string | undefined;
      readonly buttons: readonly (ReplyOption | LinkButton)[];
    }
  | { readonly kind: 'quick-replies'; readonly text: string; readonly replies: readonly ReplyOption[] }
  | {
      readonly kind: 'list';
      readonly text: string;
      readonly footer?: string | undefined;
      /** The words on the button that opens the list. */
      readonly button: string;
      readonly sections: readonly ListSection[];
    }
  | { readonly kind: 'carousel'; readonly text?: string | undefined; readonly cards: readonly CarouselCard[] };

/** A message that the platform has approved beforehand, with what fills its gaps. */
export interface TemplateContent {
  readonly kind: 'template';
  /** Name and language (BCP-47 with an underscore, as the platform writes it) of the approved template. */
  readonly name: string;
  readonly language: string;
  /** By the name of the gap, or its position from 1. May hold variables. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Above its text, where it has one with a gap. Only WhatsApp's are filled. */
  readonly header?: TemplateHeader | undefined;
  /** What fills its buttons. Those without a gap are left out. */
  readonly buttons?: readonly TemplateButton[] | undefined;
}

export interface TemplateHeader {
  readonly kind: 'text' | 'image' | 'video' | 'document';
  /** The words, or where the platform fetches the file: absolute, https. May hold variables. */
  readonly value: string;
}

export interface TemplateButton {
  /** Its place among all the buttons of the template, from 0. */
  readonly index: number;
  /** `payload`: what comes back when it is pressed. `url`: the end of its address. */
  readonly kind: 'payload' | 'url';
  /** May hold variables. */
  readonly value: string;
}

/** What a bot may do in a conversation that is no message. */
export type ChannelAction =
  | { readonly action: 'mark-seen' }
  | { readonly action: 'typing' }
  | { readonly action: 'react'; readonly emoji: string }
  | { readonly action: 'public-reply'; readonly text: string };
