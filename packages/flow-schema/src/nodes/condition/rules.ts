import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { refuseAbsent } from '../../issues/issues-from-zod.ts';
import { patternField } from '../../pattern/pattern.ts';
import { channelListField } from '../channel-filter.ts';
import { keyField, labelListField, memberIdField, uniqueList } from '../fields/names.ts';
import { WORD_MATCHES } from '../triggers/word-match.ts';

export const REPLY_STATUSES = ['none', 'pending', 'answered-by-bot', 'answered-by-human', 'closed'] as const;
export const MESSAGE_KINDS = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
] as const;
export const VALUE_OPERATORS = [
  'is',
  'is-not',
  'contains',
  'starts-with',
  'greater',
  'less',
  'is-empty',
  'is-set',
] as const;

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

/** `open`: the bot may still write, with the channel's safety margin. `closing`: open, and less than `within` is left of it. */
export type WindowStateRule =
  | { readonly type: 'window-state'; readonly state: 'open' | 'closed' | 'never-opened' }
  | { readonly type: 'window-state'; readonly state: 'closing'; readonly within: string };

/** Looks at the customer's last message, without regard to case and accents. A picture without words is empty. */
export type MessageTextRule =
  | { readonly type: 'message-text'; readonly operator: (typeof WORD_MATCHES)[number]; readonly text: string }
  | { readonly type: 'message-text'; readonly operator: 'pattern'; readonly text: string }
  | { readonly type: 'message-text'; readonly operator: 'is-empty' };

/** What the customer's last message is. */
export interface MessageKindRule {
  readonly type: 'message-kind';
  readonly kinds: readonly (typeof MESSAGE_KINDS)[number][];
}

/** `has`: at least one of them; `has-not`: none of them. */
export interface TagRule {
  readonly type: 'tag';
  readonly operator: 'has' | 'has-not';
  readonly tags: readonly string[];
}

export interface StageRule {
  readonly type: 'stage';
  readonly operator: 'is' | 'is-not';
  readonly stages: readonly string[];
}

/** `online`: there is one, and they are here just now. */
export type AssigneeRule =
  | { readonly type: 'assignee'; readonly is: 'nobody' | 'somebody' | 'online' }
  | { readonly type: 'assignee'; readonly is: 'members'; readonly memberIds: readonly string[] };

/** The account's working hours. An account without any works always. */
export interface WorkingHoursRule {
  readonly type: 'working-hours';
  readonly operator: 'within' | 'outside';
}

/** Compares a value: as numbers where both are, else as folded text. */
export interface ValueRule {
  readonly type: 'value';
  readonly of: 'contact' | 'answer' | 'input';
  readonly key: string;
  readonly operator: (typeof VALUE_OPERATORS)[number];
  /** Absent with `is-empty` and `is-set`. */
  readonly value?: string | undefined;
}

/** Compares the day in a contact field with now: `older` than the given time, `newer` than it (the future too), or to come `within` it. */
export interface DateRule {
  readonly type: 'date';
  readonly key: string;
  readonly operator: 'older-than' | 'newer-than' | 'comes-within' | 'is-today';
  /** Absent with `is-today`. */
  readonly by?: string | undefined;
}

export type ConditionRule =
  | ReplyStatusRule
  | ChannelRule
  | WindowStateRule
  | MessageTextRule
  | MessageKindRule
  | TagRule
  | StageRule
  | AssigneeRule
  | WorkingHoursRule
  | ValueRule
  | DateRule;

const windowState = z.discriminatedUnion('state', [
  z.strictObject({ type: z.literal('window-state'), state: z.enum(['open', 'closed', 'never-opened']) }),
  z.strictObject({ type: z.literal('window-state'), state: z.literal('closing'), within: durationField() }),
]);

const messageText = z.discriminatedUnion('operator', [
  z.strictObject({
    type: z.literal('message-text'),
    operator: z.enum(WORD_MATCHES),
    text: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ type: z.literal('message-text'), operator: z.literal('pattern'), text: patternField() }),
  z.strictObject({ type: z.literal('message-text'), operator: z.literal('is-empty') }),
]);

const assignee = z.discriminatedUnion('is', [
  z.strictObject({ type: z.literal('assignee'), is: z.enum(['nobody', 'somebody', 'online']) }),
  z.strictObject({ type: z.literal('assignee'), is: z.literal('members'), memberIds: uniqueList(memberIdField(), 50) }),
]);

export const conditionRule: z.ZodType<ConditionRule> & z.core.$ZodTypeDiscriminable = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('reply-status'),
    operator: z.enum(['is', 'is-not']),
    values: uniqueList(z.enum(REPLY_STATUSES), REPLY_STATUSES.length),
  }),
  z.strictObject({ type: z.literal('channel'), channels: channelListField() }),
  windowState,
  messageText,
  z.strictObject({
    type: z.literal('message-kind'),
    kinds: uniqueList(z.enum(MESSAGE_KINDS), MESSAGE_KINDS.length),
  }),
  z.strictObject({ type: z.literal('tag'), operator: z.enum(['has', 'has-not']), tags: labelListField() }),
  z.strictObject({ type: z.literal('stage'), operator: z.enum(['is', 'is-not']), stages: labelListField() }),
  assignee,
  z.strictObject({ type: z.literal('working-hours'), operator: z.enum(['within', 'outside']) }),
  z
    .strictObject({
      type: z.literal('value'),
      of: z.enum(['contact', 'answer', 'input']),
      key: keyField(),
      operator: z.enum(VALUE_OPERATORS),
      value: z.string().max(500).optional(),
    })
    .superRefine(({ operator, value = '' }, context) => {
      if (operator !== 'is-empty' && operator !== 'is-set' && value.trim() === '') refuseAbsent(context, 'value');
    }),
  z
    .strictObject({
      type: z.literal('date'),
      key: keyField(),
      operator: z.enum(['older-than', 'newer-than', 'comes-within', 'is-today']),
      by: durationField().optional(),
    })
    .superRefine(({ operator, by }, context) => {
      if (operator !== 'is-today' && by === undefined) refuseAbsent(context, 'by');
    }),
]);
