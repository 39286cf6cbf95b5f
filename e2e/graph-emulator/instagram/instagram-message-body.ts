import { z } from 'zod';
import { messengerAttachment, quickReplies, recipient } from '../messenger/messenger-message-body.ts';

/**
 * Bodies of `POST /{ig-id}/messages` and `/me/messages`.
 * https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api, 2026-09-11, and
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message.
 */

const maxTextBytes = 1000;

const maxButtonTextBytes = 640;

/** "Up to 640" is documented without a unit, and so counted here as Instagram counts other texts. */
const attachment = messengerAttachment.refine(
  ({ payload }) => !('text' in payload) || Buffer.byteLength(payload.text, 'utf8') <= maxButtonTextBytes,
  `text above buttons must be less than or equal to ${maxButtonTextBytes} bytes`,
);

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
    attachment: attachment.optional(),
    attachments: z.array(image).min(1).max(10).optional(),
    quick_replies: quickReplies.optional(),
    metadata: z.string().max(999).optional(),
  })
  .refine(
    ({ text, attachment, attachments }) =>
      [text, attachment, attachments].filter((content) => content !== undefined).length === 1,
    'Message must have exactly one of text, attachment and attachments',
  );

/** …/instagram-platform/private-replies, 2026-06-30: "the message parameter should contain the text". */
const isText = ({ text, quick_replies: replies }: z.infer<typeof message>) =>
  text !== undefined && replies === undefined;

export const instagramMessageBody = z
  .strictObject({
    recipient: recipient.refine((value) => value.post_id === undefined, 'post_id is not supported on Instagram'),
    messaging_type: z.enum(['RESPONSE', 'UPDATE', 'MESSAGE_TAG']).optional(),
    tag: z.string().optional(),
    message,
  })
  .refine((body) => body.recipient.comment_id === undefined || isText(body.message), {
    path: ['message'],
    error: 'must be a text in answer to a comment',
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
    sender_action: z.literal('react'),
    // The one reaction that is documented.
    payload: z.strictObject({ message_id: z.string().min(1), reaction: z.literal('love') }),
  }),
  z.strictObject({
    recipient,
    sender_action: z.literal('unreact'),
    payload: z.strictObject({ message_id: z.string().min(1) }),
  }),
]);
