import { z } from 'zod';
import { channelKind, fieldKey, id, label, moment } from '../../fields.ts';

export const byId = z.object({ id });

export const replyStatus = z.enum(['none', 'pending', 'answered-by-bot', 'answered-by-human', 'closed']);

export const conversationSchema = z.object({
  id,
  contact: z.object({ id, name: z.string().nullable() }),
  channel: z.object({ id, kind: channelKind, name: z.string() }),
  replyStatus,
  window: z.object({
    phase: z.enum(['never-opened', 'open', 'closed']),
    openedAt: moment.nullable(),
    closesAt: moment.nullable().meta({ description: 'Exclusive: at this moment the window is closed.' }),
  }),
  lastMessage: z.object({ at: moment, text: z.string().nullable() }).nullable(),
  assigneeId: id.nullable(),
  tags: z.array(z.string()),
  stage: z.string().nullable(),
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
  fields: z.record(z.string(), z.string()).meta({ description: 'Fields of the contact, by their keys.' }),
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

export const traceSchema = z.object({ id, at: moment, trace: z.record(z.string(), z.unknown()) });

/** The longest value of a contact field. */
const LONGEST_VALUE = 2_000;

const labels = z.array(label).max(50);

export const factsBody = z.object({
  tags: z.object({ add: labels.optional(), remove: labels.optional() }).optional(),
  fields: z
    .record(fieldKey, z.string().trim().max(LONGEST_VALUE).nullable())
    .optional()
    .meta({ description: 'By key; null empties a field. Others stay.' }),
  stage: label.nullable().optional(),
  assigneeId: id.nullable().optional(),
});

export const factsSchema = conversationDetail.pick({ tags: true, fields: true, stage: true, assigneeId: true });

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
