import { choiceOfCard } from './choice.ts';
import { fitChoice } from './fit-choice.ts';
import { address, change, filledIn, type Fitting, shortened, textMessages } from './fitting.ts';
import type { CarouselCard, OutgoingContent } from './message-content.ts';
import type { ContentLimits } from './content-limits.ts';
import type { WireContent } from './wire-content.ts';

type Carousel = Extract<OutgoingContent, { kind: 'carousel' }>;
type CarouselLimits = NonNullable<ContentLimits['carousel']>;

/** Cards side by side, where the channel has them; else one message a card. Words before them are a message of their own. */
export function fitCarousel(fitting: Fitting, { text = '', cards }: Carousel): readonly WireContent[] {
  const before = textMessages(fitting, text, 'text');
  const { carousel } = fitting.limits;
  if (carousel === null || !cards.every((card) => isCard(card, carousel))) {
    change(fitting, 'cards-as-messages', '');
    return [...before, ...cards.flatMap((card, index) => fitChoice(fitting, choiceOfCard(card, index)))];
  }
  if (before.length > 0) change(fitting, 'text-before', 'text');
  const shown = cards.map((card, index) => fitCard(fitting, { card, within: `cards.${index}`, limits: carousel }));
  if (shown.length > carousel.cards) change(fitting, 'carousel-split', 'cards');
  return [...before, ...inGroups(shown, carousel.cards).map((group) => ({ kind: 'carousel' as const, cards: group }))];
}

/** A card needs something beside its title, and room for all of its buttons. */
function isCard({ subtitle, imageUrl, buttons }: CarouselCard, limits: CarouselLimits): boolean {
  const isBare = (subtitle ?? '').trim() === '' && imageUrl === undefined && buttons.length === 0;
  return !isBare && buttons.length <= limits.buttons;
}

interface Card {
  readonly card: CarouselCard;
  readonly within: string;
  readonly limits: CarouselLimits;
}

function fitCard(fitting: Fitting, { card, within, limits }: Card): CarouselCard {
  const titleAt = `${within}.title`;
  const title = filledIn(fitting, { text: card.title, at: titleAt });
  const subtitle = card.subtitle?.trim() ?? '';
  const { title: buttonLimit } = fitting.limits.buttons;
  return {
    title: shortened(fitting, { text: title, limit: limits.title, at: titleAt }),
    ...(subtitle === ''
      ? {}
      : { subtitle: shortened(fitting, { text: subtitle, limit: limits.subtitle, at: `${within}.subtitle` }) }),
    ...(card.imageUrl === undefined
      ? {}
      : { imageUrl: address(fitting, { text: card.imageUrl, at: `${within}.imageUrl` }) }),
    buttons: card.buttons.map((button, index) => {
      const at = `${within}.buttons.${index}.title`;
      const words = filledIn(fitting, { text: button.title, at }, String(index + 1));
      const title = shortened(fitting, { text: words, limit: buttonLimit, at });
      if ('id' in button) return { ...button, title };
      return { title, url: address(fitting, { text: button.url, at: `${within}.buttons.${index}.url` }) };
    }),
  };
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const groups: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
