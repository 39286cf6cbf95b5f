import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RuleTrace } from '@janela/runtime';
import { MESSAGE_KIND_NAMES, STATUS_NAMES } from '../nodes/condition/rule-names.ts';
import type { Words } from '../nodes/node-face.ts';
import { channelName, memberName } from '../words/channel-names.ts';
import { sinceText } from '../words/since-text.ts';
import { shortPhrase } from '../words/text-excerpt.ts';

type Seen = RuleTrace['actual'];

/** How the values that a rule compares are told. Null: the rule itself says it, as “working hours” does. */
const SEEN: Readonly<Record<RuleTrace['rule'], (actual: Exclude<Seen, null>, words: Words) => string | null>> = {
  'reply-status': (actual, words) => named(actual, STATUS_NAMES, words),
  channel: (actual, words) => channelName(String(actual), words),
  'window-state': (actual, { language }) => (typeof actual === 'number' ? sinceText(actual, language) : null),
  'message-text': quoted,
  'message-kind': (actual, words) => named(actual, MESSAGE_KIND_NAMES, words),
  tag: quoted,
  stage: quoted,
  assignee: (actual, words) => memberName(String(actual), words),
  'working-hours': () => null,
  value: quoted,
  date: quoted,
};

/** What a rule found, to stand after “it was”; null where that says nothing more than the rule. */
export function seenText({ rule, actual }: RuleTrace, words: Words): string | null {
  return actual === null || actual === '' ? words.i18n._(msg`nothing`) : SEEN[rule](actual, words);
}

function quoted(actual: Exclude<Seen, null>): string {
  return `“${shortPhrase(String(actual))}”`;
}

function named(
  actual: Exclude<Seen, null>,
  names: Readonly<Record<string, MessageDescriptor>>,
  { i18n }: Words,
): string | null {
  const name = names[String(actual)];
  return name === undefined ? null : i18n._(name);
}
