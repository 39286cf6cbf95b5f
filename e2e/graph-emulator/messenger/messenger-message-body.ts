import { z } from 'zod';

/**
 * Bodies of `POST /{page-id}/messages`.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/reference/send-api (v25.0), templates 2026-04-22.
 */

const link = z.url({ protocol: /^https?$/ });

const button = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('web_url'),
    url: link,
    title: z.string().min(1).max(20),
    webview_height_ratio: z.enum(['compact', 'tall', 'full']).optional(),
    messenger_extensions: z.boolean().optional(),
    fallback_url: link.optional(),
  }),
  z.strictObject({
    type: z.literal('postback'),
    title: z.string().min(1).max(20),
    payload: z.string().min(1).max(1000),
  }),
  z.strictObject({
    type: z.literal('phone_number'),
    title: z.string().min(1).max(20),
    payload: z.string().startsWith('+'),
  }),
]);

const element = z
  .strictObject({
    title: z.string().min(1).max(80),
    subtitle: z.string().max(80).optional(),
    image_url: link.optional(),
    default_action: z.looseObject({ type: z.literal('web_url'), url: link }).optional(),
    buttons: z.array(button).min(1).max(3).optional(),
  })
  .refine(
    ({ subtitle, image_url: image, default_action: action, buttons }) =>
      [subtitle, image, action, buttons].some((property) => property !== undefined),
    'must have at least one property beside title',
  );

const templatePayload = z.discriminatedUnion('template_type', [
  z.strictObject({
    template_type: z.literal('button'),
    text: z.string().min(1).max(640),
    buttons: z.array(button).min(1).max(3),
  }),
  z.strictObject({
    template_type: z.literal('generic'),
    elements: z.array(element).min(1).max(10),
    image_aspect_ratio: z.enum(['horizontal', 'square']).optional(),
  }),
]);

const mediaPayload = z
  .strictObject({
    url: link.optional(),
    attachment_id: z.string().optional(),
    is_reusable: z.boolean().optional(),
  })
  .refine(
    (payload) => (payload.url === undefined) !== (payload.attachment_id === undefined),
    'must have exactly one of url and attachment_id',
  );

export const messengerAttachment = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('template'), payload: templatePayload }),
  z.strictObject({ type: z.enum(['image', 'video', 'audio', 'file']), payload: mediaPayload }),
]);

export const quickReplies = z
  .array(
    z.discriminatedUnion('content_type', [
      z.strictObject({
        content_type: z.literal('text'),
        title: z.string().min(1).max(20),
        payload: z.string().min(1).max(1000),
        image_url: link.optional(),
      }),
      z.strictObject({ content_type: z.enum(['user_phone_number', 'user_email']) }),
    ]),
  )
  .min(1)
  .max(13);

const utilityTemplate = z.strictObject({
  name: z.string().min(1),
  language: z.strictObject({ code: z.string().min(2) }),
  components: z
    .array(
      z.strictObject({
        type: z.enum(['header', 'body', 'buttons']),
        parameters: z.array(z.looseObject({ type: z.string() })),
      }),
    )
    .optional(),
});

const message = z
  .strictObject({
    // "Must be UTF-8 and less than 2000 characters": 2,000 itself is taken as too long.
    text: z.string().min(1).max(1999).optional(),
    attachment: messengerAttachment.optional(),
    template: utilityTemplate.optional(),
    quick_replies: quickReplies.optional(),
    metadata: z.string().max(999).optional(),
  })
  .refine(
    ({ text, attachment, template }) =>
      [text, attachment, template].filter((content) => content !== undefined).length === 1,
    'Message must have exactly one of text, attachment and template',
  );

export const recipient = z
  .strictObject({ id: z.string().min(1), comment_id: z.string().min(1), post_id: z.string().min(1) })
  .partial()
  .refine((value) => Object.keys(value).length === 1, 'must have exactly one of id, comment_id and post_id');

export const messengerMessageBody = z
  .strictObject({
    recipient,
    messaging_type: z.enum(['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY']).optional(),
    tag: z.string().optional(),
    notification_type: z.enum(['REGULAR', 'SILENT_PUSH', 'NO_PUSH']).optional(),
    message,
  })
  .refine((body) => (body.messaging_type === 'MESSAGE_TAG') === (body.tag !== undefined), {
    path: ['tag'],
    error: 'goes with messaging_type MESSAGE_TAG, and MESSAGE_TAG needs one',
  })
  .refine((body) => (body.messaging_type === 'UTILITY') === (body.message.template !== undefined), {
    path: ['messaging_type'],
    error: 'UTILITY goes with a message template',
  });

/** …/messenger-platform/send-messages/sender-actions, 2026-01-21: reactions too, with any emoji. */
export const messengerSenderAction = z.discriminatedUnion('sender_action', [
  z.strictObject({ recipient, sender_action: z.enum(['typing_on', 'typing_off', 'mark_seen']) }),
  z.strictObject({
    recipient,
    sender_action: z.literal('react'),
    payload: z.strictObject({
      message_id: z.string().min(1),
      reaction: z
        .string()
        .min(1)
        .regex(/^\P{ASCII}+$/u, 'must be an emoji'),
    }),
  }),
  z.strictObject({
    recipient,
    sender_action: z.literal('unreact'),
    payload: z.strictObject({ message_id: z.string().min(1) }),
  }),
]);
