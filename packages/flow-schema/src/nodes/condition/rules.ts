import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { channelListField } from '../channel-filter.ts';
import { refuse } from '../../issues/issues-from-zod.ts';

export const REPLY_STATUSES = ['none', 'pending', 'answered-by-bot', 'answered-by-human', 'closed'] as const;

export interface ReplyStatusRule {
  readonly type: 'reply-status';
  readonly operator: 'is' | 'is-not';
  /** True where the status is one of these, or with `is-not` none of them. */
  readonly values: readonly (typeof REPLY_STATUSES)[number][];
}

export interface ChannelRule {
  readonly type: 'channel';
  readonly channels: readonly string[];
}

/** `closing`: open, and less than `within` is left of it. */
export type WindowStateRule =
  | { readonly type: 'window-state'; readonly state: 'open' | 'closed' | 'never-opened' }
  | { readonly type: 'window-state'; readonly state: 'closing'; readonly within: string };

/** Looks at the customer's last message, without regard to case and accents. A picture without words is empty. */
export type MessageTextRule =
  | { readonly type: 'message-text'; readonly operator: 'contains' | 'equals'; readonly text: string }
  | { readonly type: 'message-text'; readonly operator: 'is-empty' };

export type ConditionRule = ReplyStatusRule | ChannelRule | WindowStateRule | MessageTextRule;

const replyStatus = z.strictObject({
  type: z.literal('reply-status'),
  operator: z.enum(['is', 'is-not']),
  values: z
    .array(z.enum(REPLY_STATUSES))
    .min(1)
    .superRefine((values, context) => {
      if (new Set(values).size < values.length) refuse(context, 'repeated-value');
    }),
});

const channel = z.strictObject({ type: z.literal('channel'), channels: channelListField() });

const windowState = z.discriminatedUnion('state', [
  z.strictObject({ type: z.literal('window-state'), state: z.enum(['open', 'closed', 'never-opened']) }),
  z.strictObject({ type: z.literal('window-state'), state: z.literal('closing'), within: durationField() }),
]);

const messageText = z.discriminatedUnion('operator', [
  z.strictObject({
    type: z.literal('message-text'),
    operator: z.enum(['contains', 'equals']),
    text: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ type: z.literal('message-text'), operator: z.literal('is-empty') }),
]);

export const conditionRule: z.ZodType<ConditionRule> = z.discriminatedUnion('type', [
  replyStatus,
  channel,
  windowState,
  messageText,
]);
