import { z } from 'zod';
import { channelFilterField, channelReferences } from '../channel-filter.ts';
import type { ChannelFilter } from '../channel-filter.ts';
import type { FormField } from '../form-spec.ts';
import type { Reference } from '../reference.ts';
import { labelListField, memberIdField, uniqueList } from '../fields/names.ts';

const SOURCES = ['ad', 'link', 'direct'] as const;
const ACTIVE_HOURS = ['always', 'working-hours', 'outside-working-hours'] as const;
const RE_ENTRIES = ['not-while-running', 'each-time', 'once-a-day', 'once'] as const;

/** Which conversations a trigger looks at. What is absent does not matter. */
export interface ConversationFilter {
  /** At least one of these tags. */
  readonly tags?: readonly string[] | undefined;
  readonly withoutTags?: readonly string[] | undefined;
  readonly stages?: readonly string[] | undefined;
  /** `members`: assigned to one of these. */
  readonly assignee?:
    | { readonly is: 'nobody' | 'somebody' }
    | { readonly is: 'members'; readonly memberIds: readonly string[] }
    | undefined;
  /** Where the conversation came from first. */
  readonly sources?: readonly (typeof SOURCES)[number][] | undefined;
}

/** What every trigger can be narrowed by. */
export interface TriggerRules {
  readonly channels: ChannelFilter;
  readonly only: ConversationFilter;
  /** When it listens: by the account's working hours. An account without any works always. */
  readonly hours: (typeof ACTIVE_HOURS)[number];
  /** Whether a conversation may come in again. `once-a-day`: not within 24 hours of the last start. */
  readonly again: (typeof RE_ENTRIES)[number];
}

const conversationFilter: z.ZodType<ConversationFilter> = z.strictObject({
  tags: labelListField().optional(),
  withoutTags: labelListField().optional(),
  stages: labelListField().optional(),
  assignee: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.enum(['nobody', 'somebody']) }),
      z.strictObject({ is: z.literal('members'), memberIds: uniqueList(memberIdField(), 50) }),
    ])
    .optional(),
  sources: uniqueList(z.enum(SOURCES), SOURCES.length).optional(),
});

/** The fields of `TriggerRules` in a trigger's params. All but the channels may be left out of the JSON. */
export const triggerRuleFields = {
  channels: channelFilterField(),
  only: conversationFilter.default({}),
  hours: z.enum(ACTIVE_HOURS).default('always'),
  again: z.enum(RE_ENTRIES).default('not-while-running'),
};

export const TRIGGER_RULE_DEFAULTS: TriggerRules = {
  channels: 'any',
  only: {},
  hours: 'always',
  again: 'not-while-running',
};

/** These come last in the form of a trigger: what is particular to it is asked first. */
export const TRIGGER_RULE_FORM: readonly FormField[] = [
  { field: 'channels', widget: 'channels' },
  { field: 'only', widget: 'conversation-filter', optional: true, folded: { unless: {} } },
  { field: 'hours', widget: 'choice', options: ACTIVE_HOURS, optional: true, folded: { unless: 'always' } },
  {
    field: 'again',
    widget: 'choice',
    options: RE_ENTRIES,
    optional: true,
    folded: { unless: 'not-while-running' },
  },
];

export function triggerRuleReferences({ channels, only }: TriggerRules): readonly Reference[] {
  const { assignee } = only;
  const members = assignee?.is === 'members' ? assignee.memberIds : [];
  return [
    ...channelReferences(channels, 'params.channels'),
    ...members.map((id, index) => ({ type: 'member' as const, id, field: `params.only.assignee.memberIds.${index}` })),
  ];
}
