import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConversationFilter, TriggerRules } from '@janela/flow-schema';
import { memberName } from '../words/channel-names.ts';
import { channelsText } from '../words/channels-text.ts';
import { fewText } from '../words/few-text.ts';
import type { Words } from './node-face.ts';

type Source = NonNullable<ConversationFilter['sources']>[number];

const HOURS: Readonly<Record<TriggerRules['hours'], MessageDescriptor | null>> = {
  always: null,
  'working-hours': msg`only in working hours`,
  'outside-working-hours': msg`only outside working hours`,
};

/** The usual rule goes without saying. */
const AGAIN: Readonly<Record<TriggerRules['again'], MessageDescriptor | null>> = {
  'not-while-running': null,
  'each-time': msg`also while it is still running`,
  'once-a-day': msg`at most once a day`,
  once: msg`only once in each conversation`,
};

const SOURCES: Readonly<Record<Source, MessageDescriptor>> = {
  ad: msg`from an ad`,
  link: msg`from a link`,
  direct: msg`begun by the customer`,
};

/** What sets the flow off, and briefly what that is narrowed by: “When the customer writes, on Shop, tagged VIP, only in working hours”. */
export function triggerSentence(starting: string, rules: TriggerRules, words: Words): string {
  const where = rules.channels === 'any' ? [] : [channelsText(rules.channels, words)];
  return [starting, ...where, ...narrowing(rules, words)].join(', ');
}

/** The same where every channel counts, and that is worth saying: what it waits for is the same on all of them. */
export function triggerSentenceWithChannels(starting: string, rules: TriggerRules, words: Words): string {
  return [starting, channelsText(rules.channels, words), ...narrowing(rules, words)].join(', ');
}

function narrowing({ only, hours, again }: TriggerRules, words: Words): readonly string[] {
  const rules = [HOURS[hours], AGAIN[again]].filter((rule) => rule !== null);
  return [...conversationFilterTexts(only, words), ...rules.map((rule) => words.i18n._(rule))];
}

/** Each narrowing of the conversations as a phrase of its own: “tagged VIP”. */
export function conversationFilterTexts(only: ConversationFilter, words: Words): readonly string[] {
  const { i18n } = words;
  const phrases: MessageDescriptor[] = [];
  const anyOf = (items: readonly string[]): string => fewText(items, words, 'disjunction');
  if (only.tags !== undefined) phrases.push(taggedText(anyOf(only.tags)));
  if (only.withoutTags !== undefined) phrases.push(untaggedText(anyOf(only.withoutTags)));
  if (only.stages !== undefined) phrases.push(stageText(anyOf(only.stages)));
  if (only.assignee !== undefined) phrases.push(assigneeText(only.assignee, words));
  const sources = (only.sources ?? []).map((source) => i18n._(SOURCES[source]));
  return [...phrases.map((phrase) => i18n._(phrase)), ...(sources.length === 0 ? [] : [anyOf(sources)])];
}

function taggedText(tags: string): MessageDescriptor {
  return msg`tagged ${tags}`;
}

function untaggedText(tags: string): MessageDescriptor {
  return msg`not tagged ${tags}`;
}

function stageText(stages: string): MessageDescriptor {
  return msg`in the stage ${stages}`;
}

function assigneeText(assignee: NonNullable<ConversationFilter['assignee']>, words: Words): MessageDescriptor {
  if (assignee.is !== 'members') return assignee.is === 'nobody' ? msg`assigned to nobody` : msg`assigned to somebody`;
  const people = fewText(
    assignee.memberIds.map((id) => memberName(id, words)),
    words,
    'disjunction',
  );
  return msg`assigned to ${people}`;
}
