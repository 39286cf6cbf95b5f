import { z } from 'zod';
import type { notifications } from '../../../database/schema/index.ts';
import type { ChannelKind } from '@janela/messaging-window';
import { id, moment, toIso, toIsoOrNull } from '../../fields.ts';

const told = { id, createdAt: moment, readAt: moment.nullable() };

const aboutConversation = {
  ...told,
  conversationId: id,
  contactName: z.string().nullable(),
  channel: z.object({ id, kind: z.enum(['whatsapp', 'messenger', 'instagram']), name: z.string() }),
};

const reminder = {
  ...aboutConversation,
  text: z.string().nullable().meta({ description: "The admin's own words; null where the standard text is meant." }),
  lastMessage: z.object({ at: moment, text: z.string().nullable() }).nullable(),
  windowClosesAt: moment.nullable(),
};

export const notificationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reminder'), ...reminder }),
  z.object({ kind: z.literal('missed'), ...reminder }),
  z.object({ kind: z.literal('task'), ...aboutConversation, title: z.string() }),
  z
    .object({
      kind: z.literal('rules-changed'),
      ...told,
      flowId: id.nullable(),
      flowName: z.string(),
      messages: z.int().meta({ description: 'How many messages of the live flow will be refused.' }),
      from: z.iso.date().nullable().meta({ description: 'The day from which it is so; null: already.' }),
    })
    .meta({ description: "To the owners: a platform's rules no longer allow what a live flow does." }),
]);

interface NotificationRow {
  readonly notification: typeof notifications.$inferSelect;
  readonly readAt: number | null;
  readonly contactName: string | null;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string } | null;
}

/** Null where what it is about is gone. */
export function presentNotification(row: NotificationRow): z.input<typeof notificationSchema> | null {
  const { kind, conversationId, text, facts, ruleChange, flowId, ...notification } = row.notification;
  const { id: notificationId, createdAt } = notification;
  const base = { id: notificationId, createdAt: toIso(createdAt), readAt: toIsoOrNull(row.readAt) };
  if (kind === 'rules-changed') {
    if (ruleChange === null) return null;
    const { flowName, nodeIds, from } = ruleChange;
    return { kind, ...base, flowId, flowName, messages: nodeIds.length, from };
  }
  const { channel, contactName } = row;
  if (conversationId === null || channel === null) return null;
  const about = { ...base, conversationId, contactName, channel };
  if (kind === 'task') return { kind, ...about, title: text ?? '' };
  return {
    kind,
    ...about,
    text,
    lastMessage: facts?.lastInbound ? { at: toIso(facts.lastInbound.at), text: facts.lastInbound.text } : null,
    windowClosesAt: toIsoOrNull(facts?.windowClosesAt ?? null),
  };
}
