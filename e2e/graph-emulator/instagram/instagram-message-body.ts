import { z } from 'zod';
import { messengerAttachment, quickReplies, recipient } from '../messenger/messenger-message-body.ts';

/**
 * Bodies of `POST /{ig-id}/messages` and `/me/messages`.
 * https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api, 2026-09-11, and
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message.
 */

const maxTextBytes = 1000;

const image = z.strictObject({
  type: z.literal('image'),
  payload: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
});

const message = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .refine(
        (text) => Buffer.byteLength(text, 'utf8') <= maxTextBytes,
        `Length of param message[text] must be less than or equal to ${maxTextBytes}`,
      )
      .optional(),
    attachment: messengerAttachment.optional(),
    attachments: z.array(image).min(1).max(10).optional(),
    quick_replies: quickReplies.optional(),
    metadata: z.string().max(999).optional(),
  })
  .refine(
    ({ text, attachment, attachments }) =>
      [text, attachment, attachments].filter((content) => content !== undefined).length === 1,
    'Message must have exactly one of text, attachment and attachments',
  );

export const instagramMessageBody = z
  .strictObject({
    recipient: recipient.refine((value) => value.post_id === undefined, 'post_id is not supported on Instagram'),
    messaging_type: z.enum(['RESPONSE', 'UPDATE', 'MESSAGE_TAG']).optional(),
    tag: z.string().optional(),
    message,
  })
  .refine((body) => body.tag === undefined || body.messaging_type === 'MESSAGE_TAG', {
    path: ['tag'],
    error: 'goes with messaging_type MESSAGE_TAG',
  })
  .refine((body) => body.messaging_type !== 'MESSAGE_TAG' || body.tag !== undefined, {
    path: ['tag'],
    error: 'is required with messaging_type MESSAGE_TAG',
  });

export const instagramSenderAction = z.discriminatedUnion('sender_action', [
  z.strictObject({ recipient, sender_action: z.enum(['typing_on', 'typing_off', 'mark_seen']) }),
  z.strictObject({
    recipient,
    sender_action: z.enum(['react', 'unreact']),
    payload: z.strictObject({ message_id: z.string().min(1), reaction: z.string().optional() }),
  }),
]);
