import { z } from 'zod';
import { id, moment } from '../../fields.ts';

const text = z.string();
const option = z.object({ id: text, title: text });
const link = z.object({ title: text, url: text });
const presses = z.array(z.union([option, link])).readonly();
const media = { url: text, caption: text.exactOptional(), fileName: text.exactOptional() };
const framed = { text, footer: text.exactOptional(), imageUrl: text.exactOptional() };
const row = option.extend({ description: text.optional() });
const card = z.object({ title: text, subtitle: text.optional(), imageUrl: text.optional(), buttons: presses });

/** What flows send, in the form in which it goes out; `packages/flow-schema/src/content/wire-content.ts` says what is what. */
const sentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('image'), ...media }),
  z.object({ kind: z.literal('video'), ...media }),
  z.object({ kind: z.literal('audio'), ...media }),
  z.object({ kind: z.literal('document'), ...media }),
  z.object({ kind: z.literal('buttons'), ...framed, buttons: presses }),
  z.object({ kind: z.literal('link'), ...framed, link }),
  z.object({ kind: z.literal('quick-replies'), text, replies: z.array(option).readonly() }),
  z.object({
    kind: z.literal('list'),
    text,
    footer: text.exactOptional(),
    button: text,
    sections: z.array(z.object({ title: text.optional(), rows: z.array(row).readonly() })).readonly(),
  }),
  z.object({ kind: z.literal('carousel'), cards: z.array(card).readonly() }),
  z.object({
    kind: z.literal('template'),
    name: text,
    language: text,
    parameters: z.record(text, text),
    header: z.object({ kind: z.enum(['text', 'image', 'video', 'document']), value: text }).optional(),
  }),
]);

export const messageSchema = z.object({
  id,
  author: z.enum(['customer', 'human', 'bot', 'note']).meta({ description: '`note`: only the team reads it.' }),
  content: z.object({
    kind: text,
    text: text.nullable().meta({ description: 'What a person can read of it.' }),
    sent: sentSchema.nullable().meta({ description: 'Of what a flow sent, and is more than a text: its form.' }),
    privateReply: z.boolean().meta({ description: 'Whether it answers a public comment.' }),
  }),
  status: z.enum(['received', 'queued', 'sending', 'sent', 'delivered', 'read', 'blocked', 'failed', 'uncertain']),
  reason: z.object({ code: text, detail: text.exactOptional() }).nullable(),
  memberId: id.nullable(),
  at: moment,
});
