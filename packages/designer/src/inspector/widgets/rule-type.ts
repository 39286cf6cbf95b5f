import type { ConditionRule } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type RuleType = ConditionRule['type'];

export const RULE_TYPES: readonly RuleType[] = ['reply-status', 'window-state', 'message-text', 'channel'];

/** What a rule looks at: the subject of its sentence. */
export const RULE_SUBJECTS: Readonly<Record<RuleType, MessageDescriptor>> = {
  'reply-status': msg`the reply status`,
  'window-state': msg`the 24-hour window`,
  'message-text': msg`the last message`,
  channel: msg`the channel`,
};

/** What a new rule starts with. */
export const NEW_RULES: Readonly<Record<RuleType, ConditionRule>> = {
  'reply-status': { type: 'reply-status', operator: 'is', values: ['pending'] },
  'window-state': { type: 'window-state', state: 'open' },
  'message-text': { type: 'message-text', operator: 'contains', text: '' },
  channel: { type: 'channel', channels: ['whatsapp'] },
};

export function isRuleType(type: unknown): type is RuleType {
  return RULE_TYPES.some((known) => known === type);
}
