import type { CarouselCard, LinkButton, OutgoingContent, ReplyOption } from '@janela/flow-schema';
import type { StepContext } from './executor.ts';
import { renderText } from './render-text.ts';
import type { RenderFailure } from './render-text.ts';

/** Stops at the first text that does not render: the block then fails as a whole. */
class CannotFill extends Error {
  readonly reason: RenderFailure;

  constructor(reason: RenderFailure) {
    super(reason);
    this.reason = reason;
  }
}

export type FilledContent =
  { readonly ok: true; readonly content: OutgoingContent } | { readonly ok: false; readonly reason: RenderFailure };

/** A message with its variables filled in, everywhere it may have some. */
export function fillContent(content: OutgoingContent, context: StepContext): FilledContent {
  try {
    return { ok: true, content: filled(content, (text) => render(text, context)) };
  } catch (problem) {
    if (problem instanceof CannotFill) return { ok: false, reason: problem.reason };
    throw problem;
  }
}

type Fill = (text: string) => string;

function render(text: string, context: StepContext): string {
  const rendered = renderText(text, context);
  if (!rendered.ok) throw new CannotFill(rendered.reason);
  return rendered.text;
}

function filled(content: OutgoingContent, fill: Fill): OutgoingContent {
  switch (content.kind) {
    case 'text':
      return { ...content, text: fill(content.text) };
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return { ...content, url: fill(content.url), ...optional('caption', content.caption, fill) };
    case 'buttons':
      return {
        ...content,
        text: fill(content.text),
        ...optional('footer', content.footer, fill),
        buttons: content.buttons.map((one) => filledButton(one, fill)),
      };
    case 'quick-replies':
      return { ...content, text: fill(content.text), replies: content.replies.map((one) => titled(one, fill)) };
    case 'list':
      return {
        ...content,
        text: fill(content.text),
        ...optional('footer', content.footer, fill),
        button: fill(content.button),
        sections: content.sections.map((section) => ({
          ...optional('title', section.title, fill),
          rows: section.rows.map((row) => ({
            ...titled(row, fill),
            ...optional('description', row.description, fill),
          })),
        })),
      };
    case 'carousel':
      return {
        ...content,
        ...optional('text', content.text, fill),
        cards: content.cards.map((card) => filledCard(card, fill)),
      };
  }
}

function filledCard(card: CarouselCard, fill: Fill): CarouselCard {
  return {
    title: fill(card.title),
    ...optional('subtitle', card.subtitle, fill),
    ...optional('imageUrl', card.imageUrl, fill),
    buttons: card.buttons.map((one) => filledButton(one, fill)),
  };
}

function filledButton(button: ReplyOption | LinkButton, fill: Fill): ReplyOption | LinkButton {
  return 'url' in button ? { title: fill(button.title), url: fill(button.url) } : titled(button, fill);
}

function titled<One extends { readonly title: string }>(one: One, fill: Fill): One {
  return { ...one, title: fill(one.title) };
}

function optional<Field extends string>(
  field: Field,
  text: string | undefined,
  fill: Fill,
): { readonly [F in Field]?: string } {
  // A computed key has the type of every string; there is only this one.
  return text === undefined ? {} : ({ [field]: fill(text) } as { readonly [F in Field]?: string });
}
