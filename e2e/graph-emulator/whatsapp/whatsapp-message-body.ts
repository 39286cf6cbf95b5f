import { z } from 'zod';

/**
 * Bodies of `POST /{phone-number-id}/messages`.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages, 2026-05-21; limits as of 2026-11-22.
 */

const address = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().min(1).max(132).optional(),
  recipient: z.string().min(1).max(132).optional(),
  context: z.strictObject({ message_id: z.string().startsWith('wamid.') }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

function oneSource(media: { id?: string | undefined; link?: string | undefined }): boolean {
  return (media.id === undefined) !== (media.link === undefined);
}

const source = { id: z.string().min(1).optional(), link: z.url({ protocol: /^https?$/ }).optional() };
const exactlyOne = 'must have exactly one of id and link';
const caption = z.string().max(1024).optional();

const plainText = (max: number) => z.strictObject({ text: z.string().min(1).max(max) });
const textHeader = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(60) });
const mediaHeader = z.discriminatedUnion('type', [
  textHeader,
  z.strictObject({ type: z.literal('image'), image: z.strictObject(source).refine(oneSource, exactlyOne) }),
  z.strictObject({ type: z.literal('video'), video: z.strictObject(source).refine(oneSource, exactlyOne) }),
  z.strictObject({
    type: z.literal('document'),
    document: z.strictObject({ ...source, filename: z.string().optional() }).refine(oneSource, exactlyOne),
  }),
]);

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
});

const listSection = z.strictObject({
  title: z.string().max(24).optional(),
  rows: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        title: z.string().min(1).max(24),
        description: z.string().max(72).optional(),
      }),
    )
    .min(1)
    .max(10),
});

const unique = (values: readonly string[]) => new Set(values).size === values.length;

const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    header: mediaHeader.optional(),
    body: plainText(1024),
    footer: plainText(60).optional(),
    action: z.strictObject({
      buttons: z
        .array(replyButton)
        .min(1)
        .max(3)
        .refine((buttons) => unique(buttons.map(({ reply }) => reply.title)), 'must not have the same title twice')
        .refine((buttons) => unique(buttons.map(({ reply }) => reply.id)), 'must not have the same id twice'),
    }),
  }),
  // …/whatsapp/messages/interactive-cta-url-messages
  z.strictObject({
    type: z.literal('cta_url'),
    header: mediaHeader.optional(),
    body: plainText(1024),
    footer: plainText(60).optional(),
    action: z.strictObject({
      name: z.literal('cta_url'),
      parameters: z.strictObject({ display_text: z.string().min(1).max(20), url: z.url({ protocol: /^https?$/ }) }),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    header: textHeader.optional(),
    body: plainText(4096),
    footer: plainText(60).optional(),
    action: z.strictObject({
      button: z.string().min(1).max(20),
      sections: z
        .array(listSection)
        .min(1)
        .max(10)
        .refine(
          (sections) => sections.reduce((rows, section) => rows + section.rows.length, 0) <= 10,
          'must hold at most 10 rows in all sections together',
        )
        .refine(
          (sections) => unique(sections.flatMap(({ rows }) => rows.map(({ id }) => id))),
          'must not have the same row id twice',
        )
        .refine(
          (sections) => sections.length === 1 || sections.every((section) => (section.title ?? '') !== ''),
          'must give each section a title when there is more than one',
        ),
    }),
  }),
]);

const templateParameter = z
  .looseObject({ type: z.string(), parameter_name: z.string().optional(), text: z.string().min(1).optional() })
  .refine(
    ({ text = '' }) => !/[\n\r\t]| {5}/.test(text),
    'cannot have new-line/tab characters or more than 4 consecutive spaces',
  );
const template = z.strictObject({
  name: z
    .string()
    .max(512)
    .regex(/^[a-z0-9_]+$/, 'must be lower-case letters, digits and underscores'),
  language: z.strictObject({ code: z.string().min(2), policy: z.literal('deterministic').optional() }),
  components: z
    .array(
      z.strictObject({
        type: z.enum(['header', 'body', 'button', 'carousel']),
        sub_type: z.enum(['quick_reply', 'url', 'copy_code', 'flow']).optional(),
        index: z.union([z.string(), z.number()]).optional(),
        parameters: z
          .array(templateParameter)
          .refine(
            (all) => new Set(all.map(({ parameter_name: name }) => name === undefined)).size <= 1,
            'must name all parameters or none',
          )
          .optional(),
      }),
    )
    .optional(),
});

const message = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...address,
      type: z.literal('text'),
      text: z.strictObject({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...address,
      type: z.literal('image'),
      image: z.strictObject({ ...source, caption }).refine(oneSource, exactlyOne),
    }),
    z.strictObject({
      ...address,
      type: z.literal('video'),
      video: z.strictObject({ ...source, caption }).refine(oneSource, exactlyOne),
    }),
    z.strictObject({
      ...address,
      type: z.literal('audio'),
      audio: z.strictObject({ ...source, voice: z.boolean().optional() }).refine(oneSource, exactlyOne),
    }),
    z.strictObject({
      ...address,
      type: z.literal('sticker'),
      sticker: z.strictObject(source).refine(oneSource, exactlyOne),
    }),
    z.strictObject({
      ...address,
      type: z.literal('document'),
      document: z.strictObject({ ...source, caption, filename: z.string().optional() }).refine(oneSource, exactlyOne),
    }),
    z.strictObject({ ...address, type: z.literal('interactive'), interactive }),
    z.strictObject({ ...address, type: z.literal('template'), template }),
    z.strictObject({
      ...address,
      type: z.literal('reaction'),
      reaction: z.strictObject({
        message_id: z.string().startsWith('wamid.'),
        emoji: z.string().regex(/^\P{ASCII}*$/u, 'must be one emoji, or empty'),
      }),
    }),
    z.strictObject({
      ...address,
      type: z.literal('location'),
      location: z.strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        name: z.string().optional(),
        address: z.string().optional(),
      }),
    }),
  ])
  .refine((body) => body.to !== undefined || body.recipient !== undefined, {
    path: ['to'],
    error: 'The parameter to is required.',
  });

export type WhatsAppMessage = z.infer<typeof message>;

/** `type` may be left out and then means text. */
export function parseWhatsAppMessage(body: unknown): z.ZodSafeParseResult<WhatsAppMessage> {
  const hasType = typeof body === 'object' && body !== null && 'type' in body;
  return message.safeParse(hasType || typeof body !== 'object' || body === null ? body : { ...body, type: 'text' });
}

/** The other use of the same address: blue ticks, and the typing indicator that comes with them. */
export const whatsAppMarkRead = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().startsWith('wamid.'),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
