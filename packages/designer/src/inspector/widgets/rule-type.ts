import type { ConditionRule } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type RuleType = ConditionRule['type'];

export const RULE_TYPES: readonly RuleType[] = [
  'reply-status',
  'window-state',
  'message-text',
  'message-kind',
  'channel',
  'tag',
  'stage',
  'assignee',
  'working-hours',
  'value',
  'date',
];

/** What a rule looks at: the subject of its sentence. */
export const RULE_SUBJECTS: Readonly<Record<RuleType, MessageDescriptor>> = {
  'reply-status': msg`the reply status`,
  'window-state': msg`the 24-hour window`,
  'message-text': msg`the last message`,
  'message-kind': msg`what kind the last message is`,
  channel: msg`the channel`,
  tag: msg`the tags`,
  stage: msg`the stage`,
  assignee: msg`who it is assigned to`,
  'working-hours': msg`your working hours`,
  value: msg`a field or an answer`,
  date: msg`a date in a field`,
};

/** What a new rule starts with. */
export const NEW_RULES: Readonly<Record<RuleType, ConditionRule>> = {
  'reply-status': { type: 'reply-status', operator: 'is', values: ['pending'] },
  'window-state': { type: 'window-state', state: 'open' },
  'message-text': { type: 'message-text', operator: 'contains', text: '' },
  'message-kind': { type: 'message-kind', kinds: ['image'] },
  channel: { type: 'channel', channels: ['whatsapp'] },
  tag: { type: 'tag', operator: 'has', tags: [] },
  stage: { type: 'stage', operator: 'is', stages: [] },
  assignee: { type: 'assignee', is: 'somebody' },
  'working-hours': { type: 'working-hours', operator: 'within' },
  value: { type: 'value', of: 'contact', key: '', operator: 'is', value: '' },
  date: { type: 'date', key: '', operator: 'is-today' },
};

export function isRuleType(type: unknown): type is RuleType {
  return RULE_TYPES.some((known) => known === type);
}
