import type { ConditionRule, ReplyStatusRule } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { onChannels } from './channel-words.ts';
import { durationWords, listWords } from './duration-words.ts';

type ReplyStatus = ReplyStatusRule['values'][number];

export const REPLY_STATUS_NAMES: Readonly<Record<ReplyStatus, MessageDescriptor>> = {
  none: msg`nobody wrote yet`,
  pending: msg`pending`,
  'answered-by-bot': msg`answered by the bot`,
  'answered-by-human': msg`answered by a person`,
  closed: msg`closed`,
};

type Phrases = {
  readonly [Type in ConditionRule['type']]: (rule: Extract<ConditionRule, { type: Type }>, words: Words) => string;
};

const PHRASES: Phrases = {
  'reply-status': ({ operator, values }, { i18n, language }) => {
    const statuses = listWords(
      values.map((value) => i18n._(REPLY_STATUS_NAMES[value])),
      language,
      'disjunction',
    );
    return operator === 'is'
      ? i18n._(msg`the reply status is ${statuses}`)
      : i18n._(msg`the reply status is not ${statuses}`);
  },
  channel: ({ channels }, words) => {
    const where = onChannels(channels, words);
    return words.i18n._(msg`the conversation is ${where}`);
  },
  'window-state': (rule, { i18n, language }) => {
    if (rule.state === 'closing') {
      const within = durationWords(rule.within, language);
      return i18n._(msg`the window closes within ${within}`);
    }
    return i18n._(WINDOW_PHRASES[rule.state]);
  },
  'message-text': (rule, { i18n }) => {
    if (rule.operator === 'is-empty') return i18n._(msg`the last message has no words`);
    const { text } = rule;
    return rule.operator === 'contains'
      ? i18n._(msg`the last message contains “${text}”`)
      : i18n._(msg`the last message is exactly “${text}”`);
  },
};

const WINDOW_PHRASES = {
  open: msg`the window is open`,
  closed: msg`the window has closed`,
  'never-opened': msg`the window never opened`,
} as const;

/** One rule of a condition, to stand after “if”. */
export function ruleWords<Type extends ConditionRule['type']>(
  rule: Extract<ConditionRule, { type: Type }>,
  words: Words,
): string {
  const phrase: (rule: Extract<ConditionRule, { type: Type }>, words: Words) => string = PHRASES[rule.type as Type];
  return phrase(rule, words);
}
