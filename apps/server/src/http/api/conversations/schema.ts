import { z } from 'zod';
import { id, moment } from '../../fields.ts';

export const replyStatus = z.enum(['none', 'pending', 'answered-by-bot', 'answered-by-human', 'closed']);

export const conversationSchema = z.object({
  id,
  contact: z.object({ id, name: z.string().nullable() }),
  channel: z.object({ id, kind: z.enum(['whatsapp', 'messenger', 'instagram']), name: z.string() }),
  replyStatus,
  window: z.object({
    phase: z.enum(['never-opened', 'open', 'closed']),
    openedAt: moment.nullable(),
    closesAt: moment.nullable().meta({ description: 'Exclusive: at this moment the window is closed.' }),
  }),
  lastMessage: z.object({ at: moment, text: z.string().nullable() }).nullable(),
  assigneeId: id.nullable(),
});

const composerSchema = z.object({
  allowed: z.boolean(),
  ruleId: z.string(),
  until: moment.nullable().meta({ description: 'Until when a person may write, where that is known.' }),
  reason: z.string().nullable(),
  possibleAgain: z.string().nullable(),
  sendMode: z.string().nullable(),
});

export const conversationDetail = conversationSchema.extend({
  composer: composerSchema.meta({
    description: 'Whether a person may write now, and how; else which rule forbids it.',
  }),
  runs: z.array(
    z.object({
      id,
      flowId: id,
      flowName: z.string(),
      status: z.string(),
      startedAt: moment,
      waitsUntil: moment.nullable(),
    }),
  ),
});

export const messageSchema = z.object({
  id,
  author: z.enum(['customer', 'human', 'bot', 'note']),
  content: z.object({ kind: z.string(), text: z.string().nullable() }),
  status: z.enum(['received', 'queued', 'sending', 'sent', 'delivered', 'read', 'blocked', 'failed', 'uncertain']),
  reason: z.object({ code: z.string(), detail: z.string().optional() }).nullable(),
  memberId: id.nullable(),
  at: moment,
});

export const traceSchema = z.object({ id, at: moment, trace: z.record(z.string(), z.unknown()) });

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
