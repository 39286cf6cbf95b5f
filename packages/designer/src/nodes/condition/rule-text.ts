import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConditionRule, MessageTextRule, ReplyStatusRule, WindowStateRule } from '@janela/flow-schema';
import { channelListText } from '../../words/channels-text.ts';
import { durationText } from '../../words/duration-text.ts';
import { listText } from '../../words/list-text.ts';
import type { Words } from '../node-face.ts';

export const STATUS_NAMES: Readonly<Record<ReplyStatusRule['values'][number], MessageDescriptor>> = {
  none: msg`without a message yet`,
  pending: msg`pending`,
  'answered-by-bot': msg`answered by the bot`,
  'answered-by-human': msg`answered by a person`,
  closed: msg`closed`,
};

type RuleTexts = {
  readonly [Type in ConditionRule['type']]: (
    rule: Extract<ConditionRule, { readonly type: Type }>,
    words: Words,
  ) => MessageDescriptor;
};

const TEXTS: RuleTexts = {
  'reply-status': statusText,
  channel(rule, words) {
    const channels = channelListText(rule.channels, words);
    return msg`the channel is ${channels}`;
  },
  'window-state': windowText,
  'message-text': messageText,
};

/** One rule in the middle of a sentence: “the reply status is pending”. */
export function ruleText(rule: ConditionRule, words: Words): string {
  return words.i18n._(textOf(rule.type, rule, words));
}

function textOf<Type extends ConditionRule['type']>(
  type: Type,
  rule: Extract<ConditionRule, { readonly type: Type }>,
  words: Words,
): MessageDescriptor {
  return TEXTS[type](rule, words);
}

function statusText({ operator, values }: ReplyStatusRule, { i18n, language }: Words): MessageDescriptor {
  const statuses = listText(
    values.map((value) => i18n._(STATUS_NAMES[value])),
    language,
    'disjunction',
  );
  return operator === 'is' ? msg`the reply status is ${statuses}` : msg`the reply status is not ${statuses}`;
}

const STATES: Readonly<Record<Exclude<WindowStateRule['state'], 'closing'>, MessageDescriptor>> = {
  open: msg`the 24-hour window is open`,
  closed: msg`the 24-hour window is closed`,
  'never-opened': msg`the 24-hour window has never opened`,
};

function windowText(rule: WindowStateRule, { language }: Words): MessageDescriptor {
  if (rule.state !== 'closing') return STATES[rule.state];
  const duration = durationText(rule.within, language);
  return msg`the 24-hour window closes in less than ${duration}`;
}

function messageText(rule: MessageTextRule): MessageDescriptor {
  if (rule.operator === 'is-empty') return msg`the last message has no text`;
  const { text } = rule;
  return rule.operator === 'contains' ? msg`the last message contains “${text}”` : msg`the last message is “${text}”`;
}
