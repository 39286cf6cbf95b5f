import { readTextTemplate, type TextVariable } from '@janela/flow-schema';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What each variable stands for, as a person says it. Total: a new variable does not compile without its name. */
export const VARIABLE_NAMES: Readonly<Record<TextVariable, MessageDescriptor>> = {
  'contact.name': msg`customer’s name`,
  'channel.name': msg`channel’s name`,
  'conversation.lastMessage': msg`last message`,
  'conversation.link': msg`link to the conversation`,
  'window.timeLeft': msg`time left in the window`,
};

const LONGEST = 120;

/** A text with its variables by name, on one line, cut where it would crowd a card. */
export function textWords(source: string, i18n: I18n): string {
  const text = readTextTemplate(source)
    .parts.map((part) => (part.type === 'text' ? part.text : `[${i18n._(VARIABLE_NAMES[part.name])}]`))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
