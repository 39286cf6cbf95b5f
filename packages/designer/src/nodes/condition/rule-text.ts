import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AssigneeRule,
  ConditionRule,
  MessageTextRule,
  ReplyStatusRule,
  RuleGroup,
  StageRule,
  TagRule,
  WindowStateRule,
} from '@janela/flow-schema';
import { memberName } from '../../words/channel-names.ts';
import { channelListText } from '../../words/channels-text.ts';
import { durationText } from '../../words/duration-text.ts';
import { fewText } from '../../words/few-text.ts';
import { listText } from '../../words/list-text.ts';
import { quotedList } from '../../words/quoted-text.ts';
import { shortPhrase } from '../../words/text-excerpt.ts';
import type { Words } from '../node-face.ts';
import { MESSAGE_KIND_NAMES, STATUS_NAMES } from './rule-names.ts';
import { dateText, valueText } from './value-rule-text.ts';

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
  'message-kind'({ kinds }, words) {
    const names = fewText(
      kinds.map((kind) => words.i18n._(MESSAGE_KIND_NAMES[kind])),
      words,
      'disjunction',
    );
    return msg`the last message is ${names}`;
  },
  tag: tagText,
  stage: stageText,
  assignee: assigneeText,
  'working-hours': ({ operator }) =>
    operator === 'within' ? msg`it is within working hours` : msg`it is outside working hours`,
  value: valueText,
  date: dateText,
};

/** One rule in the middle of a sentence: “the reply status is pending”. A group stands in parentheses. */
export function ruleText(rule: ConditionRule | RuleGroup, words: Words): string {
  if (rule.type !== 'group') return words.i18n._(textOf(rule.type, rule, words));
  return `(${rulesText(rule, words)})`;
}

/** All the rules of a branch or a group, as far as there is room: “a, b and 2 more”. */
export function rulesText(
  { match, rules }: Pick<RuleGroup, 'match'> & { readonly rules: readonly (ConditionRule | RuleGroup)[] },
  words: Words,
): string {
  return fewText(
    rules.map((rule) => ruleText(rule, words)),
    words,
    match === 'all' ? 'conjunction' : 'disjunction',
  );
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

const TEXT_COMPARISONS: Readonly<
  Record<Exclude<MessageTextRule['operator'], 'is-empty'>, (text: string) => MessageDescriptor>
> = {
  contains: (text) => msg`the last message contains “${text}”`,
  equals: (text) => msg`the last message is “${text}”`,
  'starts-with': (text) => msg`the last message starts with “${text}”`,
  pattern: (text) => msg`the last message fits the pattern ${text}`,
};

function messageText(rule: MessageTextRule): MessageDescriptor {
  return rule.operator === 'is-empty'
    ? msg`the last message has no text`
    : TEXT_COMPARISONS[rule.operator](shortPhrase(rule.text));
}

function tagText({ operator, tags: names }: TagRule, words: Words): MessageDescriptor {
  const tags = quotedList(names, words);
  return operator === 'has'
    ? msg`the conversation has the tag ${tags}`
    : msg`the conversation does not have the tag ${tags}`;
}

function stageText({ operator, stages: names }: StageRule, words: Words): MessageDescriptor {
  const stages = quotedList(names, words);
  return operator === 'is' ? msg`the stage is ${stages}` : msg`the stage is not ${stages}`;
}

const ASSIGNED: Readonly<Record<Exclude<AssigneeRule['is'], 'members'>, MessageDescriptor>> = {
  nobody: msg`it is assigned to nobody`,
  somebody: msg`it is assigned to somebody`,
  online: msg`the assignee is online`,
};

function assigneeText(rule: AssigneeRule, words: Words): MessageDescriptor {
  if (rule.is !== 'members') return ASSIGNED[rule.is];
  const people = fewText(
    rule.memberIds.map((id) => memberName(id, words)),
    words,
    'disjunction',
  );
  return msg`it is assigned to ${people}`;
}
