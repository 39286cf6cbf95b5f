import type { CarouselCard, LinkButton, ListRow, OutgoingContent, ReplyOption } from './message-content.ts';

/** The ways in which a channel can offer answers, beside writing them out with numbers. */
export type PressForm = 'buttons' | 'list' | 'quick-replies';

export interface OfferedReply {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The heading it stands under. */
  readonly section?: string | undefined;
  /** Which section, where there are several. */
  readonly sectionAt: number;
  /** Where its title stands in what the admin composed. */
  readonly at: string;
}

export interface OfferedLink extends LinkButton {
  /** Where its title stands. */
  readonly at: string;
}

/** Words with things to press, whatever form they were composed in. */
export interface Choice {
  readonly wanted: PressForm;
  readonly text: string;
  readonly footer?: string | undefined;
  readonly imageUrl?: string | undefined;
  /** The words on the button that opens the list, where it was composed as one. */
  readonly opener?: string | undefined;
  /** In the order in which they were composed. */
  readonly options: readonly (OfferedReply | OfferedLink)[];
  /** The path of the choice within the message, with a dot at its end; empty where it is the whole message. */
  readonly within: string;
}

export function isReply(option: OfferedReply | OfferedLink): option is OfferedReply {
  return 'id' in option;
}

export function isLink(option: OfferedReply | OfferedLink): option is OfferedLink {
  return 'url' in option;
}

export function choiceOfButtons(content: Extract<OutgoingContent, { kind: 'buttons' }>): Choice {
  const { text, footer, buttons } = content;
  return { wanted: 'buttons', text, footer, options: optionsOf(buttons, ''), within: '' };
}

export function choiceOfQuickReplies(content: Extract<OutgoingContent, { kind: 'quick-replies' }>): Choice {
  const options = content.replies.map((reply, index) => offered(reply, `replies.${index}.title`));
  return { wanted: 'quick-replies', text: content.text, options, within: '' };
}

export function choiceOfList(content: Extract<OutgoingContent, { kind: 'list' }>): Choice {
  const options = content.sections.flatMap((section, sectionAt) =>
    section.rows.map((row, index) => ({
      ...offered(row, `sections.${sectionAt}.rows.${index}.title`),
      section: section.title,
      sectionAt,
    })),
  );
  const { text, footer, button } = content;
  return { wanted: 'list', text, footer, opener: button, options, within: '' };
}

/** A card of a carousel as a message of its own. */
export function choiceOfCard(card: CarouselCard, index: number): Choice {
  const within = `cards.${index}.`;
  const text = [card.title, card.subtitle ?? ''].filter((line) => line.trim() !== '').join('\n');
  const { imageUrl } = card;
  return { wanted: 'buttons', text, imageUrl, options: optionsOf(card.buttons, within), within };
}

function optionsOf(buttons: readonly (ReplyOption | LinkButton)[], within: string): Choice['options'] {
  return buttons.map((button, index) => {
    const at = `${within}buttons.${index}.title`;
    return 'id' in button ? offered(button, at) : { ...button, at };
  });
}

function offered({ id, title, description }: ListRow, at: string): OfferedReply {
  return { id, title, description, sectionAt: 0, at };
}
