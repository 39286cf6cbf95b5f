import { z } from 'zod';
import { webAddressField } from '../nodes/fields/web-address.ts';
import { portIdField } from '../nodes/fields/names.ts';
import { textTemplateField } from '../text-template/text-template.ts';
import { refuse } from '../issues/issues-from-zod.ts';
import type { CarouselCard, LinkButton, ListSection, OutgoingContent, ReplyOption } from './message-content.ts';

/** The most any channel takes; what each takes is told by `fitContent`, where the channels are known. */
const LONGEST = { text: 4_096, caption: 1_024, title: 80, footer: 60, description: 72, fileName: 240 } as const;

const title = textTemplateField(LONGEST.title);
const reply: z.ZodType<ReplyOption> = z.strictObject({ id: portIdField(), title });
const link: z.ZodType<LinkButton> = z.strictObject({ title, url: webAddressField() });

/** Told apart by their own field, so that a mistake in one is not told as the other's. */
const button: z.ZodType<ReplyOption | LinkButton> = z.union([link, reply]);

const section: z.ZodType<ListSection> = z.strictObject({
  title: textTemplateField(LONGEST.title).optional(),
  rows: z
    .array(
      z.strictObject({
        id: portIdField(),
        title,
        description: textTemplateField(LONGEST.description).optional(),
      }),
    )
    .min(1)
    .max(10),
});

const card: z.ZodType<CarouselCard> = z.strictObject({
  title,
  subtitle: textTemplateField(LONGEST.title).optional(),
  imageUrl: webAddressField().optional(),
  buttons: z.array(button).max(3),
});

/** The params field of a message of any form. */
export function contentField(): z.ZodType<OutgoingContent> {
  const text = textTemplateField(LONGEST.text);
  const footer = textTemplateField(LONGEST.footer).optional();
  return z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text }),
      z.strictObject({
        kind: z.enum(['image', 'video', 'audio', 'document']),
        url: webAddressField(),
        caption: textTemplateField(LONGEST.caption).optional(),
        fileName: z.string().trim().min(1).max(LONGEST.fileName).optional(),
      }),
      z.strictObject({ kind: z.literal('buttons'), text, footer, buttons: z.array(button).min(1).max(10) }),
      z.strictObject({ kind: z.literal('quick-replies'), text, replies: z.array(reply).min(1).max(13) }),
      z.strictObject({
        kind: z.literal('list'),
        text,
        footer,
        button: title,
        sections: z.array(section).min(1).max(10),
      }),
      z.strictObject({ kind: z.literal('carousel'), text: text.optional(), cards: z.array(card).min(1).max(10) }),
    ])
    .superRefine((content, context) => {
      const ids = replyOptions(content).map(({ id }) => id);
      if (new Set(ids).size < ids.length) refuse(context, 'repeated-value');
    });
}

/** Everything of a message that the customer may answer with by a press, in the order in which it is shown. */
export function replyOptions(content: OutgoingContent): readonly ReplyOption[] {
  switch (content.kind) {
    case 'buttons':
      return content.buttons.filter(isReply);
    case 'quick-replies':
      return content.replies;
    case 'list':
      return content.sections.flatMap(({ rows }) => rows);
    case 'carousel':
      return content.cards.flatMap(({ buttons }) => buttons.filter(isReply));
    case 'text':
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return [];
  }
}

function isReply(one: ReplyOption | LinkButton): one is ReplyOption {
  return 'id' in one;
}
